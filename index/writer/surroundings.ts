// Packs what surrounds each note: the notes related to it, and its links.

import { byCodeUnit } from '../../src/core/text/code-units.js';
import { tended } from '../../src/core/note.js';
import type { PassageText } from '../../src/core/store/index-file.js';
import {
  countRelatedFiles,
  relatedFileOf,
  type PackedSurroundings,
} from '../../src/core/store/related-files.js';
import type { NoteLinks } from '../garden/link-graph.js';
import type { CutNote } from './passage-cache.js';
import { wholeWords } from './whole-words.js';

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
      unresolved[i]!.length ? shownIn(passages, unresolved[i]!) : [],
    ]),
  );
  return files;
}

/** Keeps the names that the text shows as whole words. Any other may be that of a note kept back, behind other words. */
export function shownIn(passages: readonly string[], names: readonly string[]): string[] {
  const texts = passages.flatMap((json) =>
    (JSON.parse(json) as PassageText).sections.flatMap(([heading, , text]) => [heading, text]),
  );
  return names.filter((name) => {
    const written = wholeWords(name);
    return texts.some((text) => written.test(text));
  });
}
