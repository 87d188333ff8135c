// All files that a build writes.

import { writeEntry } from '../../src/core/store/entry-text.js';
import type { BuildOptions } from '../options/build-options.js';
import type { KeptFiles } from './kept-files.js';
import { makeClassicIndex } from './classic-index.js';
import { ENTRY, type MadeIndex } from '../writer/make-index.js';
import type { OutputFile } from '../writer/output-file.js';

/**
 * Gathers what is made of notes, the widget's files and their compressed copies; the entry is the last.
 * @param makeClassic makes the index whole, with its texts inline
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
