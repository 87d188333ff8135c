// Hugo's cascades: front matter that the configuration and sections pass down to pages:
// https://gohugo.io/configuration/cascade/ and https://gohugo.io/content-management/front-matter/#cascade

import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import { propertyName, type Property } from '../properties/properties.js';
import { lowerCase, partPath, withoutExtension } from './address.js';
import { namesIn, readText } from './config.js';
import { defaultProperties } from './default-properties.js';
import { foldersOf, outwards } from './folders.js';
import type { ConfigPart } from './hugo-parts.js';
import { hugoGlobs } from './patterns.js';
import type { PublicationRules } from './publication-rules.js';

interface Cascade {
  /** True for the pages that the cascade is meant for. */
  isFor: (page: Page) => boolean;
  properties: Property[];
}

/** Facts of a page by the keys of a target: its path `/blog/a-note`, its kind, its language, and the environment. */
type Page = ReadonlyMap<string, string>;

/**
 * Reads the cascades. The nearest section's properties win; the configuration's come last.
 * @param placeOf gives a note's path within the content
 */
export async function cascadeRules(
  root: string,
  paths: readonly string[],
  placeOf: (note: string) => string | undefined,
  parts: readonly ConfigPart[],
): Promise<PublicationRules> {
  const fromConfig = parts.flatMap(({ file, config }) => cascadesOf(config.cascade, file));
  const folders = foldersOf(paths);
  const sections = new Map(
    await Promise.all(folders.map(async (folder) => [folder, await sectionCascades(root, folder)] as const)),
  );
  return {
    defaults: (note) => {
      const page = pageOf(placeOf(note) ?? note);
      const fromSections = outwards(note).flatMap((folder) => sections.get(folder) ?? []);
      return [...fromSections, ...fromConfig]
        .filter(({ isFor }) => isFor(page))
        .flatMap(({ properties }) => properties);
    },
  };
}

const SECTION = /^_index(?:\.([a-z]{2,3}(?:-[a-z\d]+)?))?\.(?:md|markdown|html?)$/iu;

// Reads the front matter of a section, in each language: `_index.de.md` holds for German pages only.
async function sectionCascades(root: string, folder: string): Promise<Cascade[]> {
  const names = await namesIn(root, folder);
  const files = names.filter((name) => SECTION.test(name));
  const cascades = files.map(async (name) => {
    const file = path.posix.join(folder, name);
    const { properties } = splitFrontMatter(await readText(root, file), file);
    const written = properties.filter(({ key }) => propertyName(key) === 'cascade');
    const language = SECTION.exec(name)?.[1]?.toLowerCase();
    const isSpoken = (page: Page): boolean => !language || (page.get('lang') ?? language) === language;
    return written.flatMap(({ value }) =>
      cascadesOf(value, file).map(({ isFor, ...cascade }) => ({
        ...cascade,
        isFor: (page: Page) => isSpoken(page) && isFor(page),
      })),
    );
  });
  return (await Promise.all(cascades)).flat();
}

// Reads one table or a list of tables, from a configuration or from front matter.
function cascadesOf(value: unknown, file: string): Cascade[] {
  const entries = Array.isArray(value) ? (value as unknown[]) : [value];
  return entries.map((entry) => {
    const properties = defaultProperties(entry, `${file} cascade`);
    const targets = properties.filter(({ key }) => TARGET.test(key));
    const values = properties.filter(({ key }) => !TARGET.test(key));
    return { isFor: targetOf(targets), properties: values };
  });
}

const TARGET = /^_?target$/iu;

// Makes the test of a target. Missing and unknown conditions are always true, and any language of a page without one.
function targetOf(targets: readonly Property[]): (page: Page) => boolean {
  const conditions = targets.flatMap(({ value }) => (value instanceof Map ? [...value] : []));
  const tests = conditions.flatMap(([key, wanted]) =>
    typeof wanted === 'string' ? [[String(key).toLowerCase(), hugoGlobs([wanted])] as const] : [],
  );
  return (page) => tests.every(([key, test]) => !page.has(key) || test(page.get(key)!) !== undefined);
}

function pageOf(note: string): Page {
  const { folders, name } = partPath(lowerCase(withoutExtension(note)).replaceAll(' ', '-'));
  const [, stem = name, language] = /^(.+)\.([a-z]{2,3}(?:-[a-z\d]+)?)$/u.exec(name) ?? [];
  const isFolder = /^_?index$/u.test(stem);
  return new Map([
    ['path', `/${isFolder ? folders.slice(0, -1) : folders + stem}`],
    ['kind', stem !== '_index' ? 'page' : folders ? 'section' : 'home'],
    ['environment', 'production'],
    ...(language === undefined ? [] : [['lang', language] as const]),
  ]);
}
