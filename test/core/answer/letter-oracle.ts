// Questions to small gardens, and what the letter of the language and of the filters says that they find.

import fc from 'fast-check';
import type { Filter, Filters } from '../../../src/core/garden.js';
import { STAGES } from '../../../src/core/note.js';
import { formatQueryLanguage } from '../../../src/core/query-language/format-query-language.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import type { QueryTree } from '../../../src/core/query-language/syntax.js';
import { MAX_QUERY_LENGTH } from '../../../src/core/words/query.js';
import { filterBy } from '../../support/arbitraries.js';
import { trees } from '../query-language/arbitraries.js';
import { asWords, passes } from '../query-language/oracle.js';
import { STOP_WORD, type SmallNote } from '../query-language/small-garden.js';
import { TAGS, WORDS } from './small-gardens.js';

const query = trees({
  words: [...WORDS, 'quince-fennel'],
  phrases: ['quince', 'quince fennel', 'fennel quince', 'bramble bramblewood', `quince ${STOP_WORD} fennel`],
  values: {
    tag: [...TAGS, 'fennel', 'nettle'],
    category: ['quince', 'quince fennel', 'QUINCE'],
    path: ['quince', 'fennel/quince', 'bramble'],
    links: ['bramble', 'quince fennel', 'fennel/quince', 'nettle'],
  },
  dates: ['2025', '2026', '2026-01', '2026-06-30'],
})
  .map(formatQueryLanguage)
  .filter((text) => text.length < MAX_QUERY_LENGTH);

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    tags: filterBy(...TAGS, 'fennel', 'nettle'),
    category: filterBy('quince', 'bramble'),
    stage: filterBy(...STAGES),
    year: filterBy('2025', '2026'),
  },
  { requiredKeys: [] },
);

/** Any question of such a garden. */
export const question: fc.Arbitrary<[text: string, filters: Filters]> = fc
  .tuple(query, fc.constantFrom('', ' '), filters)
  .map(([text, after, filters]) => [(text + after).trimStart(), filters]);

function carries(facet: keyof Filters, note: SmallNote, value: string): boolean {
  const { tags = [], category, stage, created, updated } = note;
  const own = { category: category ?? '', stage: stage ?? '', year: (updated || created || '').slice(0, 4) };
  if (facet === 'tags') return tags.some((tag) => tag === value || tag.startsWith(`${value}/`));
  return own[facet as 'category'] === value;
}

function passesFilters(note: SmallNote, chosen: Filters, withoutAnyOf?: string): boolean {
  return (Object.entries(chosen) as [keyof Filters, Filter][]).every(
    ([facet, { all = [], any = [], none = [] }]) =>
      all.every((value) => carries(facet, note, value)) &&
      (!any.length || facet === withoutAnyOf || any.some((value) => carries(facet, note, value))) &&
      !none.some((value) => carries(facet, note, value)),
  );
}

/** Finds what a question asks for: the titles of the notes, sorted, and the count of each tag. */
export function findByLetter(
  notes: readonly SmallNote[],
  text: string,
  chosen: Filters,
): { titles: string[]; counts: [tag: string, count: number][] } {
  const find = (tree: QueryTree) => {
    const matching = notes.filter((note) => passes(tree, note, notes));
    return { matching, expected: matching.filter((note) => passesFilters(note, chosen)) };
  };
  const tree = parseQueryLanguage(text);
  const sentence = asWords(tree);
  const plain = sentence && find(sentence.plain);
  const strict = sentence?.isLong ? plain! : find(tree);
  const { matching, expected } = !strict.expected.length && plain?.expected.length ? plain : strict;
  const countable = matching.filter((note) => passesFilters(note, chosen, 'tags'));
  return {
    titles: expected.map(({ title }) => title).sort(),
    counts: [...TAGS, 'fennel'].map((tag) => [
      tag,
      countable.filter((note) => carries('tags', note, tag)).length,
    ]),
  };
}
