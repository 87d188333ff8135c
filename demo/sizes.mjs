// Sizes of the scripts, as a host sends them.

import { readFile, readdir } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);

/** Scripts that a first search fetches, by the beginning of their names. */
const FIRST_SEARCH = [
  'garden-search.min.js',
  ...['second-script', 'row-end', 'refinements'].map((name) => `garden-search-${name}-`),
];

/** Gives bytes of brotli: of the `first` script, and of `all` scripts that a first search in English fetches. */
export async function readSizes() {
  const names = (await readdir(DIST)).filter((name) => FIRST_SEARCH.some((start) => name.startsWith(start)));
  const sizes = await Promise.all(
    names.map(async (name) => brotliCompressSync(await readFile(new URL(name, DIST))).byteLength),
  );
  return {
    first: sizes[names.indexOf(FIRST_SEARCH[0])],
    all: sizes.reduce((sum, size) => sum + size, 0),
  };
}
