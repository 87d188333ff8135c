import { expect } from '@open-wc/testing';
import { parseJson } from '../../src/core/read-file.js';

describe('parseJson', () => {
  it('says where it came from and how it begins, when it is no JSON', () => {
    expect(() => parseJson('<!doctype html>', 'x.json')).to.throw(
      'x.json is not JSON: it begins with "<!doctype html>"',
    );
  });
});
