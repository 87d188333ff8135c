import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inverted, listsOf, toLengthOne, type Lists } from '../../../index/writer/weighted-lists.js';

const trait = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 9 }));
const own = fc.uniqueArray(trait, { selector: ([number]) => number, maxLength: 5 });
const notes = fc.array(own, { maxLength: 8 });

function entries({ starts, numbers, weights }: Lists): string[] {
  const all: string[] = [];
  for (let list = 0; list + 1 < starts.length; list++)
    for (let i = starts[list]!; i < starts[list + 1]!; i++) all.push([list, numbers[i], weights[i]].join());
  return all;
}

describe('inverted', () => {
  it('gives each trait its notes in their order, and none to one that too many have', () => {
    fc.assert(
      fc.property(notes, fc.integer({ min: 1, max: 8 }), (notes, most) => {
        const counts = notes.flat().map(([number]) => number);
        const isRare = (number: number) => counts.filter((other) => other === number).length <= most;
        const expected = [0, 1, 2, 3, 4, 5, 6]
          .filter(isRare)
          .flatMap((number) =>
            notes.flatMap((own, note) =>
              own.filter(([trait]) => trait === number).map(([, weight]) => [number, note, weight].join()),
            ),
          );
        assert.deepEqual(entries(inverted(listsOf(notes), most)), expected);
      }),
    );
  });
});

describe('toLengthOne', () => {
  it('scales each list to the length 1, and leaves an empty one', () => {
    fc.assert(
      fc.property(notes, (notes) => {
        const { starts, weights } = toLengthOne(listsOf(notes));
        notes.forEach((own, note) => {
          const squares = weights.subarray(starts[note], starts[note + 1]).map((weight) => weight ** 2);
          const sum = squares.reduce((sum, square) => sum + square, 0);
          assert.ok(Math.abs(sum - (own.length ? 1 : 0)) < 1e-9);
        });
      }),
    );
  });
});
