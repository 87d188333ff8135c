// All files that a build writes.

import { writeEntry } from '../../src/core/entry-text.js';
import type { Note } from '../../src/core/note.js';
import type { BuildOptions } from '../build-options.js';
import type { KeptFiles, TextFile } from '../rebuild/kept-files.js';
import { makeClassicIndex } from './classic-index.js';
import { ENTRY, makeIndex, type MadeIndex } from './make-index.js';
import type { OutputFile } from './write-files.js';

/** Gathers what is made of notes, the widget's files and their compressed copies; the entry is the last. */
export async function outputFiles(
  { file, beside }: MadeIndex,
  notes: readonly Note[],
  widget: readonly OutputFile[],
  kept: KeptFiles,
  options: BuildOptions,
): Promise<OutputFile[]> {
  const made = kept.make([
    ...beside.map(({ name, json }) => ({ name, text: json })),
    ...(options.classic ? [classicIndex(notes, options)] : []),
    { name: ENTRY, text: writeEntry(file) },
  ]);
  const entry = made.pop()!;
  const files = [...made, ...widget];
  const copies = options.compress ? await compress(kept, [...files, entry], options) : [];
  return [...files, ...copies, entry];
}

function classicIndex(notes: readonly Note[], options: BuildOptions): TextFile {
  return makeClassicIndex(makeIndex(notes, { ...options, layout: 'single', inlineText: true }).file);
}

function compress(kept: KeptFiles, files: readonly OutputFile[], { onProgress }: BuildOptions) {
  return kept.compress(files, (done, total) => onProgress?.(done, total, 'compressing'));
}
