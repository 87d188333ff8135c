// Filters, phrases, exclusions and prefixes, through the engine, against the language by its letter.

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { findByLetter, question } from './letter-oracle.js';
import { gardens, openNotes } from './small-gardens.js';

describe('a search', () => {
  it('finds and counts what the letter of the language and of the filters says', async () => {
    const questions = fc.array(question, { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(gardens, questions, async (notes, questions) => {
        const opened = openNotes(notes);
        for (const [text, filters] of questions) {
          const { titles, counts } = findByLetter(notes, text, filters);
          const answer = await opened.search(text, { filters });
          const what = JSON.stringify([text, filters]);
          expect(answer.results.map(({ title }) => title).sort(), what).to.deep.equal(titles);
          expect(answer, what).to.include({ total: titles.length, complete: true });
          for (const [tag, count] of counts) {
            const counted = answer.facets.tags.find((facet) => facet.tag === tag)?.count ?? 0;
            expect(counted, `${what} counts ${tag}`).to.equal(count);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  }).timeout(120_000);
});
