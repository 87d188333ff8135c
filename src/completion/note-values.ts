// Values read from the notes of an answer: words of titles and headings, titles, folders, dates, numbers, names of linked
// notes.

import type { Answer, Result, SearchOptions } from '../core/garden.js';
import { holds, SCALES, type Relation } from '../core/notes/ranges.js';
import { writeOperator } from '../core/query-language/begun-operator.js';
import { isQuotable } from '../core/query-language/read-operator.js';
import { decoded } from '../core/text/strings.js';
import { foldTerm } from '../core/text/folding.js';
import { textOf } from '../core/text/highlight.js';
import { nameKey } from '../core/text/keys.js';
import { isUnspaced, runsOf } from '../core/text/tokenizer.js';
import { fitting, type Value } from './fitting.js';

/** Searches for the rest of the query, and a further text, under the chosen filters. */
export type Ask = (options: SearchOptions, text?: string) => Promise<Answer>;

/** Shortest word of a title that is offered, in letters. */
const SHORTEST_WORD = 3;

/** Most titles that are counted at a time. */
const MOST_TITLES = 24;

/** Number of results whose headings are read: those that a list of results shows first. */
const FIRST = 10;

/** Most headings, or runs of a script without spaces, that are counted: as phrases they are sought in texts. */
const MOST_PHRASES = 4;

/** Counts values by a key, and gives the most frequent first. A value is written as it was met first. */
function count(values: Iterable<string>, keyOf: (value: string) => string = String): Value[] {
  const counts = new Map<string, Value>();
  for (const value of values) {
    const known = counts.get(keyOf(value));
    if (known) known.count++;
    else counts.set(keyOf(value), { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Counts the words of titles, each once a title. */
export function wordsOf(titles: readonly string[]): Value[] {
  const words = titles.flatMap((title) => [
    ...new Map(runsOf(title).map((word) => [foldTerm(word), word])).values(),
  ]);
  return count(words.filter(isLong), foldTerm);
}

const isLong = (word: string) => [...word].length >= SHORTEST_WORD || !/^\p{sc=Latin}/u.test(word);

/** Counts whole titles that fit what is typed, each with those that it is a part of. */
export function titlesLike(titles: readonly string[], typed: string): Value[] {
  const written = count(titles.filter(isQuotable));
  const keys = titles.map((title) => ` ${nameKey(title)} `);
  return fitting(written, typed)
    .slice(0, MOST_TITLES)
    .map(({ value }) => {
      const words = ` ${nameKey(value)} `;
      return { value, count: keys.filter((key) => key.includes(words)).length };
    });
}

/** Counts the folders of addresses, nested ones with those that they lie in. A folder that holds all is left out. */
export function foldersOf(urls: readonly string[]): Value[] {
  const folders = urls.flatMap((url) => {
    const parts = decoded(url.replace(/^\w+:\/\/[^/]*|[?#].*$/gu, ''))
      .split('/')
      .filter(Boolean);
    return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('/'));
  });
  return count(folders).filter((folder) => folder.count < urls.length);
}

/** Counts years, then of the year that is typed its months, then of the month its days; the latest first. */
export function daysOf(dates: readonly string[], relation: Relation, typed: string): Value[] {
  const lengths = [4, 7, 10].filter((length) => length <= typed.length + (typed.length < 4 ? 4 : 3));
  const values = new Set(
    dates.flatMap((date) => (date ? lengths.map((length) => date.slice(0, length)) : [])),
  );
  return related([...values], dates, relation, 'date').sort(
    (a, b) => a.value.length - b.value.length || (a.value < b.value ? 1 : -1),
  );
}

/** Counts numbers, the greatest first. */
export function numbersOf(numbers: readonly string[], relation: Relation): Value[] {
  const values = [...new Set(numbers.filter(Boolean))];
  return related(values, numbers, relation, 'number').sort((a, b) => Number(b.value) - Number(a.value));
}

/** Counts the notes' values that have a relation to each of some. */
function related(
  values: readonly string[],
  known: readonly string[],
  relation: Relation,
  scale: keyof typeof SCALES,
): Value[] {
  const { compare } = SCALES[scale];
  const isRelated = (value: string) => (one: string) => one && holds(relation, compare(one, value));
  return values
    .map((value) => ({ value, count: known.filter(isRelated(value)).length }))
    .filter(({ count }) => count);
}

/**
 * Counts the words of headings that begin as what is typed, or the headings that fit several words. They are read from
 * the passages of the first results with such headings.
 */
export async function wordsOfHeadings(typed: string, ask: Ask): Promise<Value[]> {
  const words = runsOf(typed).filter(isLong);
  const text = words.map((word) => `heading:${word}`).join(' ');
  const { total, results } = await ask({ limit: FIRST, excerpts: true }, text);
  const sections = total ? results.flatMap(({ excerpt, sections }) => [excerpt ?? [], sections].flat()) : [];
  const headings = [...new Set(sections.map(({ heading }) => textOf(heading)))];
  const isWhole = typed.includes(' ');
  const values = isWhole ? count(headings.filter(isQuotable)) : wordsOf(headings);
  return counted(
    fitting(values, typed).slice(0, isWhole || isUnspaced(typed) ? MOST_PHRASES : FIRST),
    (value) => `${writeOperator({ name: 'heading', written: 'heading:', not: false }, value)} `,
    ask,
  );
}

/** Counts the links to notes whose titles fit what is typed, by searching for each. */
export async function linkedNames(notes: readonly Result[], typed: string, ask: Ask): Promise<Value[]> {
  const titles = count(notes.map(({ title }) => title).filter((title) => !/[[\]|#]/u.test(title)));
  const asked = fitting(titles, typed).slice(0, MOST_TITLES);
  return counted(asked, (value) => `links:[[${value}]]`, ask);
}

/** Counts the notes of values by searching for each, and gives the most frequent first. */
async function counted(
  values: readonly Value[],
  query: (value: string) => string,
  ask: Ask,
): Promise<Value[]> {
  const totals = await Promise.all(
    values.map(async ({ value }) => ({ value, count: (await ask({ limit: 1 }, query(value))).total })),
  );
  return totals.filter(({ count }) => count).sort((a, b) => b.count - a.count);
}
