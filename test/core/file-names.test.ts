import { expect } from '@open-wc/testing';
import { fileName, isNamedBy } from '../../src/core/file-names.js';

const HASH = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const OTHER = HASH.replace(/d$/u, 'e');

describe('fileName', () => {
  it('says what a file holds, and which content', () => {
    expect(fileName('terms', HASH)).to.match(/^garden-terms-[0-9a-z]{7}\.json$/u);
    expect(fileName('terms', HASH)).to.not.equal(fileName('terms', OTHER));
  });
});

describe('isNamedBy', () => {
  it('tells the content of a name from another', () => {
    expect(isNamedBy(fileName('text', HASH), HASH)).to.be.true;
    expect(isNamedBy(fileName('text', HASH), OTHER)).to.be.false;
  });
});
