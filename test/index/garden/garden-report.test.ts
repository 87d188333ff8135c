import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OVERSIZED, reportGarden } from '../../../index/garden/garden-report.js';
import type { GardenRead } from '../../../index/garden/garden-read.js';
import type { Note } from '../../../src/core/note.js';
import { linkedNotes } from '../support/links.js';
import { makeNote, makeSection } from '../support/notes.js';

function report(notes: Note[], rest: Partial<GardenRead> = {}) {
  return reportGarden({
    site: 'plain',
    notes,
    read: notes.length,
    excluded: [],
    failed: [],
    warnings: [],
    moment: { at: '2026-06-11T00:00:00.000Z', from: 'clock', notes: 0 },
    unread: [],
    ...rest,
  });
}

describe('reportGarden', () => {
  it('accounts for every file, and passes on why some stay out', () => {
    const rest = {
      read: 4,
      excluded: [{ path: 'b.md', reason: 'draft: true' }],
      failed: [{ path: 'c.md', reason: 'no text' }],
      warnings: [{ path: 'd.md', line: 1, code: 'date' as const, message: 'no date' }],
    };
    const { notes, ...found } = report([makeNote(), makeNote({ path: 'd.md' })], rest);
    assert.deepEqual(notes, { read: 4, indexed: 2, excluded: 1, failed: 1 });
    for (const key of ['excluded', 'failed', 'warnings'] as const) assert.deepEqual(found[key], rest[key]);
  });

  it('calls orphans what no link leads to or from, but no note that stands for its folder', () => {
    const notes = linkedNotes({
      'a.md': ['b'],
      'b.md': [],
      'alone.md': ['alone', 'gone'],
      'beds/index.md': [],
    });
    const { orphans, links, broken } = report(notes);
    assert.deepEqual(orphans, ['alone.md']);
    assert.equal(links, 1);
    assert.deepEqual(broken, [{ path: 'alone.md', line: 1, target: 'gone', nearest: '' }]);
  });

  it('knows that a broken link names a note that stays out', () => {
    const excluded = [{ path: 'drafts/Hotbed.md', reason: 'draft: true' }];
    assert.equal(
      report(linkedNotes({ 'a.md': ['Hotbed'] }), { excluded }).broken[0]!.nearest,
      'drafts/Hotbed.md',
    );
  });

  it('finds the notes without a title of their own, and without a description', () => {
    const notes = [
      makeNote({ path: 'beds/a.md', title: 'a', description: 'Beds.' }),
      makeNote({ path: 'b.md', title: 'B' }),
    ];
    const { untitled, undescribed } = report(notes);
    assert.deepEqual([untitled, undescribed], [['beds/a.md'], ['b.md']]);
  });

  it('weighs the text of notes in bytes, the largest first', () => {
    const of = (path: string, text: string, code = '') =>
      makeNote({ path, sections: [makeSection({ text, code })] });
    const { sizes, oversized } = report([
      of('a.md', 'é'),
      of('b.md', 'x'.repeat(OVERSIZED - 2), 'yyy'),
      of('c.md', 'x'.repeat(OVERSIZED)),
      of('d.md', 'z', 'z'),
    ]);
    assert.deepEqual(
      sizes.map(({ path, bytes }) => [path, bytes]),
      [
        ['b.md', OVERSIZED + 1],
        ['c.md', OVERSIZED],
        ['a.md', 2],
        ['d.md', 2],
      ],
    );
    assert.deepEqual(
      oversized.map(({ path }) => path),
      ['b.md'],
    );
  });

  it('is calm about an empty garden', () => {
    const { notes, likelyBase, months } = report([]);
    assert.deepEqual([notes.indexed, likelyBase, months], [0, undefined, []]);
  });
});
