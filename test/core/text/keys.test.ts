import { expect } from '@open-wc/testing';
import { nameKey, pathKey } from '../../../src/core/text/keys.js';

describe('nameKey', () => {
  it('is the same for all spellings of a name that differ in nothing but case, accents and punctuation', () => {
    expect(nameKey('Café: E-Mail & parseQuery')).to.equal(nameKey('cafe e mail PARSEQUERY'));
    expect(nameKey('Clay')).to.not.equal(nameKey('Clay soil'));
  });
});

describe('pathKey', () => {
  it('is the key of each folder and of the name, however many slashes part them', () => {
    expect(pathKey('garden/Three-Laws')).to.equal('/garden/three laws');
    expect(pathKey('//Garden//three LAWS/')).to.equal('/garden/three laws');
    expect(pathKey('')).to.equal('');
  });
});
