// Reads a note's metadata from its properties.

import { tagKey } from '../../src/core/notes/tags.js';
import { parseDate, secondsDate, type DayOrder } from './dates.js';
import { dayOrdersIn } from './day-order.js';
import { clip, plainLine } from '../text/plain-text.js';
import {
  describeValue,
  plainly,
  propertiesNamed,
  propertyName,
  texts,
  textsNamed,
  type Property,
} from './properties.js';
import { canonicalLanguage } from './language-tags.js';
import { readWeight } from './weight.js';
import { warn, type Warning } from '../warnings.js';
import { showWikilinks } from '../text/wikilinks.js';

/** Greatest length of a title, in characters. */
export const MAX_TITLE = 300;
/** Greatest length of a description, in characters. */
export const MAX_DESCRIPTION = 1000;

const CREATED = [
  ...['created', 'datecreated', 'date', 'createdat', 'planted'],
  ...['pubdate', 'pubdatetime', 'publishdate', 'published', 'createdtime', 'creationdate'],
];
const UPDATED = [
  ...['updated', 'modified', 'lastmod', 'lastmodified', 'updateddate', 'lastupdated', 'updatedat'],
  ...['datemodified', 'moddatetime', 'tended', 'lasttended', 'updatedtime'],
  ...['lasteditedtime', 'lastmodifieddate'],
];
const DATES = [...CREATED, ...UPDATED];
const TAGS = ['tags', 'tag'];
const KEYS = new Set([...DATES, ...TAGS, 'category', 'categories', 'alias', 'aliases']);

/** True for the key of a date, of tags, of a category or of aliases, in any spelling. */
export function isMetadataKey(key: string): boolean {
  return KEYS.has(propertyName(key));
}

/** Metadata of a note. Missing values are empty. */
export interface Metadata {
  title: string;
  aliases: string[];
  tags: string[];
  description: string;
  category: string;
  created: string;
  updated: string;
  language: string;
  /** Factor of the note's score. Default 1. */
  weight: number;
  /** Orders of day and month in the dates whose year comes last, each once. */
  dayOrders: (DayOrder | 'unclear')[];
  warnings: Warning[];
}

/** Manner in which properties are written. */
interface Written {
  /** Splits a line of tags at spaces, as Jekyll does. Default false. */
  spacedTags?: boolean | undefined;
  /** Order of day and month in dates whose year comes last. Default: unknown. */
  dayOrder?: DayOrder | undefined;
  /** Gives a title or a description as pages show it. Default: as it is written. */
  titleText?: ((title: string) => string) | undefined;
}

/** Gives the title of a note's properties, or another one that is like it; empty if there is none. */
export function titleOf(
  properties: readonly Property[],
  { titleText = String }: Written = {},
  key = 'title',
): string {
  const title = textsNamed(properties, [key]).map(shown).find(Boolean) ?? '';
  // Fills what Eleventy computes of other properties: `Tip: {{ name }}`.
  const filled = title.replace(
    /\{\{\s*(\w+)\s*\}\}/gu,
    (whole, name: string) => textsNamed(properties, [propertyName(name)]).map(shown)[0] ?? whole,
  );
  return clip(plainLine(titleText(filled)), MAX_TITLE);
}

/** Properties that hold a name, of Eleventy's navigation and of the home page of VitePress, with its key there. */
const NAMING = new Map([
  ['eleventynavigation', 'key'],
  ['hero', 'name'],
]);

/** Gives another name of a note: its own, or what the site's navigation or the head of its page calls it; else empty. */
export function otherNameOf(properties: readonly Property[]): string {
  const within = properties.flatMap(({ key, value }): Property[] => {
    const inner = NAMING.get(propertyName(key));
    return inner && value instanceof Map ? [{ key: 'name', value: value.get(inner) ?? '', line: 0 }] : [];
  });
  const named = ['name', 'pagetitle', 'sidebarlabel', 'sidebartitle', 'linktitle'];
  return named.map((name) => titleOf(properties, {}, name)).find(Boolean) ?? titleOf(within, {}, 'name');
}

