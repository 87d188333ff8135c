// Collections of notes that a program of Astro or Nuxt Content has written out, and what they exclude:
// https://docs.astro.build/en/reference/content-loader-reference/#glob-loader and
// https://content.nuxt.com/docs/collections/sources

import { readIds, type IdRule } from './astro-ids.js';
import { list, plainValue, readProgram, scripts } from './config.js';
import { folderPath, within } from './folders.js';
import { globs, splitNegated, type Matcher } from './patterns.js';
import { allRules, type PublicationRules } from './publication-rules.js';

/** Matches the names of programs that define collections. */
export const COLLECTIONS = /^(?:content\.)?config\.[cm]?[jt]s$/u;

/** Programs that define collections of Astro, without their extensions. */
export const ASTRO = ['src/content.config', 'src/content/config'];

interface Collection {
  base: string;
  includes: Matcher;
  excludes: Matcher;
}

// Matches what a collection is made of, up to what follows in the program.
const SOURCE = /\b(?:glob\s*\(|source\s*:)[^]*?(?=\b(?:schema|defineCollection|glob\s*\(|source\s*:)|$)/gu;

/** Folder of the pages of Starlight. */
export const STARLIGHT = 'src/content/docs';
// Matches the loader of Starlight, and what it stands for.
const DOCS = /\bdocsLoader\s*\(/gu;
const DOCS_GLOB = `glob({ base: '${STARLIGHT}', pattern: '**' }`;

/**
 * Reads the rules of the programs that define collections. A note stays out if a collection excludes it and no other one
 * includes it.
 * @param names of the programs, without their extensions
 * @param base folder of collections that name none
 */
export async function collectionRules(
  root: string,
  names: readonly string[],
  base = '',
): Promise<PublicationRules> {
  const rules = names.flatMap(scripts).map(async (file): Promise<PublicationRules> => {
    const program = await readCollections(root, file);
    const sources = program.replace(DOCS, DOCS_GLOB).match(SOURCE) ?? [];
    const collections = sources.flatMap((source) => collectionOf(source, base) ?? []);
    return collections.length ? { excludes: (note) => exclusionOf(file, collections, note) } : {};
  });
  return allRules(await Promise.all(rules));
}

// Reads a program, with the texts that it has given names: `${BLOG_PATH}`.
async function readCollections(root: string, file: string): Promise<string> {
  const program = await readProgram(root, file);
  const named = program.matchAll(/\bconst\s+(\w+)\s*=\s*(['"`])([^'"`$\n]*)\2/gu);
  const texts = new Map([...named].map(([, name, , text]) => [name!, text!]));
  return program.replace(/\$\{(\w+)\}/gu, (whole, name: string) => texts.get(name) ?? whole);
}

function exclusionOf(file: string, collections: readonly Collection[], note: string): string | undefined {
  const found = collections.flatMap(({ base, includes, excludes }) => {
    const inside = within(base, note);
    return inside === undefined || includes(inside) === undefined ? [] : [excludes(inside)];
  });
  return found[0] !== undefined && !found.includes(undefined) ? `${file}: not ${found[0]}` : undefined;
}

// Reads a collection; undefined for one whose folder is not written out.
function collectionOf(source: string, base: string): Collection | undefined {
  const read = (place: string): string[] => list(plainValue(source, `\\b${place}`));
  const [given = /\b(?:base|cwd)\s*:/u.test(source) ? undefined : base] = read('base');
  if (given === undefined) return undefined;
  const written = ['pattern', 'include', 'source'].map(read).find((patterns) => patterns.length) ?? [];
  const { taken, left } = splitNegated(written);
  return {
    base: folderPath(given),
    includes: globs(taken),
    excludes: globs([...left, ...read('exclude')]),
  };
}

/** Collection of Astro with its entries in a folder. */
export interface NamedCollection {
  name: string;
  folder: string;
  /** Ids of its entries, false for those of a function that is not read. Default: slugs of their paths. */
  ids?: IdRule | false | undefined;
}

/** Lists Astro's collections as far as its program has them written out, the docs of Starlight by their loader. */
export async function namedCollections(root: string): Promise<NamedCollection[]> {
  const programs = await Promise.all(ASTRO.flatMap(scripts).map((file) => readCollections(root, file)));
  return programs.flatMap(collectionsIn);
}

function collectionsIn(program: string): NamedCollection[] {
  const [, exported = ''] = /\bcollections\s*=\s*\{([^{}]*)\}/u.exec(program) ?? [];
  const names = new Map(
    [...exported.matchAll(/([\w-]+)['"]?\s*:\s*(\w+)/gu)].map(([, name, held]) => [held!, name!]),
  );
  const parts = program.split(/(?:(['"]?)([\w-]+)\1\s*[:=]\s*)?\bdefineCollection\s*\(/u).slice(1);
  return parts.flatMap((held, i): NamedCollection[] => {
    const source = parts[i + 1];
    if (i % 3 !== 1 || held === undefined || source === undefined) return [];
    const name = names.get(held) ?? held;
    const base = plainValue(source, '\\bbase');
    const ids = readIds(source, program);
    if (typeof base === 'string') return [{ name, folder: folderPath(base), ids }];
    if (source.search(DOCS) >= 0) return [{ name, folder: STARLIGHT, ids }];
    return /\b(?:loader|generateId)\b/u.test(source) ? [] : [{ name, folder: `src/content/${name}` }];
  });
}
