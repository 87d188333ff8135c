import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linkGraph, noteLinks } from '../../../index/garden/link-graph.js';
import { linkedNotes, makeLink } from '../support/links.js';
import { makeNote } from '../support/notes.js';

const names = ['a', 'b', 'c', 'd'];
const garden = fc
  .array(fc.array(fc.constantFrom(...names, 'missing'), { maxLength: 8 }), {
    minLength: names.length,
    maxLength: names.length,
  })
  .map((targets) => linkedNotes(Object.fromEntries(names.map((name, i) => [`${name}.md`, targets[i]!]))));

describe('linkGraph', () => {
  it('counts a link between two notes once, and none of a note to itself', () => {
    fc.assert(
      fc.property(garden, (notes) => {
        const { outgoing, inbound } = linkGraph(notes);
        const links = (from: number, to: number) =>
          from !== to && notes[from]!.links.some(({ target }) => target === names[to]);
        names.forEach((_, from) => {
          assert.deepEqual(
            outgoing[from],
            [0, 1, 2, 3].filter((to) => links(from, to)),
          );
          assert.equal(inbound[from], [0, 1, 2, 3].filter((other) => links(other, from)).length);
        });
      }),
    );
  });

  it('lists every link that leads nowhere, with its place', () => {
    const links = [
      makeLink('a', { line: 2 }),
      makeLink('gone', { line: 3 }),
      makeLink('b.md', { line: 9, wiki: false }),
      makeLink('gone', { line: 9 }),
      makeLink('picture.png', { wiki: false }),
      makeLink('', { fragment: 'heading' }),
    ];
    assert.deepEqual(linkGraph([makeNote({ path: 'a.md', links })]).broken, [
      { path: 'a.md', line: 3, target: 'gone' },
      { path: 'a.md', line: 9, target: 'b.md' },
      { path: 'a.md', line: 9, target: 'gone' },
    ]);
  });

  it('is empty for a garden without notes', () => {
    assert.deepEqual(linkGraph([]), { outgoing: [], inbound: [], broken: [] });
  });
});

describe('noteLinks', () => {
  const unresolved = (...targets: string[]) =>
    noteLinks([makeNote({ path: 'a.md', links: targets.map((target) => makeLink(target)) })]).unresolved;

  it('names what wikilinks lead to and no note has, each once, without its folders', () => {
    assert.deepEqual(unresolved('Worms', 'a', 'deep/Rain', 'Worms'), [['Worms', 'Rain']]);
  });

  it('gives the same links as the graph', () => {
    fc.assert(
      fc.property(garden, (notes) => assert.deepEqual(noteLinks(notes).outgoing, linkGraph(notes).outgoing)),
    );
  });
});
