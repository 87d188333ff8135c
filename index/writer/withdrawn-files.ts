// Finds the files of the build before that must be deleted, because they hold text that is no longer published.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mapLimit } from '../notes/map-limit.js';
import { ENTRY } from './make-index.js';
import type { OutputFile } from './output-file.js';
import { COPY } from './output-names.js';
import { forEachText, type Place } from './published-texts.js';
import { BUNDLED } from './widget-files.js';

const TEXTS = /^garden-text-/u;

/**
 * Finds the former files to delete. A former file may stay only if the new build holds each of its lines, names and
 * terms. Postings tell which note held a term, so files other than texts stay only if all former files may stay. An
 * unreadable file must go. The widget's files stay, as they hold no text of notes.
 * @param former names of the files of the build before
 * @param files the files of the new build
 */
export async function withdrawnFiles(
  folder: string,
  former: readonly string[],
  files: readonly OutputFile[],
): Promise<string[]> {
  const names = new Set(files.map(({ name }) => name));
  const old = former.filter((name) => !names.has(name) && !BUNDLED.test(name.replace(COPY, '')));
  const originals = old.filter((name) => !COPY.test(name));
  const uncovered = originals.length ? await notCovered(folder, originals, linesOfNew(former, files)) : [];
  const staying = new Set(
    originals.filter((name) => !uncovered.length || (TEXTS.test(name) && !uncovered.includes(name))),
  );
  return old.filter((name) => !staying.has(name.replace(COPY, '')));
}

// Lines of files that both builds have do not count: a line there may still be withdrawn from another file. The entry
// counts, as it has the same name in all builds.
function linesOfNew(former: readonly string[], files: readonly OutputFile[]): Set<string> {
  const known = new Set(former.filter((name) => name !== ENTRY));
  const lines = new Set<string>();
  const isNew = ({ name }: OutputFile) => !known.has(name) && !COPY.test(name) && !BUNDLED.test(name);
  for (const { name, bytes } of files.filter(isNew))
    forEachText(name, bytes, (text) => text.split('\n').forEach((line) => lines.add(line)));
  return lines;
}

async function notCovered(
  folder: string,
  names: readonly string[],
  lines: ReadonlySet<string>,
): Promise<string[]> {
  const covered = await mapLimit(names, async (name) => {
    try {
      return isCovered(name, await readFile(path.join(folder, name)), lines);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
  });
  return names.filter((_, i) => !covered[i]);
}

function isCovered(name: string, bytes: Uint8Array, lines: ReadonlySet<string>): boolean {
  let covered = true;
  forEachText(name, bytes, (text, place) => {
    covered &&= isFileId(place) || text.split('\n').every((line) => !line || lines.has(line));
  });
  return covered;
}

// True for the id of a file beside the entry, its first value.
function isFileId(place: Place): boolean {
  return place.length === 1 && place[0] === 0;
}
