import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../../index/text/decode.js';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('decode', () => {
  it('gives well-formed text without NUL and CR, or nothing, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decode(bytes)?.text ?? '';
        assert.doesNotMatch(text, /[\0\r]|\p{Cs}/u);
      }),
    );
  });

  it('reads the same text in UTF-8 and in UTF-16 of either order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const text = written.replace(/[\0\r\ufeff\ufffd]/g, '');
        const expected = { text, damaged: false };
        assert.deepEqual(decode(Buffer.from(text)), expected);
        assert.deepEqual(decode(Buffer.from(`\ufeff${text}`)), expected);
        assert.deepEqual(decode(utf16(text, false)), expected);
        assert.deepEqual(decode(utf16(text, true)), expected);
      }),
    );
  });

  it('drops every byte order mark at the start, as joined files have several', () => {
    for (const marks of ['\ufeff'.repeat(2), '\ufeff'.repeat(5)]) {
      assert.deepEqual(decode(Buffer.from(`${marks}---\ndraft: true`)), {
        text: '---\ndraft: true',
        damaged: false,
      });
      assert.equal(decode(utf16(marks, true))?.text, '');
    }
  });

  it('refuses what is no text', () => {
    assert.equal(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0, 0, 0xff])), undefined);
    assert.equal(decode(Buffer.from('UTF-16 without a mark', 'utf16le')), undefined);
  });

  it('marks text in which bytes were lost, and keeps the rest', () => {
    assert.deepEqual(decode(Buffer.from('caf\xe9 noir', 'latin1')), {
      text: 'caf\ufffd noir',
      damaged: true,
    });
    assert.deepEqual(decode(Buffer.from('says \ufffd itself')), {
      text: 'says \ufffd itself',
      damaged: false,
    });
  });

  it('drops a stray NUL and ends every line with a newline', () => {
    assert.equal(
      decode(Buffer.from('one line\0\r\nand two\rand three\n'))?.text,
      'one line\nand two\nand three\n',
    );
  });
});
