// By which values a publication switch keeps a note back. Only privacy depends on these rules, so what is unclear does.

import { parseDate } from './dates.js';
import { leaves, plainly, propertyName, type Value } from './properties.js';

/** What a value means: published, kept back, or kept back because nobody can tell. */
export type Verdict = 'in' | 'out' | 'unclear';

type Rule = (value: Value) => Verdict;

// What a person writes who means no, though no parser takes it for false.
const NO = /^\s*(?:n|f|never|none)\s*$/iu;
const YEAR = /^\s*\d{4}(?:-(?:0[1-9]|1[0-2]))?\s*$/u;
const WORDS = ['draft', 'private', 'hidden', 'unlisted', 'unpublished'];
const AUDIENCES = [...WORDS, 'members', 'paid', 'internal', 'protected', 'password', 'none'];
const NO_INDEX = /\bno[-_ ]?index\b|(?:^|[\s,:;])(?:none|disallow)(?=$|[\s,;])/iu;
const ROBOTS = /^(?:\w+-)?robots?(?:-tag)?$|^\w+bot$/iu;
const ROBOTS_TEXT = /<meta\b(?=[^>]*robots)[^>]*(?:no[-_ ]?index|\bnone\b)/iu;

/** Every rule, by the words with which the table of switches names it. */
export const RULES = {
  'unless false': unlessFalse,
  'unless true': unlessTrue,
  'unless true or a date': (value) => (isDate(value) ? 'in' : unlessTrue(value)),
  'when true': (value) => (plainly(value) === true ? 'out' : 'in'),
  'when false': (value) => (saysNo(value) ? 'out' : 'in'),
  'when plainly false': (value) => (plainly(value) === false ? 'out' : 'in'),
  'when set': (value) => (plainly(value) === false || !leaves(value).some(isWritten) ? 'in' : 'out'),
  'by its word': (value) => oneOf(value, WORDS),
  'by its audience': (value) => oneOf(value, AUDIENCES),
  'out of search': outOfSearch,
  'by robots': (value) => (keepsRobotsOut(value) ? 'out' : 'in'),
  'by robots within': (value) => (holdsRobots(value) ? 'out' : 'in'),
  'by build options': byBuildOptions,
} satisfies Record<string, Rule>;

/** The name of a rule. */
export type RuleName = keyof typeof RULES;

function unlessFalse(value: Value): Verdict {
  const plain = plainly(value);
  if (plain === undefined) return 'unclear';
  return plain ? 'out' : 'in';
}

function unlessTrue(value: Value): Verdict {
  const plain = plainly(value);
  if (plain === undefined) return 'unclear';
  return plain ? 'in' : 'out';
}

function saysNo(value: Value | undefined): boolean {
  return value !== undefined && (plainly(value) === false || (typeof value === 'string' && NO.test(value)));
}

// Of a book that a note is about, often no more than the year is known.
function isDate(value: Value): boolean {
  return typeof value === 'string' && (parseDate(value) !== '' || YEAR.test(value));
}

function isWritten(text: string): boolean {
  return !/^\s*(?:~|null)?\s*$/iu.test(text);
}

function oneOf(value: Value, words: readonly string[]): Verdict {
  const said = leaves(value).flatMap((text) => text.toLowerCase().split(/[,;|]/u));
  const isOut = said.some((word) => words.includes(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')));
  return isOut ? 'out' : 'in';
}

/** `search: false` in VitePress, `search: { exclude: true }` in MkDocs. */
function outOfSearch(value: Value): Verdict {
  if (!(value instanceof Map)) return saysNo(value) || isText(value, 'exclude') ? 'out' : 'in';
  const options = namesOf(value);
  if (['index', 'include', 'enable', 'enabled'].some((name) => saysNo(options.get(name)))) return 'out';
  const off = ['exclude', 'noindex', 'hidden', 'disable', 'disabled'].flatMap((name) => options.get(name) ?? []); // prettier-ignore
  const verdicts = off.map(unlessFalse);
  return (
    verdicts.find((verdict) => verdict === 'out') ?? verdicts.find((verdict) => verdict !== 'in') ?? 'in'
  );
}

/** `noindex, nofollow`, a list of the same, `false` in Nuxt, `{ index: false }` in Next.js. */
function keepsRobotsOut(value: Value): boolean {
  if (plainly(value) === false) return true;
  return within(value).some((part) => (typeof part === 'string' ? NO_INDEX.test(part) : deniesIndex(part)));
}

/** Elements of a page's head, in any of the ways in which generators have them written. */
function holdsRobots(value: Value): boolean {
  return within(value).some((part) => {
    if (typeof part === 'string') return ROBOTS_TEXT.test(part);
    if (Array.isArray(part)) return part.some(isRobots) && keepsRobotsOut(part);
    const named = [...part].some(([key, inner]) => isRobots(String(key)) && keepsRobotsOut(inner));
    return named || deniesIndex(part) || ([...part.values()].some(isRobots) && keepsRobotsOut(part));
  });
}

function deniesIndex(part: Value): boolean {
  if (!(part instanceof Map)) return false;
  const options = namesOf(part);
  const [index, noIndex] = [options.get('index'), options.get('noindex')];
  // The first of a list may have 0 for its index.
  if (saysNo(index) && index !== '0') return true;
  return noIndex !== undefined && unlessFalse(noIndex) !== 'in';
}

function isRobots(value: Value): boolean {
  return typeof value === 'string' && ROBOTS.test(value.trim());
}

/** A value and all that it holds, each once: an alias may put a list within itself. */
function within(value: Value, seen = new Set<Value>()): Value[] {
  if (typeof value === 'string') return [value];
  if (seen.has(value)) return [];
  seen.add(value);
  return [value, ...[...value.values()].flatMap((inner) => within(inner, seen))];
}

/** `{ render: never }`, `{ list: false }`; a page that only has an address and no file is none that a visitor sees. */
function byBuildOptions(value: Value): Verdict {
  if (!(value instanceof Map)) return saysNo(value) ? 'out' : 'in';
  const options = namesOf(value);
  const verdicts = [
    among(options.get('render'), ['always', 'true'], ['never', 'false', 'link']),
    among(options.get('list'), ['always', 'local', 'true'], ['never', 'false']),
  ];
  return (
    verdicts.find((verdict) => verdict === 'out') ?? verdicts.find((verdict) => verdict !== 'in') ?? 'in'
  );
}

function among(value: Value | undefined, shown: readonly string[], hidden: readonly string[]): Verdict {
  if (value === undefined) return 'in';
  const plain = plainly(value);
  if (plain !== undefined) return plain ? 'in' : 'out';
  if (hidden.some((word) => isText(value, word))) return 'out';
  return shown.some((word) => isText(value, word)) ? 'in' : 'unclear';
}

function isText(value: Value, word: string): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === word;
}

function namesOf(value: Map<unknown, Value>): Map<string, Value> {
  return new Map([...value].map(([key, inner]) => [propertyName(String(key)), inner]));
}
