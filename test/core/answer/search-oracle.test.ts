// Filters, phrases, exclusions and prefixes, through the engine, against the language by its letter.

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import type { Filter, Filters } from '../../../src/core/garden.js';
import { STAGES } from '../../../src/core/note.js';
import { MAX_QUERY_LENGTH } from '../../../src/core/words/query.js';
import { formatQueryLanguage } from '../../../src/core/query-language/format-query-language.js';
import type { QueryTree } from '../../../src/core/query-language/syntax.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { trees } from '../query-language/arbitraries.js';
import { asWords, passes } from '../query-language/oracle.js';
import { STOP_WORD, type SmallNote } from '../query-language/small-garden.js';
import { gardens, openNotes, TAGS, WORDS } from './small-gardens.js';

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
  .filter((query) => query.length < MAX_QUERY_LENGTH);

const filter = (...values: string[]): fc.Arbitrary<Filter> => {
  const some = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
  return fc.record({ all: some, any: some, none: some }, { requiredKeys: [] });
};
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    tags: filter(...TAGS, 'fennel', 'nettle'),
    category: filter('quince', 'bramble'),
    stage: filter(...STAGES),
    year: filter('2025', '2026'),
  },
  { requiredKeys: [] },
);

function carries(
  facet: keyof Filters,
  { tags = [], category, stage, created, updated }: SmallNote,
  value: string,
) {
  switch (facet) {
    case 'tags':
      return tags.some((tag) => tag === value || tag.startsWith(`${value}/`));
    case 'category':
      return category === value;
    case 'stage':
      return stage === value;
    case 'year':
      return (updated || created || '').startsWith(value);
    case 'language':
      return value === 'en';
  }
}

function passesFilters(note: SmallNote, filters: Filters, withoutAnyOf?: keyof Filters): boolean {
  return (Object.entries(filters) as [keyof Filters, Filter][]).every(
    ([facet, { all = [], any = [], none = [] }]) =>
      all.every((value) => carries(facet, note, value)) &&
      (!any.length || facet === withoutAnyOf || any.some((value) => carries(facet, note, value))) &&
      !none.some((value) => carries(facet, note, value)),
  );
}

describe('a search', () => {
  it('finds and counts what the letter of the language and of the filters says', async () => {
    const questions = fc.array(fc.tuple(query, fc.constantFrom('', ' '), filters), {
      minLength: 50,
      maxLength: 50,
    });
    await fc.assert(
      fc.asyncProperty(gardens, questions, async (notes, questions) => {
        const opened = openNotes(notes);
        for (const [query, after, filters] of questions) {
          const text = (query + after).trimStart();
          const find = (tree: QueryTree) => {
            const matching = notes.filter((note) => passes(tree, note, notes));
            return { matching, expected: matching.filter((note) => passesFilters(note, filters)) };
          };
          const tree = parseQueryLanguage(text);
          const sentence = asWords(tree);
          const plain = sentence && find(sentence.plain);
          const strict = sentence?.isLong ? plain! : find(tree);
          const { matching, expected } = !strict.expected.length && plain?.expected.length ? plain : strict;
          const answer = await opened.search(text, { filters });
          const what = JSON.stringify([text, filters]);
          const titles = answer.results.map(({ title }) => title);
          expect(titles, what).to.have.members(expected.map(({ title }) => title));
          expect(answer, what).to.include({ total: expected.length, complete: true });
          for (const tag of [...TAGS, 'fennel']) {
            const carrying = matching.filter(
              (note) => passesFilters(note, filters, 'tags') && carries('tags', note, tag),
            );
            const counted = answer.facets.tags.find((facet) => facet.tag === tag)?.count ?? 0;
            expect(counted, `${what} counts ${tag}`).to.equal(carrying.length);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  }).timeout(120_000);
});
