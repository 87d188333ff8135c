// Compressed copies of files, for hosts that serve those in their place.

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inTurn } from '../notes/in-turn.js';
import type { OutputFile } from './output-file.js';

// Classic scripts are opened as files, which nobody compresses on the way.
const COMPRESSIBLE = /(?<!\.classic)\.(?:js|json)$/u;
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
/** Where a gzip file names the system it was made on, and the number for none: the same bytes everywhere. */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Makes the copies: `.br` at quality 11 and `.gz` at level 9, as small as they get.
 * @param onProgress called after each file
 */
export async function compressFiles(
  files: readonly OutputFile[],
  onProgress?: (done: number, total: number) => void,
): Promise<OutputFile[]> {
  const compressible = files.filter(({ name }) => COMPRESSIBLE.test(name));
  return (await inTurn(compressible, compressFile, onProgress)).flat();
}

async function compressFile({ name, bytes }: OutputFile): Promise<OutputFile[]> {
  const [br, gz] = await Promise.all([
    brotli(bytes, BEST),
    gzipped(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  gz[SYSTEM] = UNKNOWN_SYSTEM;
  return [
    { name: `${name}.br`, bytes: br },
    { name: `${name}.gz`, bytes: gz },
  ];
}
