import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { tagKey, withParents } from '../../../src/core/notes/tags.js';
import { anyText } from '../../support/arbitraries.js';

describe('tagKey', () => {
  it('leaves case, accents and # out, and keeps words and nesting', () => {
    expect(
      ['#Garden/Soil', 'Café', 'machine learning', 'C++', '/a//b/', ' a / b '].map(tagKey),
    ).to.deep.equal(['garden/soil', 'cafe', 'machine learning', 'c++', 'a/b', 'a/b']);
  });

  it('is the same for a key', () => {
    fc.assert(
      fc.property(anyText, (tag) => tagKey(tagKey(tag)) === tagKey(tag)),
      { examples: [['\ud800\ud800'], ['\ud800 ']] },
    );
  });
});

describe('withParents', () => {
  it('gives a tag with all that it is nested in', () => {
    expect(withParents('a/b/c')).to.deep.equal(['a', 'a/b', 'a/b/c']);
  });
});
