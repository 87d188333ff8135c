import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bandsOf, likeness, sketch } from '../../../index/writer/sketch.js';
import { prose } from '../support/prose.js';

describe('sketch', () => {
  it('is the same for texts that differ in case, spaces and punctuation', () => {
    assert.deepEqual(sketch('Turn the heap, in spring!'), sketch('turn the heap\nin SPRING'));
  });

  it('tells how much two texts have in common', () => {
    const text = prose(1, 2000);
    assert.equal(likeness(sketch(text), sketch(text)), 1);
    assert.ok(likeness(sketch(text), sketch(prose(1, 2000, 100))) > 0.8);
    assert.ok(likeness(sketch(text), sketch(prose(2, 2000))) < 0.1);
    const half = likeness(sketch(text), sketch(text.slice(0, text.length / 2)));
    assert.ok(half > 0.35 && half < 0.65, String(half));
  });

  it('has a band in common with that of nearly the same text, in any script', () => {
    const shares = (one: string, other: string) =>
      bandsOf(sketch(one)).some((band) => bandsOf(sketch(other)).includes(band));
    assert.ok(shares(prose(3, 300), prose(3, 300, 100)));
    assert.ok(!shares(prose(3, 300), prose(4, 300)));
    const japanese = Array.from({ length: 400 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 2000)),
    ).join('');
    assert.ok(shares(japanese, `${japanese}。`));
    assert.deepEqual(bandsOf(sketch('too short')), []);
    assert.deepEqual(bandsOf(sketch('')), []);
  });
});
