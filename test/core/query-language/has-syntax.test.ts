import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { hasSyntax } from '../../../src/core/query-language/has-syntax.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { rankedText } from '../../../src/core/query-language/ranked-text.js';
import { syntaxText } from './arbitraries.js';

describe('hasSyntax', () => {
  it('never says no where parsing finds more than words, or a word that says nothing', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        if (hasSyntax(text)) return;
        const tree = parseQueryLanguage(text);
        expect(tree.nodes.every((node) => node.kind === 'word' && node.place === 'anywhere')).to.be.true;
        expect(rankedText(tree)).to.equal(text.replace(/\s/g, ' '));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('says yes to what may begin an operator', () => {
    for (const text of ['-', '#', 'tag:', '"']) expect(hasSyntax(text), text).to.be.true;
  });

  it('says no to what people type most', () => {
    const plain = [
      '',
      'soil',
      'heavy clay ',
      'C++ and C#',
      'snake_case',
      'foo-bar',
      'Notes: a title - and more',
      '--flag',
      'f(x) 5" or 10:30',
      '堆肥',
    ];
    expect(plain.filter(hasSyntax)).to.deep.equal([]);
  });
});
