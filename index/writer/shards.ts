// Shares an index out: the entry keeps titles, aliases and tags, and the rest of the terms lie beside it in shards.

import { brotliCompressSync, constants } from 'node:zlib';
import { ENTRY_FIELDS, type IndexFile } from '../../src/core/index-file.js';
import type { Entry } from '../../src/core/term-index.js';
import { writeVocabulary } from '../../src/core/vocabulary.js';
import { nameByContent, type SideFile } from './side-files.js';

/** About how many bytes of JSON a shard holds: 16 KB when compressed. */
export const SHARD_BYTES = 80 * 1024;

/** How much the entry of a single layout may weigh, in bytes of brotli, before `auto` shares it out. */
export const MAX_SINGLE_BYTES = 64 * 1024;

/** Whether an index is so heavy that a visitor should not fetch it whole. */
export function isHeavy(file: IndexFile): boolean {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(JSON.stringify(file), { params }).byteLength > MAX_SINGLE_BYTES;
}

/** Turns a single index into a sharded one, and the files of its terms. */
export function shardIndex(file: IndexFile): { file: IndexFile; shards: SideFile[] } {
  const terms = file.index.index;
  const runs = cutRuns(terms.flatMap((entry) => pick(entry, (field) => field >= ENTRY_FIELDS)));
  const files = runs.map((run) => nameByContent('terms', JSON.stringify(run)));
  const words = nameByContent('words', JSON.stringify(vocabulary(terms)));
  const shards = { files: files.map(({ name }) => name), first: separators(runs), words: words.name };
  const entry = terms.flatMap((term) => pick(term, (field) => field < ENTRY_FIELDS));
  return {
    file: { ...file, layout: 'sharded', shards, index: { ...file.index, index: entry } },
    shards: [...files, words],
  };
}

function pick([term, fields]: Entry, wanted: (field: number) => boolean): Entry[] {
  const some = Object.entries(fields).filter(([field]) => wanted(Number(field)));
  return some.length ? [[term, Object.fromEntries(some)]] : [];
}

// A cut where the first two letters change leaves later shards as they are when one grows, and most beginnings of
// three letters in one shard.
function cutRuns(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  let size = Infinity;
  let last = '';
  for (const entry of entries) {
    const start = entry[0].slice(0, 2);
    const own = JSON.stringify(entry).length;
    if (size + own > SHARD_BYTES || (size > SHARD_BYTES / 2 && start !== last)) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)!.push(entry);
    size += own;
    last = start;
  }
  return runs;
}

// The shortest text between two shards is enough to tell them apart.
function separators(runs: readonly Entry[][]): string[] {
  return runs.map((run, i) => {
    const first = run[0]![0];
    const before = runs[i - 1]?.at(-1)?.[0];
    if (before === undefined) return '';
    let length = 1;
    while (first.slice(0, length) <= before) length++;
    return first.slice(0, length);
  });
}

function vocabulary(terms: readonly Entry[]): string {
  return writeVocabulary(terms.map(([term, fields]) => ({ term, frequency: () => frequency(fields) })));
}

// As TermIndex counts it: the fields and documents that a term stands in.
function frequency(fields: Entry[1]): number {
  return Object.values(fields).reduce((sum, documents) => sum + Object.keys(documents).length, 0);
}
