import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { stemmer } from 'stemmer';
import { stemEnglish } from '../../../src/core/language/porter.js';

const ENDINGS =
  'ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti ' +
  'biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ' +
  'ive ize sion tion ion e ll lle y ed eed ing s es sses ies ly';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Gives words that agree with the rules in their ends, and letters that matter to them before. */
const words = fc
  .tuple(
    fc.array(fc.constantFrom(...'aeiouybcdlstwxz'), { maxLength: 5 }),
    fc.array(fc.constantFrom(...ENDINGS.split(' ')), { minLength: 1, maxLength: 2 }),
  )
  .map((parts) => parts.flat().join(''))
  .filter((word) => word.length > 2);

describe('stemEnglish', () => {
  it('gives the stem that another reading of the rules gives, of words of many shapes', () => {
    fc.assert(
      fc.property(words, (word) => stemEnglish(word) === stemmer(word)),
      { numRuns: 20_000 },
    );
  });

  it('gives that of every word of three letters', () => {
    const all = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c)));
    expect(all.map(stemEnglish)).to.deep.equal(all.map(stemmer));
  });

  it('joins the forms of a word', () => {
    for (const [one, other] of [
      ['gardens', 'gardening'],
      ['hoping', 'hopes'],
      ['ponies', 'pony'],
      ['relational', 'relate'],
      ['yellowing', 'yellows'],
    ] as const)
      expect(stemEnglish(one)).to.equal(stemEnglish(other));
  });
});
