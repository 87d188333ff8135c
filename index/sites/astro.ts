// Astro's content collections and pages, and Starlight:
// https://docs.astro.build/en/guides/content-collections/#defining-the-collection-loader

import { slug as githubSlug } from 'github-slugger';
import { SCHEDULES } from '../properties/schedules.js';
import { idBy } from './astro-ids.js';
import { collectionPlaces, type Places, type Route } from './astro-routes.js';
import { ASTRO, collectionRules, COLLECTIONS, STARLIGHT } from './collections.js';
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
// Matches the folders of `src` that hold no pages: under Starlight all others, elsewhere those of code.
const OTHERS = /^src\/(?!content\/|pages\/)[^/]+/u;
const CODE = /^src\/(?:components|layouts|plugins|scripts|styles|utils)(?=\/)/u;

/**
 * Astro's `glob()` loader, for sites whose addresses are the ids of entries, and Starlight. Names that begin with `_` are excluded: https://docs.astro.build/en/guides/routing/#excluding-pages
 */
export const astro: Generator = {
  marks: scripts('astro.config'),
  site,
  whole: async (root, _config, file) => ({
    ...plainValues(await readProgram(root, file), SETTINGS),
    places: await collectionPlaces(root),
    version: await versionIn(root),
  }),
  others: COLLECTIONS,
  rules: async ({ root, file, paths }) => {
    const isStarlight = paths.some((path) => within(STARLIGHT, path) !== undefined);
    const parts: Matcher = (path) => (isStarlight ? OTHERS : CODE).exec(path)?.[0];
    return allRules([
      withoutNotesBeside(file, paths),
      await collectionRules(root, ASTRO),
      excluding(`${file}, no pages`, parts),
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

function site({ base, trailingSlash, format, version, places }: Config): Site {
  const { routes = [], docs } = (places ?? {}) as Partial<Places>;
  const isOf = (path: string) => routes.find(({ folder }) => within(folder, path) !== undefined);
  return {
    within: (path) => (path.startsWith(PAGES) || isOf(path) ? path : within(STARLIGHT, path)),
    base: sitePath(text(base)),
    address: (note) => {
      const route = isOf(note.path) ?? {
        folder: '',
        prefix: '',
        ids: IN_SOURCE.test(note.path) ? undefined : docs,
      };
      const page = pageOf({ ...note, path: within(route.folder, note.path)! }, route);
      if (page === undefined) return undefined;
      if (format === 'file') return encodePath(page.replace(/\/$/u, '.html'));
      return encodePath(trailingSlash === 'never' ? page.replace(/\/$/u, '') : page);
    },
    anchors: () => astroAnchors(version as number | undefined),
    excludes: ({ path }) => underscored(path),
  };
}

const IN_SOURCE = /^src\//u;

// Gives the path of a note's page, with `/` at its end; undefined if only the program knows its id.
function pageOf(note: SiteNote, { prefix, ids }: Omit<Route, 'folder'>): string | undefined {
  if (ids === false) return undefined;
  if (!ids)
    return pageFolder((prefix + idOf(note)).normalize(), (name) => name === 'index').replace(/^\/$/u, '');
  const id = idBy(ids, note);
  return id === 'index' ? prefix : `${prefix}${id}/`;
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
