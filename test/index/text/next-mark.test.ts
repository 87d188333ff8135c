import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { closingBrace, lineAt, NextMark } from '../../../index/text/next-mark.js';

describe('NextMark', () => {
  it('finds what indexOf finds, asked in any order about any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '%', '}') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(12))), (questions) => {
        const mark = new NextMark('%}');
        for (const [source, start] of questions) {
          const found = source.indexOf('%}', start);
          assert.equal(mark.from(source, start), found < 0 ? Infinity : found);
        }
      }),
    );
  });

  it('is asked about a copy of a text as fast as about the text', () => {
    const copy = () => Buffer.alloc(1_000_000, 'a').toString();
    const mark = new NextMark('%}');
    const timeOf = (source: string): number => {
      const { user, system } = process.cpuUsage();
      for (let i = 0; i < 4000; i++) mark.from(source, i);
      const now = process.cpuUsage();
      return now.user + now.system - user - system;
    };
    timeOf(copy());
    assert.ok(timeOf(copy()) < 50_000);
  });
});

describe('closingBrace', () => {
  const part = /"[^"]*"|[{}]/g;

  it('passes over braces within, and over those of a part that is taken as a whole', () => {
    assert.equal(closingBrace('a {b {c} "}" } d}', 2, part), 14);
    assert.equal(closingBrace('{a} {b}', 4, part), 7);
  });

  it('finds none where none closes', () => {
    for (const text of ['{', '{a {b}', '{"}"']) assert.equal(closingBrace(text, 0, part), undefined);
  });
});

describe('lineAt', () => {
  it('counts lines from 1, to the one that a place stands in', () => {
    const text = 'a\nbc\n\nd';
    const lines = Array.from({ length: text.length + 1 }, (_, place) => lineAt(text, place));
    assert.deepEqual(lines, [1, 1, 2, 2, 2, 3, 4, 4]);
  });
});
