// Makes compressed copies of files, for hosts that serve them in place of the originals.

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mapLimit } from '../notes/map-limit.js';
import type { OutputFile } from './output-file.js';
import { COPIES } from './output-names.js';

// Matches all scripts and JSON but classic scripts, which pages load from disk.
const COMPRESSIBLE = /(?<!\.classic)\.(?:js|json)$/u;
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
/** Position of the operating system's number in a gzip file. `UNKNOWN_SYSTEM` gives the same bytes on all systems. */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Compresses scripts and JSON files: `.br` at quality 11 and `.gz` at level 9, the smallest of each.
 * @param onProgress callback that runs after each file
 */
export async function compressFiles(
  files: readonly OutputFile[],
  onProgress?: (done: number, total: number) => void,
): Promise<OutputFile[]> {
  const compressible = files.filter(({ name }) => COMPRESSIBLE.test(name));
  return (await mapLimit(compressible, compressFile, onProgress)).flat();
}

async function compressFile({ name, bytes }: OutputFile): Promise<OutputFile[]> {
  const [br, gz] = await Promise.all([
    brotli(bytes, BEST),
    gzipped(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  gz[SYSTEM] = UNKNOWN_SYSTEM;
  return [br, gz].map((bytes, i) => ({ name: name + COPIES[i], bytes }));
}
