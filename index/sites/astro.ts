// Astro's content collections and pages, and Starlight:
// https://docs.astro.build/en/guides/content-collections/#defining-the-collection-loader

import { slug as githubSlug } from 'github-slugger';
import { SCHEDULES } from '../properties/schedules.js';
import { collectionRoutes, type Route } from './astro-routes.js';
import { ASTRO, collectionRules, COLLECTIONS } from './collections.js';
import { packagesOf, plainValues, readProgram, scripts, sitePath, text, type Config } from './config.js';
import { encodePath, pageFolder, withoutExtension } from './address.js';
import { astroAnchors } from './anchors.js';
import { within } from './folders.js';
import { underscored, type Matcher } from './patterns.js';
import { firstText } from './placeholders.js';
import { allRules, excluding, withoutNotesBeside } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';
import type { Generator } from './tool.js';

const PAGES = 'src/pages/';
/** Folder of the pages of Starlight, which imports parts of them from elsewhere in `src`. */
const DOCS = 'src/content/docs';

/**
 * Astro's `glob()` loader, for sites whose addresses are the ids of entries, and Starlight. Names that begin with `_` are excluded: https://docs.astro.build/en/guides/routing/#excluding-pages
 */
export const astro: Generator = {
  marks: scripts('astro.config'),
  site,
  whole: async (root, _config, file) => ({
    ...plainValues(await readProgram(root, file), SETTINGS),
    routes: await collectionRoutes(root),
    version: await versionIn(root),
  }),
  others: COLLECTIONS,
  rules: async ({ root, file, paths }) => {
    const isStarlight = paths.some((path) => within(DOCS, path) !== undefined);
    const parts: Matcher = (path) => /^src\/(?!content\/|pages\/)[^/]+/u.exec(path)?.[0];
    return allRules([
      withoutNotesBeside(file, paths),
      await collectionRules(root, ASTRO),
      isStarlight ? excluding(`${file}, no pages`, parts) : {},
      { schedule: () => SCHEDULES.astro },
    ]);
  },
};

const SETTINGS = {
  base: '(?:^(?: {2}|\\t)|\\bdefineConfig\\(\\{[^{}]*?\\b)base',
  trailingSlash: '\\btrailingSlash',
  format: '\\bbuild\\s*:\\s*\\{[^{}]*?\\bformat',
};

// Reads the first number of the version that is installed; undefined where none is written.
async function versionIn(root: string): Promise<number | undefined> {
  const [, written] = (await packagesOf(root)).find(([name]) => name === 'astro') ?? [];
  const [major] = /\d+/u.exec(text(written)) ?? [];
  return major === undefined ? undefined : Number(major);
}

function site({ base, trailingSlash, format, version, routes = [] }: Config): Site {
  const isOf = (path: string) => (routes as Route[]).find(({ folder }) => within(folder, path) !== undefined);
  return {
    within: (path) => (path.startsWith(PAGES) || isOf(path) ? path : within(DOCS, path)),
    base: sitePath(text(base)),
    address: (note) => {
      const route = isOf(note.path);
      const id = route
        ? route.prefix + idOf({ ...note, path: within(route.folder, note.path)! })
        : idOf(note);
      const page = pageFolder(id.normalize(), (name) => name === 'index').replace(/^\/$/u, '');
      if (format === 'file') return encodePath(page.replace(/\/$/u, '.html'));
      return encodePath(trailingSlash === 'never' ? page.replace(/\/$/u, '') : page);
    },
    anchors: () => astroAnchors(version as number | undefined),
    excludes: ({ path }) => underscored(path),
  };
}

// Makes the id of an entry. Files in `src/pages` have their path as address; entries of a collection have their slug,
// else their path as slugs.
function idOf({ path, properties }: SiteNote): string {
  const id = withoutExtension(path);
  if (id.startsWith(PAGES)) return id.slice(PAGES.length);
  const [, collection = ''] = /^src\/content\/([^/]+\/)/u.exec(id) ?? [];
  const parts = id.replace(/^src\/content\//u, '').split('/');
  const slug = firstText(properties, 'slug');
  return slug === undefined ? parts.map((part) => githubSlug(part)).join('/') : collection + slug;
}
