// What the files of a build weigh, on disk and on the way to a visitor.

import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { inTurn } from '../in-turn.js';
import { COPY, type OutputFile } from './write-files.js';

/** How much a file weighs, in bytes. */
export interface FileSize {
  /** Path from the output folder. */
  path: string;
  bytes: number;
  /**
   * Compressed as hosts do it on the fly, at quality 5. Where a copy compressed ahead lies beside it, what that
   * weighs: an index is about a quarter smaller.
   */
  brotli: number;
}

const compress = promisify(brotliCompress);
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Weighs files. */
export function measureFiles(files: readonly OutputFile[]): Promise<FileSize[]> {
  const copies = new Map(files.filter(({ name }) => COPY.test(name)).map(({ name, bytes }) => [name, bytes]));
  return inTurn(files, async ({ name, bytes }) => {
    const ready = copies.get(name) ?? copies.get(`${name}.br`);
    const { byteLength } = ready ?? (await compress(bytes, QUALITY));
    return { path: name, bytes: bytes.byteLength, brotli: byteLength };
  });
}
