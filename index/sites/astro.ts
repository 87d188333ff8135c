// Astro's content collections and pages, and Starlight:
// https://docs.astro.build/en/guides/content-collections/#defining-the-collection-loader

import { slug as githubSlug } from 'github-slugger';
import { SCHEDULES } from '../properties/schedules.js';
import { collectionRules, COLLECTIONS } from './collections.js';
import { scripts } from './config.js';
import { encodePath, pageFolder, withoutExtension } from './address.js';
import { astroAnchors } from './anchors.js';
import { within } from './folders.js';
import { underscored, type Matcher } from './patterns.js';
import { firstText } from './placeholders.js';
import { allRules, excluding, withoutNotesBeside } from './publication-rules.js';
import type { SiteNote } from './site.js';
import type { Generator } from './tool.js';

const PAGES = 'src/pages/';
/** Folder of the pages of Starlight, which imports parts of them from elsewhere in `src`. */
const DOCS = 'src/content/docs';

/**
 * Astro's `glob()` loader, for sites whose addresses are the ids of entries, and Starlight. Names that begin with `_` are excluded: https://docs.astro.build/en/guides/routing/#excluding-pages
 */
export const astro: Generator = {
  marks: scripts('astro.config'),
  site: () => ({
    within: (path) => (path.startsWith(PAGES) ? path : within(DOCS, path)),
    base: '/',
    address: (note) => encodePath(pageFolder(idOf(note).normalize(), (name) => name === 'index')),
    anchors: astroAnchors,
    excludes: ({ path }) => underscored(path),
  }),
  others: COLLECTIONS,
  rules: async ({ root, file, paths }) => {
    const isStarlight = paths.some((path) => within(DOCS, path) !== undefined);
    const parts: Matcher = (path) => /^src\/(?!content\/|pages\/)[^/]+/u.exec(path)?.[0];
    return allRules([
      withoutNotesBeside(file, paths),
      await collectionRules(root, ['src/content.config', 'src/content/config']),
      isStarlight ? excluding(`${file}, no pages`, parts) : {},
      { schedule: () => SCHEDULES.astro },
    ]);
  },
};

// Makes the id of an entry. Files in `src/pages` have their path as address; entries of a collection have their slug,
// else their path as slugs.
function idOf({ path, properties }: SiteNote): string {
  const id = withoutExtension(path);
  if (id.startsWith(PAGES)) return id.slice(PAGES.length);
  const parts = id.replace(/^src\/content\//u, '').split('/');
  return firstText(properties, 'slug') ?? parts.map((part) => githubSlug(part)).join('/');
}
