import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { rankedText } from '../../../src/core/query-language/ranked-text.js';
import { syntaxText } from './arbitraries.js';

const ranked = (text: string) => rankedText(parseQueryLanguage(text));

describe('rankedText', () => {
  it('leaves every word where it stands', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        const kept = ranked(text);
        expect(kept.length).to.equal(text.length);
        for (let i = 0; i < kept.length; i++) if (kept[i] !== ' ') expect(kept[i]).to.equal(text[i]);
      }),
    );
  });

  it('keeps what a note gains by having, and blanks what it must or must not be', () => {
    expect(ranked('bark "heavy clay" title:soil #x -y (a OR -(b))')).to.equal(
      'bark "heavy clay"       soil        a        ' + ' ',
    );
  });

  it('blanks an operator that is still being typed, and only then', () => {
    for (const text of ['tag:', 'links:', 'stage:>=bud', 'after:20', 'updated:2026-', 'soil OR']) {
      expect(ranked(text).replace('soil', '').trim()).to.equal('');
      expect(ranked(`${text} x`).trim()).not.to.equal('x');
    }
    for (const text of ['foo:', 'stage:manager', 'after:noon', 'OR']) expect(ranked(text)).to.equal(text);
  });
});
