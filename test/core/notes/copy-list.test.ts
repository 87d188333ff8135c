import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { packCopies, unpackCopies } from '../../../src/core/notes/copy-list.js';
import { writeNumbers } from '../../../src/core/store/numbers.js';

const COUNT = 40;
const groups = fc
  .shuffledSubarray([...Array(COUNT).keys()], { minLength: 4 })
  .map((notes) => [notes.slice(0, 2), notes.slice(2)])
  .map((groups) => groups.sort(([a], [b]) => a! - b!));

describe('unpackCopies', () => {
  it('gives back the groups, each in its order', () => {
    fc.assert(
      fc.property(groups, (groups) => {
        expect(unpackCopies(packCopies(groups, COUNT), COUNT)).to.deep.equal(groups);
      }),
    );
  });

  it('gives no group where there is none', () => {
    expect(unpackCopies(packCopies([], 3), 3)).to.deep.equal([]);
  });

  it('refuses another number of notes, ways out, circles and two ways to one note', () => {
    const damaged = [
      [0, 0],
      [0, 0, 0, 0],
      [0, 0, 1],
      [2, 0, 0],
      [1, 2, 0],
      [1, 1, 4],
      [3, 1, 0],
    ];
    for (const steps of damaged)
      expect(() => unpackCopies(writeNumbers(steps), 3), steps.join()).to.throw(RangeError);
    expect(() => unpackCopies('"', 1)).to.throw(RangeError);
  });
});
