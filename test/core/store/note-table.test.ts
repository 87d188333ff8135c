import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { packNotes, unpackNotes, type NoteTable } from '../../../src/core/store/note-table.js';
import { runs } from '../../support/runs.js';
import { anyCharacter, anyPath } from '../../support/arbitraries.js';

const address = fc.oneof(
  anyPath,
  fc.string({ unit: anyCharacter }).map((text) => text.replaceAll('\n', '')),
  fc.array(fc.string(), { minLength: 1 }).map((parts) => parts.map(encodeURIComponent).join('/')),
  fc.constantFrom(
    '/',
    '',
    '=',
    '=x',
    'https://a.example/b c',
    '/100%',
    '/a%2Fb',
    '/a%20b/',
    '/%C3%A9?x=1#y',
    '/a%0Ab',
  ),
);
const row = fc.record({
  url: address,
  title: fc.option(fc.string()),
  passages: fc.integer({ min: 1, max: 3 }),
});

function tableOf(rows: { url: string; title: string | null; passages: number }[]): NoteTable {
  const blank = rows.map(() => '');
  return {
    url: rows.map(({ url }) => url),
    // The last part of the address, as many gardens have it.
    title: rows.map(({ url, title }) => title ?? decodeURIComponent(/[^/%]*$/u.exec(url)![0])),
    passages: rows.map(({ passages }) => passages),
    aliases: {},
    tags: rows.map(() => []),
    category: blank,
    stage: rows.map(() => ''),
    created: blank,
    updated: blank,
    language: blank,
  };
}

const unpack = ({ notes, ids }: ReturnType<typeof packNotes>) =>
  unpackNotes({ notes, index: { documentIds: ids } } as unknown as Parameters<typeof unpackNotes>[0]);

describe('packNotes', () => {
  it('loses nothing, whatever the addresses and titles', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const table = tableOf(rows);
        const packed = JSON.parse(JSON.stringify(packNotes(table))) as ReturnType<typeof packNotes>;
        expect(unpack(packed)).to.deep.equal(table);
      }),
      { numRuns: runs(100) },
    );
  });

  it('names each document once, a note’s first one by its address as people read it', () => {
    const table = tableOf([
      { url: '/soil/Leaf%20mould', title: 'Leaf mould', passages: 2 },
      { url: '/a%2Fb', title: 'Odd', passages: 1 },
    ]);
    const { notes, ids } = packNotes(table);
    expect(ids).to.deep.equal(['/soil/Leaf mould', 1, '=/a%2Fb']);
    expect(notes.title).to.deep.equal([0, 'Odd']);
  });
});
