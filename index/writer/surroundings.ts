// Packs what surrounds each note: the notes related to it, and its links, but for names that its text does not show.

import { byCodeUnit } from '../../src/core/text/strings.js';
import { tended } from '../../src/core/note.js';
import type { PassageText } from '../../src/core/store/index-file.js';
import {
  countRelatedFiles,
  relatedFileOf,
  type PackedSurroundings,
} from '../../src/core/store/related-files.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import type { NoteLinks } from '../garden/link-graph.js';
import type { CutNote } from './passage-cache.js';
import { decodeUtf8 } from './output-file.js';

/** Packs the surroundings of notes into the contents of files. @param related numbers of related notes, by note */
export function packSurroundings(
  cut: readonly CutNote[],
  { related, outgoing, unresolved }: NoteLinks & { related: readonly (readonly number[])[] },
): PackedSurroundings[][] {
  const byDate = (a: number, b: number) => byCodeUnit(tended(cut[b]!.note), tended(cut[a]!.note)) || a - b;
  const backlinks: number[][] = cut.map(() => []);
  outgoing.forEach((to, from) => to.forEach((note) => backlinks[note]!.push(from)));
  const files: PackedSurroundings[][] = Array.from({ length: countRelatedFiles(cut.length) }, () => []);
  cut.forEach(({ note: { url }, passages }, i) =>
    files[relatedFileOf(url, cut.length)]!.push([
      url,
      related[i]!,
      [...outgoing[i]!].sort(byDate),
      backlinks[i]!.sort(byDate),
      unresolved[i]!.length ? shownIn(passages.map(decodeUtf8), unresolved[i]!) : [],
    ]),
  );
  return files;
}

/** Keeps the names that the text shows as whole words. Any other may be that of a note kept back, behind other words. */
export function shownIn(passages: readonly string[], names: readonly string[]): string[] {
  const texts = passages.flatMap((json) =>
    (JSON.parse(json) as PassageText).sections.flatMap(([heading, , text]) => [heading, text]),
  );
  const text = texts.join('\0'); // which no name holds
  return names.filter((name) => placeOfWhole(text, name) !== undefined);
}

const LETTER_BEFORE = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Finds the first place in a text where words stand whole, in code units: `art` does not stand in `parties`. Where a
 * script has no spaces, they stand anywhere.
 */
export function placeOfWhole(text: string, words: string): number | undefined {
  const letters = [...words];
  const begins = isEnd(letters[0]);
  const ends = isEnd(letters.at(-1));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const within = begins && LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at));
    if (!within && !(ends && LETTER_AFTER.test(text.slice(end, end + 2)))) return at;
  }
  return undefined;
}

// True for a letter or digit of a script whose words have spaces between them.
function isEnd(letter = ''): boolean {
  return LETTER_AFTER.test(letter) && !isUnspaced(letter);
}
