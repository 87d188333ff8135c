// Names of the files beside the entry: by content, so that a browser may cache each of them for ever.

import type { TextTable } from './index-file.js';
import { readNumbers } from './numbers.js';

/** Number of neighbouring text files that share the hash in their names. A hash for each would be a sixth of the entry. */
export const TEXT_BLOCK = 16;

/** Kinds of files beside the entry; from `dictionary` on, those of a large garden alone. */
export const FILE_KINDS = [
  ...(['text', 'terms', 'words', 'spelling', 'links', 'related', 'map'] as const),
  ...(['dictionary', 'facets', 'notes', 'names', 'starts'] as const),
] as const;

/** Kind of a file beside the entry. */
export type FileKind = (typeof FILE_KINDS)[number];

/** Gives the name of a file beside the entry. @param id hash of the content, with which the file begins */
export function fileName(kind: FileKind, id: string): string {
  return `garden-${kind}-${id}.json`;
}

/** Gives the name of a text file by its number. */
export function textFileName(
  { blocks, block = TEXT_BLOCK }: Pick<TextTable, 'blocks' | 'block'>,
  file: number,
): string {
  return fileName('text', `${blocks[Math.floor(file / block)]}-${file % block}`);
}

/** Gives the names of all text files, in order. */
export function textFileNames(table: TextTable): string[] {
  return Array.from(readNumbers(table.sizes), (_, file) => textFileName(table, file));
}
