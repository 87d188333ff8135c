// Filters, phrases, exclusions and prefixes, through the engine, against the language by its letter.

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import type { Filter, Filters, Garden } from '../../../src/core/garden.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { packLinks } from '../../../src/core/notes/link-list.js';
import { STAGES } from '../../../src/core/note.js';
import { MAX_QUERY_LENGTH } from '../../../src/core/words/query.js';
import { formatQueryLanguage } from '../../../src/core/query-language/format-query-language.js';
import type { QueryTree } from '../../../src/core/query-language/syntax.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { sketchIndex } from '../../support/garden.js';
import { trees } from '../query-language/arbitraries.js';
import { asWords, passes } from '../query-language/oracle.js';
import { STOP_WORD, type SmallNote } from '../query-language/small-garden.js';

// So far apart that none is taken for another's form or typo, and one is another's beginning.
const WORDS = ['bramble', 'bramblewood', 'quince', 'fennel', STOP_WORD];
const DATES = ['', '2025-12-31', '2026-01-01', '2026-06-30'];
const TAGS = ['quince', 'quince/fennel', 'bramble', 'fennel/quince'];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const title = fc.constantFrom('quince fennel', 'bramble', 'fennel', 'bramblewood quince');
const garden: fc.Arbitrary<SmallNote[]> = fc
  .uniqueArray(
    fc.record({
      title,
      aliases: fc.array(text.filter(Boolean), { maxLength: 1 }),
      tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
      category: fc.constantFrom('', 'quince', 'bramble', 'quince fennel'),
      stage: fc.constantFrom('' as const, ...STAGES),
      created: fc.constantFrom(...DATES),
      updated: fc.constantFrom(...DATES),
      path: fc.constantFrom('quince', 'fennel/quince', 'bramble/fennel', 'quince/bramblewood'),
      links: fc.uniqueArray(title, { maxLength: 2 }),
      sections: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ title, path }) => `${title} ${path}` },
  )
  .filter((notes) => new Set(notes.map(({ title }) => title)).size === notes.length)
  .filter((notes) => new Set(notes.map(({ path }) => path)).size === notes.length)
  .map((notes) => {
    const others = (note: SmallNote) => notes.filter((other) => other !== note).map(({ title }) => title);
    return notes.map((note) => ({ ...note, links: note.links!.filter((to) => others(note).includes(to)) }));
  });

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

function open(notes: readonly SmallNote[]): Garden {
  const sorted = [...notes].sort((a, b) => (a.path < b.path ? -1 : 1));
  const numbers = (titles: readonly string[] = []) =>
    titles.map((title) => sorted.findIndex((note) => note.title === title)).sort((a, b) => a - b);
  const sketches = sorted.map(({ sections, path, ...facts }) => ({
    ...facts,
    url: `/${path}`,
    links: [],
    sections: sections.map(([heading, text]) => ({ heading, text })),
  }));
  const file = {
    ...sketchIndex(sketches),
    optional: { links: packLinks(sorted.map(({ links }) => numbers(links))) },
  };
  return createGarden(readIndexFile(JSON.parse(JSON.stringify(file))), () => Promise.reject(new Error()));
}

function carries(facet: keyof Filters, { tags = [], category, stage, created, updated }: SmallNote, value: string) {
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
} // prettier-ignore

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
    const questions = fc.array(fc.tuple(query, fc.constantFrom('', ' '), filters), { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(garden, questions, async (notes, questions) => {
        const opened = open(notes);
        for (const [query, after, filters] of questions) {
          const text = (query + after).trimStart();
          const find = (tree: QueryTree) => {
            const matching = notes.filter((note) => passes(tree, note, notes));
            return { matching, expected: matching.filter((note) => passesFilters(note, filters)) };
          };
          const tree = parseQueryLanguage(text);
          const strict = find(tree);
          const plainly = strict.expected.length ? undefined : asWords(tree);
          const plain = plainly && find(plainly);
          const { matching, expected } = plain?.expected.length ? plain : strict;
          const answer = await opened.search(text, { filters });
          const what = JSON.stringify([text, filters]);
          const titles = answer.results.map(({ title }) => title);
          expect(titles, what).to.have.members(expected.map(({ title }) => title));
          expect(answer, what).to.include({ total: expected.length, complete: true });
          for (const tag of [...TAGS, 'fennel']) {
            const carrying = matching.filter((note) => passesFilters(note, filters, 'tags') && carries('tags', note, tag));
            const counted = answer.facets.tags.find((facet) => facet.tag === tag)?.count ?? 0;
            expect(counted, `${what} counts ${tag}`).to.equal(carrying.length);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  }).timeout(120_000);
}); // prettier-ignore
