import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NextMark } from '../../../index/text/next-mark.js';

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
