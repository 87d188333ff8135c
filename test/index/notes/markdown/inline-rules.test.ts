import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../../support/read-source.js';

const textOf = (source: string): string => readBody(source).sections[0]!.text;

describe('cjkEmphasis', () => {
  it('reads emphasis without blanks beside Chinese, Japanese and Korean letters', () => {
    for (const [source, text] of [
      ['これは**「土」**です。', 'これは「土」です。'],
      ['**土（soil）**と**豆。**水', '土（soil）と豆。水'],
      ['**흙(soil)**을 *콩*과', '흙(soil)을 콩과'],
      ['种**“豆”**在`a`里', '种“豆”在a里'],
      ['𠮷**「土」**は**豆。**𠮷', '𠮷「土」は豆。𠮷'],
    ])
      assert.equal(textOf(source!), text);
  });

  it('leaves stars elsewhere as CommonMark has them', () => {
    for (const text of ['a**(b)**c', '土 * 豆 * 水', '2 * 3', '土*豆', 'a**"b"**c'])
      assert.equal(textOf(text), text);
  });
});
