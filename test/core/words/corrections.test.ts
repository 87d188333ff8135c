import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FIELDS } from '../../../src/core/store/index-file.js';
import { english } from '../../../src/core/language/languages.js';
import { parseQuery } from '../../../src/core/words/query.js';
import { FileShelf } from '../../../src/core/store/file-shelf.js';
import { wordsBegunOtherwise } from '../../../src/core/words/compared-words.js';
import { MAX_CORRECTIONS } from '../../../src/core/words/corrections.js';
import type { Expansion } from '../../../src/core/words/expansion.js';
import { expandFully } from '../../../src/core/words/refined-words.js';
import { WEIGHTS } from '../../../src/core/words/ranking.js';
import { TermIndex } from '../../../src/core/store/term-index.js';
import { entryTerms, readNothing } from '../../support/garden.js';
import { runs } from '../../support/runs.js';
import type { Entry } from '../../../src/core/store/term-run.js';

const BODY = FIELDS.indexOf('body');

/** An index of words in titles, and of words in texts that each stand in so many documents. */
function indexOf(names: string[], texts: Record<string, number>): TermIndex {
  const terms = new Map<string, Entry[1]>(names.map((name, i) => [name, { 0: { [i]: 1 } }]));
  for (const [term, count] of Object.entries(texts)) {
    const documents = Object.fromEntries(Array.from({ length: count }, (_, i) => [i, 1]));
    terms.set(term, { ...terms.get(term), [BODY]: documents });
  }
  const entries = [...terms].sort(([a], [b]) => (a < b ? -1 : 1)) as Entry[];
  return new TermIndex(entryTerms(entries), undefined, new FileShelf(readNothing));
}

function read(text: string, index: TermIndex) {
  const { groups, correction } = correct(text, index);
  return { correction, terms: groups.flatMap(({ terms }) => terms.map(({ term }) => term)) };
}

function slips(text: string, index: TermIndex) {
  return correct(text, index)
    .groups.at(-1)!
    .terms.map(({ term }) => term);
}

function correct(text: string, index: TermIndex): Expansion {
  return expandFully(parseQuery(text).words[0]!, index, [english]);
}

