// Gathers all files that a build writes.

import { writeEntry } from '../../src/core/store/entry-text.js';
import type { BuildOptions } from '../options/build-options.js';
import type { KeptFiles } from './kept-files.js';
import { makeClassicIndex } from './classic-index.js';
import { ENTRY, type MadeIndex } from '../writer/make-index.js';
import type { OutputFile } from '../writer/output-file.js';

/**
 * Gathers the files of the index, the widget's files and the compressed copies; the entry comes last.
 * @param makeClassic makes the index in one file, with inline texts
 */
export async function outputFiles(
  { file, beside }: MadeIndex,
  makeClassic: () => MadeIndex,
  widget: readonly OutputFile[],
  kept: KeptFiles,
  options: BuildOptions,
): Promise<OutputFile[]> {
  const made = kept.make([
    ...beside.map(({ name, json }) => ({ name, text: json })),
    ...(options.classic ? [makeClassicIndex(makeClassic().file)] : []),
    { name: ENTRY, text: writeEntry(file) },
  ]);
  const entry = made.pop()!;
  const files = [...made, ...widget];
  const copies = options.compress ? await compress(kept, [...files, entry], options) : [];
  return [...files, ...copies, entry];
}

function compress(kept: KeptFiles, files: readonly OutputFile[], { onProgress }: BuildOptions) {
  return kept.compress(files, (done, total) => onProgress?.(done, total, 'compressing'));
}
