import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PassageCache } from '../../../index/writer/passage-cache.js';
import { MAX_COPIES, nearCopies } from '../../../index/writer/near-copies.js';
import { decodeUtf8 } from '../../../index/writer/output-file.js';
import { makeNote, makeSection } from '../support/notes.js';
import { prose } from '../support/prose.js';

const textOf = (seed: number) => prose(seed, 300);

const page = (url: string, title: string, text: string, updated = '') =>
  makeNote({ path: `${url}.md`, url, title, updated, sections: [makeSection({ text })] });

const cutAll = (notes: readonly ReturnType<typeof page>[]) => {
  const kept = new PassageCache();
  return notes.map((note) => ({ note, ...kept.cut(note) }));
};

/** Gives the addresses of each group. */
const groupsOf = (notes: readonly ReturnType<typeof page>[]) =>
  groupsIn(cutAll(notes)).map((group) => group.map((note) => notes[note]!.url));

const groupsIn = (cut: ReturnType<typeof cutAll>) =>
  nearCopies(
    cut.map(({ note }) => note),
    (note) => cut[note]!.passages.map(decodeUtf8),
  );

describe('nearCopies', () => {
  it('groups the versions of a page, the newest first, also where a title was changed', () => {
    const [heap, worms] = [textOf(1), textOf(2)];
    const notes = [
      page('/7.4/heap', 'The heap', `${heap} old`),
      page('/7.4/worms', 'Worms', worms),
      page('/7.5/heap', 'Turning the heap', heap),
      page('/7.10/heap', 'Turning the heap', `${heap} new`),
      page('/7.10/worms', 'Worms', worms),
    ];
    assert.deepEqual(groupsOf(notes), [
      ['/7.10/heap', '/7.5/heap', '/7.4/heap'],
      ['/7.10/worms', '/7.4/worms'],
    ]);
    assert.deepEqual(
      groupsOf([...notes].reverse())
        .map((group) => group.join())
        .sort(),
      groupsOf(notes)
        .map((group) => group.join())
        .sort(),
    );
  });

  it('groups notes of one title by date where no address names a version', () => {
    const text = textOf(3);
    const notes = [page('/a/loam', 'Loam', text, '2025-01-01'), page('/b/loam', 'Loam', text, '2026-01-01')];
    assert.deepEqual(groupsOf(notes), [['/b/loam', '/a/loam']]);
  });

  it('groups no more notes than a result may name', () => {
    const text = textOf(6);
    const numbers = Array.from({ length: 2 * MAX_COPIES + 1 }, (_, i) => 10_000 + i);
    const groups = groupsOf(numbers.map((number) => page(`/invoice-${number}`, `Invoice ${number}`, text)));
    assert.deepEqual(
      groups.map(({ length }) => length),
      [MAX_COPIES, MAX_COPIES],
    );
  });

  it('groups neither other texts of one name, nor one text under other names, nor notes of few words', () => {
    const text = textOf(4);
    assert.deepEqual(groupsOf([page('/1.0/a', 'A', text), page('/2.0/a', 'A', textOf(5))]), []);
    assert.deepEqual(groupsOf([page('/chapter-one', 'Chapter one', text), page('/two', 'Two', text)]), []);
    assert.deepEqual(groupsOf([page('/one/a', 'A', 'To do'), page('/two/a', 'A', 'To do')]), []);
  });

  it('groups versions of a page that differ more, each like the next one, and those of few words', () => {
    const [seeds, soil, water] = [textOf(6), textOf(7), textOf(8)];
    const notes = [
      page('/v1.1/sow', 'Sowing', seeds),
      page('/v1.2/sow', 'Sowing', `${seeds} ${soil}`),
      page('/v1.3/sow', 'Sowing', `${seeds} ${soil} ${water}`),
      page('/v1.1/all', 'All tools', ''),
      page('/v1.2/all', 'All tools', ''),
    ];
    assert.deepEqual(groupsOf(notes), [
      ['/v1.3/sow', '/v1.2/sow', '/v1.1/sow'],
      ['/v1.2/all', '/v1.1/all'],
    ]);
    const older = page('/v1.1/sow', 'Sowing', seeds);
    for (const other of [
      page('/v1.2/sow', 'Seeds', `${seeds} ${soil}`),
      page('/v1.2/seeds', 'Sowing', `${seeds} ${soil}`),
      { ...page('/v1.2/sow', 'Sowing', `${seeds} ${soil}`), language: 'de' },
    ])
      assert.deepEqual(groupsOf([older, other]), []);
    assert.deepEqual(groupsOf([page('/a', 'A', ''), page('/a', 'A', '')]), []);
    // Years and chapters are numbers too, and what is new in each version is a page of its own.
    for (const [one, two] of [
      ['/2025/report', '/2026/report'],
      ['/new/v1.1', '/new/v1.2'],
    ] as const)
      assert.deepEqual(groupsOf([page(one, 'Report', seeds), page(two, 'Report', `${seeds} ${soil}`)]), []);
  });

  it('compares few of many notes of one name', () => {
    const notes = Array.from({ length: 1000 }, (_, i) => page(`/${i}a`, 'Untitled', textOf(i)));
    const cut = cutAll(notes);
    const start = process.cpuUsage().user;
    groupsIn(cut);
    assert.ok((process.cpuUsage().user - start) / 1e6 < 5);
  });
});
