// Addresses that pages of Astro with a parameter give to the notes of collections:
// https://docs.astro.build/en/guides/content-collections/#generating-routes-from-content. No program is run.

import path from 'node:path';
import type { IdRule } from './astro-ids.js';
import { namedCollections, STARLIGHT } from './collections.js';
import { pathsIn, readProgram } from './config.js';

/** Collection whose notes have pages. */
export interface Route {
  /** Folder of its notes, from the folder of the configuration. */
  folder: string;
  /** Begin of their addresses, with `/` at its end; empty at the root. */
  prefix: string;
  /** Ids of its notes, false for those of a function that is not read. Default: slugs of their paths. */
  ids?: IdRule | false | undefined;
}

const PAGES = 'src/pages';
/** Matches the file of a page for each note: `posts/[...slug].astro`, `posts/[slug]/index.astro`. */
const PAGE = /^((?:[^[\]/]+\/)*)\[(?:\.\.\.)?(?:slug|id|path|post|entry)\](?:\/index)?\.astro$/u;

/** Places of the notes of collections. */
export interface Places {
  /** Routes of all collections whose notes have pages at one place, those of inner folders first. */
  routes: Route[];
  /** Ids of the pages of Starlight, as of {@link Route}. */
  docs: Route['ids'];
}

/** Reads the places that programs have written out. */
export async function collectionPlaces(root: string): Promise<Places> {
  const collections = await namedCollections(root);
  const pages = collections.length ? await notePages(root) : [];
  const routes = collections.flatMap(({ name, folder, ids }) => {
    // Starlight has a page of its own for each of its notes.
    const isAlone = collections.length === 1 && folder !== STARLIGHT;
    const own = pages.filter(({ shows }) => (shows === undefined ? isAlone : shows === name));
    const [prefix, ...others] = new Set(own.map(({ prefix }) => prefix));
    return prefix === undefined || others.length ? [] : [{ folder, prefix, ids }];
  });
  return {
    routes: routes.sort((a, b) => b.folder.length - a.folder.length),
    docs: collections.find(({ folder }) => folder === STARLIGHT)?.ids,
  };
}

/** Page with a parameter, and the collection that its program names. */
interface NotePage {
  prefix: string;
  shows: string | undefined;
}

async function notePages(root: string): Promise<NotePage[]> {
  const found = (await pathsIn(root, PAGES)).map(async (page): Promise<NotePage[]> => {
    const [, prefix] = PAGE.exec(page) ?? [];
    if (prefix === undefined) return [];
    const program = await readProgram(root, path.posix.join(PAGES, page));
    const [, , shows] = SHOWS.exec(program) ?? [];
    // Pages of a list have a number in the same place. Others may show what is no note.
    const isNone = /\bpaginate\b/u.test(program) || (!shows && !/<Content\b/u.test(program));
    return isNone ? [] : [{ prefix, shows }];
  });
  return (await Promise.all(found)).flat();
}

const SHOWS = /\b(?:getCollection\s*\(|CollectionEntry\s*<)\s*(['"`])([\w-]+)\1/u;
