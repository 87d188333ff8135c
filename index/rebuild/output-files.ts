// Gathers all files that a build writes.

import { writeEntry } from '../../src/core/store/entry-text.js';
import type { BuildOptions } from '../options/build-options.js';
import type { OutputCache } from './output-cache.js';
import { ENTRY } from '../writer/make-index.js';
import type { MadeIndex } from '../writer/made-index.js';
import type { OutputFile } from '../writer/output-file.js';
import type { IndexFile } from '../../src/core/store/index-file.js';

/**
 * Gathers the files of the index, other files and the compressed copies; the entry comes last.
 * @param makeClassic makes the index in one file, with inline texts
 * @param others the widget's files and feeds
 */
export async function outputFiles(
  { file, beside }: MadeIndex,
  makeClassic: () => Promise<MadeIndex>,
  others: readonly OutputFile[],
  kept: OutputCache,
  options: BuildOptions,
): Promise<OutputFile[]> {
  const made = kept.keep([
    ...beside,
    ...(options.classic ? [makeClassicIndex((await makeClassic()).file)] : []),
    { name: ENTRY, bytes: Buffer.from(writeEntry(file)) },
  ]);
  const entry = made.pop()!;
  const files = [...made, ...others];
  const copies = options.compress ? await compress(kept, [...files, entry], options) : [];
  return [...files, ...copies, entry];
}

function compress(kept: OutputCache, files: readonly OutputFile[], { out, onProgress }: BuildOptions) {
  return kept.compress(files, out, (done, total) => onProgress?.(done, total, 'compressing'));
}

/** Name of the script that holds the index. */
export const CLASSIC_INDEX = 'garden-index.classic.js';

// `<` could end an inline script, and a page may be read in any encoding.
const UNSAFE = /[<\u007f-\uffff]/g;

/** Makes the script that passes an index with inline texts to the widget's classic build. */
export function makeClassicIndex(file: IndexFile): OutputFile {
  const json = JSON.stringify(file).replace(
    UNSAFE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { name: CLASSIC_INDEX, bytes: Buffer.from(`globalThis.GARDEN_SEARCH_INDEX = ${json};\n`) };
}
