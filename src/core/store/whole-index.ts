// The whole MiniSearch index of a garden, put together from either layout.

import type { AsPlainObject } from 'minisearch';
import { byCodeUnit } from '../text/code-units.js';
import type { IndexFile } from './index-file.js';
import { unpackNotes } from './note-table.js';
import { parseFile, type ReadFile, type Signal } from './read-file.js';
import type { Entry } from './term-run.js';

/**
 * Puts a published index together as MiniSearch serialises it. Each document is a passage, with `url` and `title` of
 * its note as stored fields.
 * @param read reads the files beside the entry; in the layout `single` there are none
 * @throws GardenSearchError `parse` or `damaged` if a file is not of this index; any error of `read`
 */
export async function wholeIndex(file: IndexFile, read: ReadFile, signal?: Signal): Promise<AsPlainObject> {
  const shards = await Promise.all(
    (file.shards?.files ?? []).map(async (name) => parseFile<Entry[]>(await read(name, signal), name)),
  );
  return {
    ...file.index,
    index: mergeEntries([file.index.index, ...shards]),
    storedFields: storedFields(file),
  };
}

/** Merges runs of terms. Of one term, some fields may be in the entry and the others in a shard. */
function mergeEntries(runs: readonly (readonly Entry[])[]): Entry[] {
  const merged = new Map<string, Entry[1]>();
  for (const [term, fields] of runs.flat()) merged.set(term, { ...merged.get(term), ...fields });
  return [...merged].sort(([a], [b]) => byCodeUnit(a, b));
}

function storedFields(file: IndexFile): AsPlainObject['storedFields'] {
  const { url, title, passages } = unpackNotes(file);
  const rows = passages.flatMap((count, note) => Array<number>(count).fill(note));
  return Object.fromEntries(rows.map((note, document) => [document, { url: url[note], title: title[note] }]));
}
