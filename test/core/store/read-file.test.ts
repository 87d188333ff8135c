import { expect } from '@open-wc/testing';
import { parseFile, parseJson, writeFile } from '../../../src/core/store/read-file.js';

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

  it('gives what was written, in any layout', () => {
    const content = [['clay', { 0: { 12: 1 } }], '\ud800 \u2028 "é"', 1.5, null];
    const text = writeFile('abc', JSON.stringify(content));
    for (const laid of [text, `\ufeff${text}`, JSON.stringify(JSON.parse(text), null, 2)])
      expect(parseFile(laid, name)).to.deep.equal(content);
  });

  it('notices a letter that is another, and a value that is gone', () => {
    const text = writeFile('abc', '[["clay",[1,2]],"é"]');
    for (const [was, is] of [
      ['y', 'x'],
      ['1', '3'],
      ['é', 'Ã©'],
      [',"é"', ''],
      [',[1,2]', ''],
    ] as const)
      expect(() => parseFile(text.replace(was, is), name), is).to.throw('is not the file');
  });

  it('tells another file from it, and what is none', () => {
    for (const other of ['["abd",[1,2]]', '["bc",1]', '[]', '{}', 'null', '"abc"']) {
      expect(() => parseFile(other, name), other).to.throw('garden-terms-abc.json is not the file');
    }
    expect(() => parseFile('["abc",[1,', name)).to.throw('is not JSON');
  });
});
