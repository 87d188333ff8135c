import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { english } from '../../../src/core/language/languages.js';
import { parseQuery } from '../../../src/core/words/query.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { widen } from '../../../src/core/words/synonyms.js';
import type { Synonyms } from '../../../src/core/store/index-file.js';
import {
  openSketch,
  readNothing,
  shardedSketch,
  sketchGarden,
  sketchIndex,
  type NoteSketch,
} from '../../support/garden.js';
import { runs } from '../../support/runs.js';

const SYNONYMS: Synonyms = [
  [
    ['car', 'automobile', 'motor car'],
    ['car', 'automobile'],
  ],
  [['fruit'], ['apple', 'pear']],
];
const NOTES: NoteSketch[] = [
  { title: 'One', body: 'A car.' },
  { title: 'Two', body: 'Many automobiles.' },
  { title: 'Three', body: 'An apple a day.' },
  { title: 'Four', body: 'Fruit of the orchard.' },
  { title: 'Five', body: 'A motor for the pump.' },
];
const garden = createGarden(readIndexFile({ ...sketchIndex(NOTES), synonyms: SYNONYMS }), readNothing);
const plain = sketchGarden(NOTES);
const titles = async (text: string) =>
  (await garden.search(text, { excerpts: false })).results.map(({ title }) => title);

describe('widen', () => {
  const NAMES = new Set(SYNONYMS.flat(2));
  const synonymsOf = (text: string) => {
    const { words } = parseQuery(text);
    widen(words, SYNONYMS, [english]);
    return words.map(({ also }) => also.flatMap(({ term }) => (NAMES.has(term) ? [term] : [])));
  };

  it('gives a word what it means too, in any form, and each word of a phrase what the phrase means', () => {
    expect(synonymsOf('car ')).to.deep.equal([['automobile']]);
    expect(synonymsOf('automobiles ')).to.deep.equal([['car']]);
    expect(synonymsOf('old Motor Cars ')).to.deep.equal([[], ['car', 'automobile'], ['car', 'automobile']]);
    expect(synonymsOf('motor of a car ')[0]).to.deep.equal([]);
  });

  it('gives a word just begun what it may come to mean, for less', () => {
    expect(synonymsOf('au')).to.deep.equal([[]]);
    expect(synonymsOf('aut')).to.deep.equal([['car', 'automobile']]);
    expect(synonymsOf('aut ')).to.deep.equal([[]]);
    const weightOf = (text: string) => {
      const { words } = parseQuery(text);
      widen(words, SYNONYMS, [english]);
      return words[0]!.also[0]!.weight;
    };
    expect(weightOf('fru')).to.be.lessThan(weightOf('fruit'));
  });
});

describe('synonyms', () => {
  it('find one another, what was typed first', async () => {
    expect(await titles('car ')).to.deep.equal(['One', 'Two']);
    expect(await titles('automobiles ')).to.deep.equal(['Two', 'One']);
    expect(await titles('(car) orchard')).to.have.members(['One', 'Two', 'Four']);
  });

  it('lead one way where the owner says so', async () => {
    expect(await titles('fruit ')).to.deep.equal(['Four', 'Three']);
    expect(await titles('apple ')).to.deep.equal(['Three']);
  });

  it('are marked, and explained', async () => {
    const { results } = await garden.search('car ', { explain: true });
    const marked = results[1]!.excerpt!.segments.filter(({ match }) => match).map(({ text }) => text);
    expect(marked).to.deep.equal(['automobiles']);
    expect(results[1]!.explanation!.words[0]!.terms[0]).to.deep.include({
      term: 'automobiles',
      reading: 'synonym',
    });
  });

  it('pass where a query with syntax asks for the word, and not where it is quoted or excluded', async () => {
    expect(await titles('(car OR apple) -pump')).to.have.members(['One', 'Two', 'Three']);
    expect(await titles('"car"')).to.deep.equal(['One']);
    expect(await titles('automobiles -car')).to.deep.equal(['Two']);
  });

  it('change nothing of a query that has none of them', async () => {
    const word = fc.constantFrom('day', 'pump', 'many', 'orchrad', 'pum', 'of', '-day', '"the pump"');
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (words) => {
        const text = words.join(' ');
        expect(await garden.search(text)).to.deep.equal(await plain.search(text));
      }),
      { numRuns: runs(50) },
    );
  });

  it('give the same answers in both layouts', async () => {
    const { file, beside } = shardedSketch(NOTES);
    const { garden: sharded } = openSketch({ file: { ...file, synonyms: SYNONYMS }, beside });
    const word = fc.constantFrom('car', 'cars', 'motor car', 'aut', 'fruit', 'apple', 'fru', 'pear', 'day');
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 3 }), async (words) => {
        const text = words.join(' ');
        expect(await sharded.search(text)).to.deep.equal(await garden.search(text));
      }),
      { numRuns: runs(50) },
    );
  });
});
