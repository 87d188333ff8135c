// How the files beside an index are named: by what they hold, so that whoever has one may keep it for ever.

import { TEXT_BLOCK, type TextTable } from './index-file.js';

/**
 * The name of a file beside the index.
 * @param kind what it holds: `text`, `terms`, `words`, `spelling`, `links` or `related`
 * @param id the hash of its content, which the file begins with
 */
export function fileName(kind: string, id: string): string {
  return `garden-${kind}-${id}.json`;
}

/** The name of a text file by its number. */
export function textFileName({ blocks }: Pick<TextTable, 'blocks'>, file: number): string {
  return fileName('text', `${blocks[Math.floor(file / TEXT_BLOCK)]}-${file % TEXT_BLOCK}`);
}

/** The names of all text files, in order. */
export function textFileNames(table: TextTable): string[] {
  return table.first.map((_, file) => textFileName(table, file));
}
