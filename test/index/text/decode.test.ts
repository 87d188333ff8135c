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

  it('reads a page in the encoding that it declares, unless it is in UTF-8', () => {
    const meta = (charset: string): string => `<html><head>\n<META content="text/html; charset=${charset}">`;
    const cases: [string, string, string][] = [
      [meta('ISO-8859-1'), 'caf\xe9 \x93noir\x94', 'café “noir”'],
      ['<meta charset=windows-1255>', '\xf9\xec\xe5\xed', 'שלום'],
      ["<meta charset='Shift_JIS'>", '\x93\x79', '土'],
      ["<?xml version='1.0' encoding='EUC-JP'?>", '\xc5\xda', '土'],
      [meta('iso-2022-jp'), '\x1b$BEZ\x1b(B', '土'],
      [meta('iso-8859-1'), 'caf\xc3\xa9', 'café'],
      [meta('no-such-one'), 'caf\xe9', 'caf\ufffd'],
      [meta('utf-16'), 'caf\xe9', 'caf\ufffd'],
      ['<p>charset=iso-8859-1', 'caf\xe9', 'caf\ufffd'],
    ];
    for (const [head, bytes, text] of cases)
      assert.deepEqual(decode(Buffer.from(head + bytes, 'latin1')), {
        text: head + text,
        damaged: text.includes('\ufffd'),
      });
  });

  it('drops a stray NUL and ends every line with a newline', () => {
    assert.equal(
      decode(Buffer.from('one line\0\r\nand two\rand three\n'))?.text,
      'one line\nand two\nand three\n',
    );
  });
});