/** Reads what the index knows of a note's properties. */
export function readMetadata(properties: readonly Property[], path: string, written: Written = {}): Metadata {
  const first = (...names: string[]): string => textsNamed(properties, names).map(shown).find(Boolean) ?? '';
  const created = readDate(properties, CREATED, path, written.dayOrder);
  // Beside `dateCreated`, Wiki.js writes the day of the last change as `date`.
  const changed = textsNamed(properties, ['datecreated']).length ? [...UPDATED, 'date'] : UPDATED;
  const updated = readDate(properties, changed, path, written.dayOrder);
  const { weight, warnings } = readWeight(properties, path);
  return {
    title: titleOf(properties, written),
    aliases: [...new Set(listed(properties, 'aliases', 'alias').map(shown).filter(isName))],
    tags: distinctTags(tagLines(properties, written.spacedTags).flatMap(splitTags)),
    description: clip((written.titleText ?? String)(first('description', 'summary')), MAX_DESCRIPTION),
    category: first('category') || (listed(properties, 'categories').map(shown).find(Boolean) ?? ''),
    created: created.date,
    updated: updated.date,
    language: canonicalLanguage(first('lang', 'language', 'locale')),
    weight,
    dayOrders: dayOrdersIn(properties, DATES),
    warnings: [...created.warnings, ...updated.warnings, ...warnings],
  };
}

/** Cleans tags. Drops blank tags and tags whose {@link tagKey} is that of an earlier one. */
export function distinctTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags.map((written) => shown(written).replace(/^[#\s]+/u, ''))) {
    const key = tagKey(tag);
    if (key && !byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()];
}

/** Splits a line of tags at commas, or at every `#` if it begins with one; else it is one tag, with its spaces. */
function splitTags(line: string): string[] {
  if (line.includes(',')) return line.split(',');
  return line.trim().startsWith('#') ? line.split(/(?:^|\s)#/u) : [line];
}

// Reads the lines of tags. With `spaced` a text is split at spaces, but not the items of a list.
function tagLines(properties: readonly Property[], spaced = false): string[] {
  return propertiesNamed(properties, TAGS).flatMap(({ value }) =>
    spaced && typeof value === 'string' ? value.replace(/,/g, ' ').trim().split(/\s+/u) : texts(value),
  );
}

// Lists names. A text is split at commas, but not the items of a list, such as `["Paris, Texas"]`.
function listed(properties: readonly Property[], ...names: string[]): string[] {
  return propertiesNamed(properties, names).flatMap(({ value }) =>
    typeof value === 'string' ? value.split(',') : texts(value),
  );
}

/** Gives a text of the front matter as readers see it: on one line, without comments and the brackets of wikilinks. */
export function shown(text: string): string {
  return plainLine(showWikilinks(text.replace(/%%[^]*?(?:%%|$)|<!--[^]*?(?:-->|$)/g, ' ')));
}

// True for aliases that are names; Hugo's aliases are old addresses.
function isName(alias: string): boolean {
  return alias !== '' && !/^\.{0,2}\/|\/$|\.html?$/i.test(alias);
}

// Matches what Eleventy fills with a date of the file: https://www.11ty.dev/docs/dates/#setting-a-content-date-in-front-matter
const OF_FILE = /^(?:git )?(?:created|last modified)$/iu;

function readDate(
  properties: readonly Property[],
  names: string[],
  path: string,
  order: DayOrder | undefined,
): { date: string; warnings: Warning[] } {
  const warnings: Warning[] = [];
  for (const { key, value, line } of propertiesNamed(properties, names)) {
    const parts = texts(value);
    const [first = ''] = parts;
    // YAML takes Logseq's `[[Aug 4th, 2021]]` for a list.
    const date = parseDate(first, order) || parseDate(parts.join(', ')) || secondsDate(first);
    // Hugo's pages have the year 1 where they have no date: https://pkg.go.dev/time#Time.IsZero
    if (date.startsWith('0001')) continue;
    if (date) return { date, warnings };
    const isTold = plainly(value) !== undefined || OF_FILE.test(first);
    if (!isTold) warnings.push(warn('date', path, line, key, describeValue(value)));
  }
  return { date: '', warnings };
}
