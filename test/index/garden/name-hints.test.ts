import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NameHints } from '../../../index/garden/name-hints.js';
import { makeNote } from '../support/notes.js';

const notes = [
  makeNote({ path: 'beds/Green manure.md', aliases: ['Cover crops'] }),
  makeNote({ path: 'plato.md', title: 'On the Republic' }),
  makeNote({ path: 'peat.md' }),
  makeNote({ path: 'days/2024-05-21.md', title: 'Lecture 12' }),
];
const hints = new NameHints(notes, ['drafts/Hotbed.md']);

describe('NameHints', () => {
  it('finds a note that lies elsewhere or is written otherwise', () => {
    for (const target of ['old/Green manure', '../green-manure.md', 'GREEN_MANURE', '/notes/green-manure/'])
      assert.equal(hints.nearest(target), 'beds/Green manure.md', target);
    assert.equal(hints.nearest('x/Peat'), 'peat.md');
  });

  it('finds a note by its name, title or alias with one mistake', () => {
    assert.equal(hints.nearest('Green manuer'), 'beds/Green manure.md');
    assert.equal(hints.nearest('Cover crop'), 'beds/Green manure.md');
    assert.equal(hints.nearest('On the Republik'), 'plato.md');
  });

  it('finds a note that stays out', () => {
    assert.equal(hints.nearest('Hotbeds'), 'drafts/Hotbed.md');
  });

  it('takes no other day or number for a mistake', () => {
    for (const target of ['2024-05-22', '2024-05-2', 'Lecture 13', 'Lecture 1'])
      assert.equal(hints.nearest(target), '', target);
    assert.equal(hints.nearest('Lectur 12'), 'days/2024-05-21.md');
  });

  it('says nothing where it would guess', () => {
    for (const target of ['seat', 'plata', 'Green', '', '/', '堆肥'])
      assert.equal(hints.nearest(target), '', target);
  });
});
