// Reads what a file's name says of its note.

import { terms } from '../../src/core/text/tokenizer.js';
import { parseDate } from '../properties/dates.js';
import { isFolderNote, stemOf } from '../sites/note-url.js';
import { plainLine } from '../text/plain-text.js';

/** Makes a title of a file's name. Logseq writes nested names as `a___b` and days of its journal as `2026_06_11`. */
export function fileTitle(path: string): string {
  return plainLine(
    stemOf(path)
      .replace(/^(\d{4})_(\d{2})_(\d{2})$/, '$1-$2-$3')
      .replaceAll('___', '/'),
  );
}

/** Reads the date at the beginning of a file's name, as daily notes and posts of Jekyll and Eleventy have it. */
export function fileDate(path: string): string {
  return parseDate(
    /^\d{4}[-_]\d{2}[-_]\d{2}(?![\p{L}\p{N}])/u.exec(stemOf(path))?.[0].replaceAll('_', '-') ?? '',
  );
}

/** Adds the file's name to the aliases, as people remember it, unless the title holds its words. */
export function withFileName(aliases: string[], title: string, path: string): string[] {
  const stem = fileTitle(path);
  const known = new Set(terms(title));
  if (!title || isFolderNote(path) || aliases.includes(stem) || terms(stem).every((term) => known.has(term)))
    return aliases;
  return [...aliases, stem];
}
