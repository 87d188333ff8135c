// Measures the files of a build, plain and compressed.

import { brotliCompressSync, constants } from 'node:zlib';
import { sizeOf, type OutputFile } from './output-file.js';
import { COPIES, COPY } from './output-names.js';

/** Size of a file, in bytes. */
export interface FileSize {
  /** Path from the output folder. */
  path: string;
  bytes: number;
  /**
   * Size in brotli: of the compressed copy beside the file, else at quality 5, as hosts compress on the fly. Copies of
   * an index are about a quarter smaller.
   */
  brotli: number;
}

/** Cost of a visit, in bytes of brotli. */
export interface VisitCost {
  /** Size of the widget's script; 0 if it is not among the files. */
  script: number;
  entry: number;
  /** Cost of a query: the shards of a word being typed, median over the garden's words, and ten average text files. */
  query: number;
  /** Cost of the query whose word needs the largest shards. */
  heaviestQuery: number;
}

const QUALITY = 5;
// The limits of brotli's window, in bits. A window larger than the file costs time and saves nothing.
const MIN_WINDOW = 16;
const MAX_WINDOW = 22;

/**
 * Measures files, plain and in brotli. Most files are so small that handing them to another thread would cost half as
 * much again as compressing them.
 */
export function measureFiles(files: readonly OutputFile[]): FileSize[] {
  const copies = new Map(
    files.filter(({ name }) => COPY.test(name)).map((file) => [file.name, sizeOf(file)]),
  );
  return files.map((file) => {
    const bytes = sizeOf(file);
    const ready = copies.get(file.name) ?? copies.get(file.name + COPIES[0]);
    const compress = () => brotliCompressSync(file.bytes, { params: paramsFor(bytes) }).byteLength;
    return { path: file.name, bytes, brotli: ready ?? compress() };
  });
}

function paramsFor(bytes: number): Record<number, number> {
  const window = Math.min(MAX_WINDOW, Math.max(MIN_WINDOW, Math.ceil(Math.log2(bytes + 1))));
  return { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: window };
}
