// What the files of a build weigh, on disk and on the way to a visitor.

import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { inTurn } from '../notes/in-turn.js';
import { COPY, type OutputFile } from './output-file.js';

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
const QUALITY = 5;
// A window larger than the file costs time and saves nothing.
const MIN_WINDOW = 16;
const MAX_WINDOW = 22;

/** Weighs files. */
export function measureFiles(files: readonly OutputFile[]): Promise<FileSize[]> {
  const copies = new Map(files.filter(({ name }) => COPY.test(name)).map(({ name, bytes }) => [name, bytes]));
  return inTurn(files, async ({ name, bytes }) => {
    const ready = copies.get(name) ?? copies.get(`${name}.br`);
    const { byteLength } = ready ?? (await compress(bytes, { params: paramsFor(bytes.byteLength) }));
    return { path: name, bytes: bytes.byteLength, brotli: byteLength };
  });
}

function paramsFor(bytes: number): Record<number, number> {
  const window = Math.min(MAX_WINDOW, Math.max(MIN_WINDOW, Math.ceil(Math.log2(bytes + 1))));
  return { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: window };
}
