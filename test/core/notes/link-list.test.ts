import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { packLinks, unpackLinks } from '../../../src/core/notes/link-list.js';

const garden = fc
  .integer({ min: 1, max: 30 })
  .chain((notes) => fc.array(fc.uniqueArray(fc.nat(notes - 1)), { minLength: notes, maxLength: notes }))
  .map((outgoing) => outgoing.map((row) => row.sort((a, b) => a - b)));

describe('unpackLinks', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(garden, (outgoing) => {
        const packed = JSON.parse(JSON.stringify(packLinks(outgoing))) as unknown;
        expect(unpackLinks(packed)).to.deep.equal(outgoing);
      }),
    );
  });

  it('refuses what is no list of links', () => {
    for (const value of [undefined, null, {}, [1], [[0], [2]], [[-1]], [[0.5]], [['a']], [{}], [[null]]])
      expect(() => unpackLinks(value), JSON.stringify(value)).to.throw('a damaged list of links');
  });
});

describe('packLinks', () => {
  it('writes small numbers in the place of large ones', () => {
    expect(packLinks([[1000, 1001, 1005], []])).to.deep.equal([[1000, 1, 4], []]);
  });
});
