import { expect } from '@open-wc/testing';
import { sketchGarden } from '../../support/garden.js';

const body = (...sentences: string[]) => sketchGarden([{ title: 'Note', body: sentences.join(' ') }]);

async function marksOf(garden: ReturnType<typeof body>, query: string): Promise<string[]> {
  const { excerpt } = (await garden.search(query)).results[0]!;
  return excerpt!.segments.filter(({ match }) => match).map(({ text }) => text);
}

describe('matchesOf', () => {
  const between = 'Leaves fall and rot, and worms eat them. '.repeat(9);

  it('prefers the word as typed to words that it may become', async () => {
    const garden = body('Sortable seeds keep.', between, 'Then we sort them.');
    expect(await marksOf(garden, 'sort')).to.deep.equal(['sort']);
    expect(await marksOf(garden, 'sorta')).to.deep.equal(['Sortable']);
  });

  it('prefers no form of a word to another', async () => {
    expect(await marksOf(body('We plant beans.', between, 'A bean.'), 'bean')).to.deep.equal(['beans']);
  });
});
