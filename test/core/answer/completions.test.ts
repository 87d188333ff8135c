import { expect } from '@open-wc/testing';
import { MAX_COMPLETIONS, replaceWords } from '../../../src/core/answer/completions.js';
import { parseQuery } from '../../../src/core/words/query.js';
import { sketchGarden } from '../../support/garden.js';

const garden = sketchGarden([
  { title: 'Quince', body: 'quinces quincunx quincunx quintessence quinoa quinine' },
  { title: 'Fennel', tags: ['fenland'], body: 'quincunx fences' },
]);
const withFen = sketchGarden([{ title: 'Fen', body: 'fences and fennel' }]);
const completions = async (query: string, of = garden) =>
  (await of.search(query)).suggestions.filter(({ kind }) => kind === 'completion').map(({ text }) => text);

describe('a completion', () => {
  it('ends the word being typed, the most frequent first, and leaves the rest as it is', async () => {
    const texts = await completions('Fennel -x, quin');
    expect(texts).to.have.lengthOf(MAX_COMPLETIONS);
    expect(texts[0]).to.equal('Fennel -x, quincunx');
  });

  it('ends the last of two words that are typed alike', async () => {
    const texts = await completions('quin quin');
    expect(texts[0]).to.equal('quin quincunx');
  });

  it('is not given where the garden has the word, in any form', async () => {
    expect(await completions('quince')).to.deep.equal([]);
    expect(await completions('fence')).to.deep.equal([]);
    expect(await completions('fen')).to.have.members(['fences', 'fenland', 'fennel']);
    expect(await completions('fen', withFen)).to.deep.equal([]);
  });

  it('comes from titles, other names and tags alone while the word is short', async () => {
    expect(await completions('fe')).to.have.members(['fennel', 'fenland']);
  });

  it('is not given for a word that is done, or that nothing goes on from', async () => {
    for (const query of ['quin ', '', 'zzz', '#quin', '"quin"'])
      expect(await completions(query), query).to.deep.equal([]);
  });
});

describe('replaceWords', () => {
  it('leaves everything else as it was typed', () => {
    const query = parseQuery('  The Machien, learnign!');
    const [, machien, learnign] = query.words;
    const text = replaceWords(
      query,
      new Map([
        [machien!, 'machine'],
        [learnign!, 'learning'],
      ]),
    );
    expect(text).to.equal('The machine, learning!');
  });

  it('replaces a word at each of its places', () => {
    const query = parseQuery('machien, compost machien');
    expect(replaceWords(query, new Map([[query.words[0]!, 'machine']]))).to.equal('machine, compost machine');
  });
});
