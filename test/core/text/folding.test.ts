import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldTerm, foldText, MAX_TERM_LENGTH } from '../../../src/core/text/folding.js';
import { anyText } from '../../support/arbitraries.js';

describe('foldText', () => {
  it('folds a text as foldTerm folds a word, whole however long it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text).startsWith(foldTerm(text))).to.equal(true);
      }),
    );
    expect(foldText('Їжак Йод')).to.equal('їжак йод');
  });
});

describe('foldTerm', () => {
  it('folds what is folded already to itself', () => {
    fc.assert(fc.property(anyText, (text) => foldTerm(foldTerm(text)) === foldTerm(text)));
  });

  it('gives one term for every normal form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text.length < MAX_TERM_LENGTH / 4);
        const folded = ['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => foldTerm(text.normalize(form)));
        expect(new Set(folded).size).to.equal(1);
      }),
    );
  });

  it('never gives more than the longest term, nor half a letter', () => {
    expect(foldTerm('x'.repeat(1000))).to.have.lengthOf(MAX_TERM_LENGTH);
    expect(foldTerm(`${'x'.repeat(MAX_TERM_LENGTH - 1)}𝒳`.replace('𝒳', '🌱'))).to.have.lengthOf(
      MAX_TERM_LENGTH - 1,
    );
  });

  const same: [string, string][] = [
    ['CAFÉ', 'cafe'],
    ['jalapeño', 'jalapeno'],
    ['Straße', 'STRASSE'],
    ['ﬁsh', 'fish'],
    ['Ｆｕｌｌ', 'full'],
    ['ΟΔΟΣ', 'οδος'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
    ['كِتَابٌ', 'كتاب'],
    ['شَــجَر', 'شجر'],
    ['שָׁלוֹם', 'שלום'],
    ['co­op', 'coop'],
    ['ガ', 'ｶﾞ'],
    ['Tiếng Việt', 'tieng viet'],
    ['đường', 'duong'],
    ['ёлка', 'елка'],
    ['за́мок', 'замок'],
    ['क़लम', 'कलम'],
    ['आँख', 'आंख'],
    ['צה״ל', 'צהל'],
    ['کتاب', 'كتاب'],
    ['إعداد', 'اعداد'],
    ['ٱلرآن', 'الران'],
    ['١٢۳', '123'],
    ['१९४७', '1947'],
    ['২০২৬', '2026'],
    ['௧௦', '10'],
    ['हिन्दी', 'हिंदी'],
    ['सम्बन्ध', 'संबंध'],
    ['Hawaiʻi', 'hawaii'],
    ['ığdır', 'IĞDIR'],
    ['សួន\u200bច្បារ', 'សួនច្បារ'],
    ['１２３', '123'],
    ['ν̃', 'ν'],
  ];
  for (const [one, other] of same) {
    it(`makes ${one} and ${other} one word`, () => expect(foldTerm(one)).to.equal(foldTerm(other)));
  }

  it('keeps the vowel signs that spell a word', () => {
    expect(foldTerm('किताब')).to.not.equal(foldTerm('कताब'));
    expect(foldTerm('が')).to.not.equal(foldTerm('か'));
  });

  it('keeps a nasal before another, and before a letter that is no stop', () => {
    expect(foldTerm('जन्म')).to.not.equal(foldTerm('जंम'));
    expect(foldTerm('अन्य')).to.not.equal(foldTerm('अंय'));
  });

  it('keeps the marks that make a letter another', () => {
    for (const [letter, base] of ['йи', 'ўу', 'її'.replace(/.$/, 'і')]) {
      expect(foldTerm(letter!)).to.not.equal(foldTerm(base!));
      expect(foldTerm(letter!.normalize('NFD'))).to.equal(foldTerm(letter!.toUpperCase()));
    }
  });
});
