// Addresses that pages of Astro with a parameter give to the notes of collections:
// https://docs.astro.build/en/guides/content-collections/#generating-routes-from-content. No program is run.

import path from 'node:path';
import { namedCollections } from './collections.js';
import { pathsIn, readProgram } from './config.js';

/** Collection whose notes have pages. */
export interface Route {
  /** Folder of its notes, from the folder of the configuration. */
  folder: string;
  /** Begin of their addresses, with `/` at its end; empty at the root. */
  prefix: string;
}

const PAGES = 'src/pages';
/** Matches the file of a page for each note: `posts/[...slug].astro`, `posts/[slug]/index.astro`. */
const PAGE = /^((?:[^[\]/]+\/)*)\[(?:\.\.\.)?(?:slug|id|path|post|entry)\](?:\/index)?\.astro$/u;

/** Reads the routes of all collections whose notes have pages at one place, those of inner folders first. */
export async function collectionRoutes(root: string): Promise<Route[]> {
  const collections = await namedCollections(root);
  if (!collections.size) return [];
  const pages = await notePages(root);
  const routes = [...collections].flatMap(([name, folder]) => {
    const isAlone = collections.size === 1;
    const own = pages.filter(({ shows }) => (shows === undefined ? isAlone : shows === name));
    const [prefix, ...others] = new Set(own.map(({ prefix }) => prefix));
    return prefix === undefined || others.length ? [] : [{ folder, prefix }];
  });
  return routes.sort((a, b) => b.folder.length - a.folder.length);
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
