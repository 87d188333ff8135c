import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_RELATED_TAGS } from '../../../src/core/answer/related-tags.js';
import { tagKey, withParents } from '../../../src/core/notes/tags.js';
import { sketchGarden, type NoteSketch } from '../../support/garden.js';
import { runs } from '../../support/runs.js';

const notes = (...tags: string[][]): NoteSketch[] =>
  tags.map((tags, i) => ({ title: `Note ${i}`, tags, body: i % 2 ? 'odd' : 'even' }));
const often = async (all: NoteSketch[], tags: object, query = '') =>
  (await sketchGarden(all).search(query, { filters: { tags } })).oftenWith;
const names = async (...args: Parameters<typeof often>) => (await often(...args))!.map(({ tag }) => tag);

describe('oftenWith', () => {
  it('names tags that go with the chosen ones more than elsewhere, the most telling first', async () => {
    const all = notes(
      ['Soil', 'Worms', 'note', 'once'],
      ['soil', 'worms', 'note'],
      ['soil', 'worms', 'note'],
      ['soil', 'spade', 'note'],
      ['bread', 'note'],
      ['bread', 'spade', 'note'],
      ['bread', 'note'],
      ['bread', 'note'],
    );
    expect(await often(all, { all: ['soil'] })).to.deep.equal([
      { tag: 'worms', label: 'Worms', count: 3 },
      { tag: 'once', label: 'once', count: 1 },
    ]);
  });

  it('is absent where no tag is chosen', async () => {
    expect(await often(notes(['a', 'b'], ['c']), {})).to.equal(undefined);
    expect(await often(notes(['a', 'b'], ['c']), { none: ['c'] })).to.equal(undefined);
    expect(await sketchGarden(notes(['a'])).search('')).to.not.have.property('oftenWith');
  });

  it('counts the notes of the answer, and never names what is chosen, around it, or no more frequent', async () => {
    const tag = fc.constantFrom('a', 'a/b', 'a/b/c', 'ab', 'd', 'd/e', 'f');
    const garden = fc.array(fc.uniqueArray(tag, { maxLength: 4 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(garden, tag, fc.constantFrom('all', 'any'), async (tags, chosen, way) => {
        const keys = tags.map((own) => new Set(own.flatMap((one) => withParents(tagKey(one)))));
        const inside = keys.filter((own) => own.has(chosen));
        for (const { tag, count } of (await often(notes(...tags), { [way]: [chosen] }))!) {
          const share = (of: Set<string>[]) => of.filter((own) => own.has(tag)).length / of.length;
          expect(count).to.equal(inside.filter((own) => own.has(tag)).length);
          expect(share(inside)).to.be.above(share(keys));
          expect(`${tag}/`.startsWith(`${chosen}/`) || `${chosen}/`.startsWith(`${tag}/`)).to.equal(false);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('names one of nested tags, and not too many', async () => {
    const many = Array.from({ length: 20 }, (_, i) => `t${i}`);
    expect(await names(notes(['a', ...many], ['b']), { any: ['#A'] })).to.have.lengthOf(MAX_RELATED_TAGS);
    expect(await names(notes(['a', 'x/y/z'], ['b'], ['x']), { all: ['a'] })).to.deep.equal(['x/y']);
  });

  it('compares within what the query finds', async () => {
    const all = notes(['a', 'even'], ['odd'], ['b', 'even'], ['a', 'odd', 'x'], ['b', 'even'], ['b', 'odd']);
    expect(await names(all, { all: ['a'] }, 'odd ')).to.deep.equal(['x']);
  });
});
