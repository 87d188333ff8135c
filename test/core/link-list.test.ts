import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readLinks, writeLinks } from '../../src/core/link-list.js';

const garden = fc
  .integer({ min: 1, max: 30 })
  .chain((notes) => fc.array(fc.uniqueArray(fc.nat(notes - 1)), { minLength: notes, maxLength: notes }))
  .map((outgoing) => outgoing.map((row) => row.sort((a, b) => a - b)));

describe('readLinks', () => {
  it('says of every note who links to it', () => {
    fc.assert(
      fc.property(garden, (outgoing) => {
        const inbound = readLinks(writeLinks(outgoing));
        expect(inbound.length).to.equal(outgoing.length);
        for (const [note, from] of inbound.entries())
          expect(from).to.deep.equal(outgoing.flatMap((row, i) => (row.includes(note) ? [i] : [])));
      }),
    );
  });

  it('refuses what is no list of links', () => {
    for (const text of ['', '{', '{}', 'null', '[1]', '[[0],[2]]', '[[-1]]', '[[0.5]]', '[["a"]]', '[{}]'])
      expect(() => readLinks(text), text).to.throw('a damaged list of links');
  });
});

describe('writeLinks', () => {
  it('writes small numbers in the place of large ones', () => {
    expect(writeLinks([[1000, 1001, 1005], []])).to.equal('[[1000,1,4],[]]');
  });
});
