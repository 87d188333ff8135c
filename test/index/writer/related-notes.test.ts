import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linkGraph } from '../../../index/garden/link-graph.js';
import { indexDocuments } from '../../../index/writer/index-documents.js';
import { PassageCache } from '../../../index/writer/passage-cache.js';
import { relatedNotes } from '../../../index/writer/related-notes.js';
import { MAX_RELATED } from '../../../src/core/store/related-files.js';
import type { Note } from '../../../src/core/note.js';
import { makeLink } from '../support/links.js';
import { makeNote, makeSection } from '../support/notes.js';

function related(notes: readonly Note[], copies: readonly (readonly number[])[] = []): number[][] {
  const kept = new PassageCache();
  const cut = notes.map((note) => ({ note, ...kept.cut(note) }));
  return relatedNotes(
    cut,
    indexDocuments(
      cut,
      notes.map(({ tags }) => tags),
      kept.counter,
    ).rows,
    linkGraph(notes).outgoing,
    copies,
  );
}

const note = (path: string, text: string, given: Partial<Note> = {}) =>
  makeNote({ path: `${path}.md`, title: '', sections: [makeSection({ text })], ...given });

const word = fc.constantFrom('soil', 'clay', 'bread', 'rye', 'worm');
const garden = fc
  .array(
    fc.record({ text: fc.array(word), tags: fc.array(word, { maxLength: 2 }), links: fc.array(fc.nat(9)) }),
  )
  .map((all) =>
    all.map(({ text, tags, links }, i) =>
      note(String(i), text.join(' '), { tags, links: links.map((to) => makeLink(`${to}`)) }),
    ),
  );

describe('relatedNotes', () => {
  it('names for each note a few others, each once and never itself', () => {
    fc.assert(
      fc.property(garden, (notes) => {
        const all = related(notes);
        assert.equal(all.length, notes.length);
        all.forEach((near, i) => {
          assert.ok(near.length <= MAX_RELATED && !near.includes(i));
          assert.equal(new Set(near).size, near.length);
          assert.ok(near.every((other) => other >= 0 && other < notes.length));
        });
      }),
    );
  });

  it('names no copy of a note, and of copies of another the most similar alone', () => {
    const copies = [
      [2, 0, 4],
      [1, 3],
    ];
    const groupOf = (one: number) => copies.findIndex((group) => group.includes(one));
    fc.assert(
      fc.property(garden, (notes) => {
        const grouped = copies.map((group) => group.filter((one) => one < notes.length));
        const all = related(notes, grouped);
        related(notes).forEach((near, i) => {
          const seen = new Set([groupOf(i)]);
          seen.delete(-1);
          const left = near.filter((other) => {
            const group = groupOf(other);
            const isFirst = group < 0 || !seen.has(group);
            seen.add(group);
            return isFirst;
          });
          // Where the list of all was full, others follow.
          assert.deepEqual(all[i]!.slice(0, left.length), left);
          if (near.length < MAX_RELATED) assert.equal(all[i]!.length, left.length);
        });
      }),
    );
  });

  it('joins notes by the words that tell them apart, not by those that all have', () => {
    const notes = [
      note('a', 'the loam and the marl of the field'),
      note('b', 'the loam, the marl'),
      note('c', 'the sourdough of the baker'),
      note('d', 'the field of the baker and the sourdough'),
    ];
    assert.deepEqual(
      related(notes).map(([first]) => first),
      [1, 0, 3, 2],
    );
    assert.deepEqual(related([note('a', 'same words'), note('b', 'same words')]), [[], []]);
  });

  it('joins notes by a rare tag rather than by a common one, nested tags too', () => {
    const tagged = ['all rare/one', 'all', 'all Rare/two', 'all', 'all'].map((tags, i) =>
      note(String(i), '', { tags: tags.split(' ') }),
    );
    const near = related(tagged);
    assert.equal(near[0]![0], 2);
    assert.equal(near[2]![0], 0);
  });

  it('joins notes by links, both ways, and by what they link to together', () => {
    const linked = (path: string, ...targets: string[]) =>
      note(path, '', { links: targets.map((target) => makeLink(target)) });
    const near = related([linked('a', 'c'), linked('b', 'c'), linked('c'), linked('d')]);
    assert.deepEqual(near, [[2, 1], [2, 0], [0, 1], []]);
  });

  it('does not join notes by a hub that many link to, nor by one word that both happen to have', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      note(`of hub ${i}`, '', { links: [makeLink('hub'), makeLink(`own ${i}`)] }),
    );
    const own = many.map((_, i) => note(`own ${i}`, ''));
    const hub = note('hub', '');
    const all = [hub, ...many, ...own];
    assert.deepEqual(related(all)[1], [1 + many.length]);
    const words = ['bank river water', 'bank money loan', 'river water', 'money loan', 'other', 'text'];
    assert.deepEqual(related(words.map((text, i) => note(String(i), text)))[0], [2]);
  });

  it('looks at every passage of a note', () => {
    const long = note('long', `loam ${'filler '.repeat(2000)} marl`);
    const others = [note('x', 'marl'), note('y', 'loam'), note('z', 'nothing else')];
    assert.deepEqual(related([long, ...others])[0]!.sort(), [1, 2]);
  });

  it('is nothing for no notes', () => assert.deepEqual(related([]), []));
});
