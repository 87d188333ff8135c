// Measures the files of a build, plain and compressed.

import { brotliCompressSync, constants } from 'node:zlib';
import { groupBy } from '../../src/core/text/strings.js';
import { sizeOf, type OutputFile } from './output-file.js';
import { BY_CONTENT, COPIES, COPY } from './output-names.js';

/** Size of a file, in bytes. */
export interface FileSize {
  /** Path from the output folder. */
  path: string;
  bytes: number;
  /**
   * Size in brotli: of the compressed copy beside the file, else at quality 5, as hosts compress on the fly. Copies of
   * an index are about a quarter smaller. Of more than 128 files of a kind, such as texts, at least 64 are compressed, and
   * the others reckoned by these.
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

/** Most files of a kind that are compressed to be measured. A sample gave the sums of kinds in four gardens to 1 %. */
const SAMPLE = 128;

/**
 * Measures files, plain and in brotli. Most files are so small that handing them to another thread would cost half as
 * much again as compressing them.
 */
export function measureFiles(files: readonly OutputFile[]): FileSize[] {
  const copies = new Map(
    files.filter(({ name }) => COPY.test(name)).map((file) => [file.name, sizeOf(file)]),
  );
  const copyOf = ({ name }: OutputFile) => copies.get(name) ?? copies.get(name + COPIES[0]);
  const compressed = compressedSizes(files.filter((file) => copyOf(file) === undefined));
  return files.map((file) => ({
    path: file.name,
    bytes: sizeOf(file),
    brotli: copyOf(file) ?? compressed.get(file)!,
  }));
}

function compressedSizes(files: readonly OutputFile[]): Map<OutputFile, number> {
  const sizes = new Map<OutputFile, number>();
  for (const kind of groupBy(files, kindOf).values()) {
    const step = Math.ceil(kind.length / SAMPLE);
    const sample = kind.filter((_, i) => i % step === 0);
    for (const file of sample) sizes.set(file, compressedSize(file));
    const share = sum(sample.map((file) => sizes.get(file)!)) / sum(sample.map(sizeOf));
    for (const file of kind) if (!sizes.has(file)) sizes.set(file, Math.round(sizeOf(file) * share));
  }
  return sizes;
}

// Files that are named by their content are of few kinds; any other file is one by itself.
function kindOf({ name }: OutputFile): string {
  return BY_CONTENT.exec(name)?.[1] ?? name;
}

function compressedSize(file: OutputFile): number {
  const window = Math.min(MAX_WINDOW, Math.max(MIN_WINDOW, Math.ceil(Math.log2(sizeOf(file) + 1))));
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: window };
  return brotliCompressSync(file.bytes, { params }).byteLength;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
