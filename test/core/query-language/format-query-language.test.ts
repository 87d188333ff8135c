import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { formatQueryLanguage } from '../../../src/core/query-language/format-query-language.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { bare, syntaxText, trees } from './arbitraries.js';

const anyTree = trees({
  words: ['soil', 'C++', '.NET', '#1', 'a:b', 'http://x.y', 'f(x', '5"', 'or', 'soil,', '堆肥'],
  phrases: ['heavy clay', 'OR', ' (', '-a', 'tag:x', '[[x]]'],
  values: {
    tag: ['soil', 'garden/soil', 'machine learning', '2024', 'C#', 'a)', 'x.', '🌱', '(x'],
    category: ['food', 'field notes', '>2', '[[x]]'],
    path: ['garden/soil', 'a b/c', '/'],
    links: ['Compost', 'A note (old)', 'say "x"', 'folder/note'],
  },
  dates: ['2026', '2026-06', '2026-06-30'],
});

describe('formatQueryLanguage', () => {
  it('writes any tree so that it is parsed to the same tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(bare(parseQueryLanguage(formatQueryLanguage(tree)))).to.deep.equal(bare(tree));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('writes any query so that it means the same, and is written the same again', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        const tree = parseQueryLanguage(text);
        const written = formatQueryLanguage(tree);
        const again = parseQueryLanguage(written);
        expect(bare(again)).to.deep.equal(bare(tree));
        expect(formatQueryLanguage(again)).to.equal(written);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('chooses the plainest spelling', () => {
    const written = (text: string) => formatQueryLanguage(parseQueryLanguage(text));
    expect(written('TAG:soil  stage:=budding')).to.equal('#soil stage:budding');
    expect(written('#"soil" tag:"2024" links:Compost')).to.equal('#soil tag:2024 links:[[Compost]]');
    expect(written('(soil OR (clay')).to.equal('soil OR clay');
  });
});
