import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Result } from '../../../src/core/garden.js';
import { sketchGarden, type NoteSketch } from '../../support/garden.js';
import { runs } from '../../support/runs.js';

const NOTES: NoteSketch[] = [
  { title: 'Compost', aliases: ['Humus'], tags: ['soil'], body: 'Compost heaps turn to soil.', weight: 2 },
  { title: 'Heaps of leaves', body: 'Leaves compost slowly, composted leaves do not.', weight: 0.5 },
  { title: 'Soil', description: 'What soil is.', sections: [{ heading: 'Heap', text: 'Soil on a heap.' }] },
];
const garden = sketchGarden(NOTES);

const ask = async (text: string): Promise<Result[]> =>
  (await garden.search(text, { explain: true, excerpts: false })).results;
const explain = async (text: string, title: string) =>
  (await ask(text)).find((result) => result.title === title)!.explanation!;

describe('an explanation', () => {
  it('is there only when it is asked for', async () => {
    const [result] = (await garden.search('compost')).results;
    expect(result).to.not.have.property('explanation');
  });

  it('adds up to the score', async () => {
    const word = fc.constantFrom('compost', 'compots', 'leav', 'soil', 'heaps', 'the', 'humus', 'nothing');
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        for (const { score, explanation } of await ask(words.join(' '))) {
          const sum = explanation!.words.reduce((sum, word) => sum + word.score, 0);
          const { together, lift, weight } = explanation!;
          expect((sum * together + lift) * weight).to.be.closeTo(score, 2e-6);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('says by which term, how often in which field, and with what weight', async () => {
    const { words, lift } = await explain('compost ', 'Heaps of leaves');
    expect(words.map(({ word }) => word)).to.deep.equal(['compost']);
    const [itself, form] = words[0]!.terms;
    expect(itself).to.deep.equal({ term: 'compost', reading: 'word', fields: { body: 1 }, weight: 1 });
    expect(form).to.deep.include({ term: 'composted', reading: 'form', fields: { body: 1 } });
    expect(form!.weight).to.be.lessThan(1);
    expect(lift).to.equal(0);
  });

  it('says by how many edits a word was corrected', async () => {
    const { words } = await explain('compots ', 'Compost');
    expect(words[0]!.terms[0]).to.deep.include({ term: 'compost', reading: 'spelling', edits: 1 });
  });

  it('says of a beginning that it is one', async () => {
    const { words } = await explain('slo', 'Heaps of leaves');
    expect(words[0]!.terms[0]).to.deep.include({ term: 'slowly', reading: 'beginning' });
  });

  it('says what a name that was typed lifts', async () => {
    expect((await explain('humus', 'Compost')).lift).to.be.greaterThan(0);
    expect((await explain('soil', 'Compost')).lift).to.equal(0);
  });

  it('of a note that was not asked for by words says nothing', async () => {
    const [result] = await ask('');
    expect(result!.explanation!.words).to.deep.equal([]);
    expect(result!.explanation!.lift).to.equal(0);
  });
});
