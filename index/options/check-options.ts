// Checks of the options of a build.

import { BuildError } from '../build-error.js';
import { readFeeds } from '../feeds/feed-options.js';
import { readFragments } from '../fragments/fragment-options.js';
import { NOW } from '../garden/exclude-by-date.js';
import { declareProperties } from '../properties/declared-options.js';
import { SITE_NAMES } from '../sites/site-options.js';
import { LAYOUTS } from '../writer/layout-sizes.js';
import { overlap, realPlace } from '../writer/real-place.js';
import { readSynonyms } from '../writer/synonyms.js';
import type { BuildOptions } from './build-options.js';
import { hint } from './nearest-name.js';

/** Check of a value: its requirement in words, for messages, and a test. */
export type Check = [wanted: string, test: (value: unknown) => boolean];

const text: Check = ['a text that is not empty', (value) => typeof value === 'string' && value !== ''];
// Git Bash makes a folder of Windows of a path that begins with `/`. A `%` itself is written `%25`.
const place: Check = [
  'a path on the site, such as docs/',
  (value) => typeof value === 'string' && !/^[a-z]:[\\/]|%(?![\da-f]{2})/iu.test(value),
];
const flag: Check = ['true or false', (value) => typeof value === 'boolean'];
/** Check of a callback. */
export const callable: Check = ['a function', (value) => typeof value === 'function'];

/** Checks of all options but `onProgress`. */
export const CHECKS: Record<Exclude<keyof BuildOptions, 'onProgress'>, Check> = {
  paths: [
    'a list of paths, at least one and none of them empty',
    (value) => Array.isArray(value) && value.length > 0 && value.every(text[1]),
  ],
  out: text,
  baseUrl: place,
  siteBase: place,
  noteUrl: callable,
  site: [`one of ${SITE_NAMES.join(', ')}`, (value) => (SITE_NAMES as readonly unknown[]).includes(value)],
  exclude: [
    'a list of globs such as drafts/**',
    (value) => Array.isArray(value) && value.every((glob) => text[1](glob) && /[^!]/u.test(glob as string)),
  ],
  requirePublish: flag,
  now: NOW,
  properties: ["an object of types, such as { author: 'text' }", isTable],
  feeds: ["an object of queries, such as { 'soil.xml': '#garden/soil' }", isTable],
  render: text,
  fragments: ["an object of lists, such as { 'soil.html': '#garden/soil' }", isTable],
  siteUrl: text,
  publicPath: place,
  layout: [`one of ${LAYOUTS.join(', ')}`, (value) => (LAYOUTS as readonly unknown[]).includes(value)],
  inlineText: flag,
  widget: flag,
  compress: flag,
  classic: flag,
  cache: ['a path, or false', (value) => value === false || text[1](value)],
  synonyms: [
    'a list of lines such as "js, javascript" or "fruit => apple, pear"',
    (value) => Array.isArray(value) && value.every(text[1]) && readSynonyms(value as string[]) !== undefined,
  ],
  language: ['a language tag such as en or pt-BR', isLanguageTag],
};

/** Refuses invalid options of a build. @throws BuildError `option`, `option-value`, `property`, `feed`, `fragment`, `out-among-notes` or `cache-published` */
export function checkBuildOptions(options: BuildOptions): void {
  checkOptions({ ...options, paths: options.paths }, { ...CHECKS, onProgress: callable });
  const { paths, out, cache, properties, render } = options;
  declareProperties(properties);
  readFeeds(options);
  readFragments(options);
  for (const [name, folder] of Object.entries({ out, render }))
    if (folder !== undefined && paths.some((given) => realPlace(given) === realPlace(folder)))
      throw new BuildError('out-among-notes', `--${name}`, folder);
  if (cache && out !== undefined && overlap(cache, out)) throw new BuildError('cache-published', cache, out);
}

/**
 * Refuses unknown names and invalid values of options; undefined stands for the default.
 * @param where words that the message puts after a name, such as ` in <file>`
 * @throws BuildError `option` or `option-value`
 */
export function checkOptions(options: object, checks: Record<string, Check>, where = ''): void {
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    // A text or a list, spread into an object, has this name.
    if (name === '0')
      throw new BuildError('option-value', 'options', 'none', "an object such as { paths: ['notes'] }");
    if (!Object.hasOwn(checks, name))
      throw new BuildError('option', name + where, hint(name, Object.keys(checks)));
    const [wanted, test] = checks[name]!;
    if ((value !== undefined || name === 'paths') && !test(value))
      throw new BuildError(
        'option-value',
        name + where,
        value instanceof Map ? 'a Map' : (JSON.stringify(value) ?? 'missing'),
        wanted,
      );
  }
}

/** Tells objects with names, whose values a Map, a Set and a list would hide. */
function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(Symbol.iterator in value);
}

/** Tells tags of languages. These begin with two or three letters; `english` has the form of a tag alone. */
function isLanguageTag(value: unknown): boolean {
  try {
    return typeof value === 'string' && new Intl.Locale(value).language.length < 4;
  } catch {
    return false;
  }
}
