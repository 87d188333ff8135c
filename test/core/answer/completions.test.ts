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

describe('a suggested word', () => {
  const german = sketchGarden([
    {
      title: 'Düngung',
      tags: ['Frühbeet'],
      sections: [{ heading: 'Übermaß', text: 'Die Größe der Höhlen' }],
    },
    { title: 'Hecken', body: 'Die Höhe. Übermut tut Höhen gut.' },
  ]);
  const suggested = async (query: string) => (await german.search(query)).suggestions.map(({ text }) => text);

  it('is written as in a title, a tag, a heading or a text that has it, in lower case', async () => {
    for (const [query, written] of Object.entries({
      'dügnung ': 'düngung',
      'frühbete ': 'frühbeet',
      'gorsse ': 'größe',
      'Hohlen, dugnung ': 'Hohlen, düngung',
      duen: 'düngung',
      ubermas: 'übermaß',
    }))
      expect(
        (await suggested(query)).map((text) => text.trim()),
        query,
      ).to.include(written);
  });

  it('has a Turkish capital in lower case without a second dot', async () => {
    const turkish = sketchGarden([{ title: 'İşlemler' }]);
    const { suggestions } = await turkish.search('işlemlre ');
    expect(suggestions.map(({ text }) => text.trim())).to.deep.equal(['işlemler']);
  });

  it('is written as it is indexed where no result shows it', async () => {
    const { suggestions } = await german.search('gorsse', { excerpts: false });
    expect(suggestions.map(({ text }) => text)).to.deep.equal(['grosse']);
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
