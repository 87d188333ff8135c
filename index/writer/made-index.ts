// Index that was made, and its garden. Only builds with feeds or fragments ask the garden something: they alone load the
// engine, with this module.

import { createGarden } from '../../src/core/answer/answers.js';
import type { Garden } from '../../src/core/garden.js';
import { readIndexFile, type IndexFile } from '../../src/core/store/index-file.js';
import type { SideFile } from './output-file.js';

/** Index and the files beside it. */
export interface MadeIndex {
  /** Content of the entry. */
  file: IndexFile;
  /** Files that the entry names. */
  beside: SideFile[];
  /** Number of documents. */
  documents: number;
  /** All terms of the index, in the entry or in shards, each once, in code unit order. */
  terms: readonly string[];
}

/** Opens an index that was made, as a page would open it. */
export function gardenOf({ file, beside }: Pick<MadeIndex, 'file' | 'beside'>): Garden {
  const files = new Map(beside.map((file) => [file.name, file]));
  const entry: unknown = JSON.parse(JSON.stringify(file)); // writes what is no number as null
  return createGarden(readIndexFile(entry), (name) => Promise.resolve(files.get(name)!.json));
}