describe('correctWord', () => {
  it('looks for a mistyped word among the words of names, whatever their first letter', () => {
    const index = indexOf(['pattern', 'power'], { battery: 9, attend: 9, tower: 9 });
    expect(read('attern', index).correction).to.equal('pattern');
    expect(read('ower', index).correction).to.equal('power');
  });

  it('finds a word of texts whose first letter is missing, wrong, too many or swapped with the next', () => {
    const index = indexOf([], { compost: 9, impostor: 9 });
    for (const typed of ['ompost', 'xompost', 'xcompost', 'ocmpost', 'xomposts'])
      expect(read(`${typed} `, index).correction).to.equal('compost');
    expect(read('kymposst ', index).correction).to.equal(undefined);
    const letter = fc.constantFrom(...'abcdé🌱');
    fc.assert(
      fc.property(letter, fc.array(letter, { minLength: 3, maxLength: 8 }), (other, letters) => {
        const [first, second, ...rest] = letters as [string, string, ...string[]];
        const index = indexOf([], { [letters.join('')]: 1 });
        for (const start of [second, other + second, other + first + second, second + first])
          expect(wordsBegunOtherwise(start + rest.join(''), index, false).words).to.have.length(1);
      }),
      { numRuns: runs(100) },
    );
  });

  it('trusts the first letter of a long word where a name that begins so is one edit away', () => {
    const index = indexOf(['calendar', 'alender', 'race', 'trace'], {});
    expect(read('calender ', index).terms).to.include('calendar').and.not.include('alender');
    expect(read('rtace ', index).terms).to.include.members(['race', 'trace']);
    expect(read('lalender ', index).correction).to.equal('alender');
  });

  it('takes the words of names before others as near, however frequent', () => {
    const index = indexOf(['games'], { game: 40, gamut: 40 });
    expect(read('gamse ', index)).to.deep.include({ correction: 'games' });
    expect(read('gamse ', index).terms).to.include('game');
  });

  it('takes the most frequent of equals, then the first of the alphabet', () => {
    const correctionOf = (sower: number) =>
      read('sxower ', indexOf([], { sower, shower: 2, slower: 2 })).correction;
    expect(correctionOf(8)).to.equal('sower');
    expect(correctionOf(2)).to.equal('shower');
  });

  it('takes a word being typed for a whole one before it takes it for a beginning', () => {
    const index = indexOf(['fruit', 'friction'], { fries: 20 });
    expect(read('frit', index).terms).to.deep.equal(['fruit']);
    expect(read('frxct', index).terms).to.include('friction');
  });

  it('takes no form of a word for what was meant, unless another word is nearer', () => {
    const index = indexOf(['shovel', 'compost'], { compote: 1 });
    expect(read('shovels ', index)).to.deep.equal({ correction: undefined, terms: ['shovel'] });
    expect(read('shovle ', index).correction).to.equal('shovel');
    expect(read('compots ', index).correction).to.equal('compost');
  });

  it('takes a word of which the garden has only other forms for a name with a mistake too', () => {
    const index = indexOf(['fairness'], { air: 30, airs: 30 });
    expect(read('airness ', index)).to.deep.equal({
      correction: 'fairness',
      terms: ['air', 'airs', 'fairness'],
    });
    expect(read('airing ', index).correction).to.equal(undefined);
  });

  it('takes no beginning of a word of the garden for a mistake while it is being typed', () => {
    const index = indexOf(['estimate', 'astim'], { estimate: 9, estimates: 9 });
    expect(read('estim', index)).to.deep.equal({ correction: undefined, terms: ['estimate', 'estimates'] });
    expect(read('estim ', index).correction).to.equal('astim');
  });

  it('corrects nothing that the garden has', () => {
    expect(read('power', indexOf(['tower'], { power: 4 }))).to.deep.equal({
      correction: undefined,
      terms: ['power'],
    });
  });

  it('finds the names one edit from a word in few places too, and corrects nothing', () => {
    const index = indexOf(['universe', 'uniform'], { uiverse: 3, universe: 40 });
    expect(read('uiverse', index)).to.deep.equal({ correction: undefined, terms: ['uiverse', 'universe'] });
    expect(read('uiverse', indexOf(['universe'], { uiverse: 4 })).terms).to.deep.equal(['uiverse']);
    expect(read('universe ', index).terms).to.deep.equal(['universe']);
    expect(read('uivers ', indexOf(['universe'], { uivers: 1 })).terms).to.deep.equal(['uivers']);
  });

  it('knows a rare word by itself, however common its forms are, unless it is being typed', () => {
    const index = indexOf(['learning'], { earning: 2, earned: 40 });
    const terms = ['earning', 'earned'];
    expect(read('earning ', index).terms).to.deep.equal([...terms, 'learning']);
    expect(read('earning', index).terms).to.deep.equal(terms);
  });

  it('takes no form of a word for the name that it is a slip of', () => {
    const index = indexOf(['bundle', 'bundler'], { bundled: 1 });
    expect(read('bundled ', index).terms).to.deep.equal(['bundled', 'bundle', 'bundler']);
    expect(slips('bundled ', index)).to.deep.equal(['bundler']);
  });

  it('lets names near a word count half, and lifts none, where the word is likely meant', () => {
    const slipOf = (texts: Record<string, number>) =>
      correct('earning ', indexOf(['learning'], texts)).groups.at(-1)!;
    expect(slipOf({ earning: 1 })).to.include({ weight: WEIGHTS.slip, fit: 1 });
    expect(slipOf({ earning: 1, earned: 40 })).to.include({ weight: WEIGHTS.slip / 2, fit: 0 });
  });

  it(`corrects to ${MAX_CORRECTIONS} words at most`, () => {
    const texts = Object.fromEntries([...'abcdefghijkl'].map((letter) => [`sto${letter}e`, 2]));
    expect(read('stoxe ', indexOf([], texts)).terms).to.have.lengthOf(MAX_CORRECTIONS);
  });
});
