import { expect } from '@open-wc/testing';
import { parseFile, parseJson } from '../../../src/core/store/read-file.js';

describe('parseJson', () => {
  it('says where it came from and how it begins, when it is no JSON', () => {
    expect(() => parseJson('<!doctype html>', 'x.json')).to.throw(
      'x.json is not JSON: it begins with "<!doctype html>"',
    );
  });
});

describe('parseFile', () => {
  const name = 'garden-terms-abc.json';

  it('gives what the file of that name holds', () => {
    expect(parseFile('["abc",[1,2]]', name)).to.deep.equal([1, 2]);
  });

  it('tells another file from it, and what is none', () => {
    for (const other of ['["abd",[1,2]]', '["bc",1]', '[]', '{}', 'null', '"abc"']) {
      expect(() => parseFile(other, name), other).to.throw('garden-terms-abc.json holds something else');
    }
    expect(() => parseFile('["abc",[1,', name)).to.throw('is not JSON');
  });
});
