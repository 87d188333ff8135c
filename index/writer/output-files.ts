// All files that a build writes.

import type { Note } from '../../src/core/note.js';
import { writeEntry } from '../../src/core/entry-text.js';
import type { BuildOptions } from '../build-options.js';
import { makeClassicIndex } from './classic-index.js';
import { compressFiles } from './compress-files.js';
import { ENTRY, makeIndex, type MadeIndex } from './make-index.js';
import type { OutputFile } from './write-files.js';

/** Gathers what is made of notes, the widget's files and their compressed copies; the entry is the last. */
export async function outputFiles(
  { file, beside }: MadeIndex,
  notes: readonly Note[],
  widget: readonly OutputFile[],
  options: BuildOptions,
): Promise<OutputFile[]> {
  const entry = { name: ENTRY, bytes: Buffer.from(writeEntry(file)) };
  const files = [
    ...beside.map(({ name, json }) => ({ name, bytes: Buffer.from(json) })),
    ...widget,
    ...(options.classic ? [classicIndex(notes, options)] : []),
  ];
  const copies = options.compress ? await compress([...files, entry], options) : [];
  return [...files, ...copies, entry];
}

function classicIndex(notes: readonly Note[], options: BuildOptions): OutputFile {
  return makeClassicIndex(makeIndex(notes, { ...options, layout: 'single', inlineText: true }).file);
}

function compress(files: readonly OutputFile[], { onProgress }: BuildOptions): Promise<OutputFile[]> {
  return compressFiles(files, (done, total) => onProgress?.(done, total, 'compressing'));
}
