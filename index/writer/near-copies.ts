// Finds near copies: notes with nearly the same text whose title or address is the same but for a version or a
// language. Each note is compared with the first of each of its bands, so the time grows with the notes alone.

import { byCodeUnit, groupBy } from '../../src/core/text/strings.js';
import { nameKey } from '../../src/core/text/keys.js';
import { tended, type Note } from '../../src/core/note.js';
import { byNewest, isVersion, withoutVersion } from './address-versions.js';
import { bandsOf, likeness, sketch, type Sketch } from './sketch.js';

/** Least share of common text of near copies. */
const MIN_LIKENESS = 0.8;

/**
 * Finds the groups of near copies.
 * @param passagesOf gives the passages of a note, as an index keeps them, for those that may be copies
 * @returns numbers of notes by group, the newest version first, then the note tended last; groups in the order of their
 *   first notes
 */
export function nearCopies(
  notes: readonly Note[],
  passagesOf: (note: number) => readonly string[],
): number[][] {
  const leaders = notes.map((_, note) => note);
  const find = (note: number): number =>
    leaders[note] === note ? note : (leaders[note] = find(leaders[note]!));
  const sketches: Sketch[] = [];
  for (const bucket of bucketsOf(notes)) {
    const first = new Map<string, number>();
    for (const note of bucket) {
      const own = (sketches[note] ??= sketch(passagesOf(note).join()));
      for (const band of bandsOf(own)) {
        const other = first.get(band);
        if (other === undefined) first.set(band, note);
        else if (find(other) !== find(note) && likeness(own, sketches[other]!) >= MIN_LIKENESS)
          leaders[find(note)] = find(other);
      }
    }
  }
  const groups = [...groupBy(notes.keys(), find).values()].filter(({ length }) => length > 1);
  return groups.map((group) => group.sort((a, b) => byPreference(notes[a]!, notes[b]!) || a - b));
}

/** Gives the notes that may be copies of one another: by title, and by address, without versions. */
function bucketsOf(notes: readonly Note[]): number[][] {
  const keyed = notes.flatMap(({ title, url }, note) => [
    { key: `title ${titleKey(title)}`, note },
    { key: `url ${withoutVersion(url)}`, note },
  ]);
  const buckets = [...groupBy(keyed, ({ key }) => key).values()];
  return buckets.filter(({ length }) => length > 1).map((bucket) => bucket.map(({ note }) => note));
}

function titleKey(title: string): string {
  const words = nameKey(title).split(' ');
  return words.filter((word) => !isVersion(word)).join(' ') || words.join(' ');
}

function byPreference(a: Note, b: Note): number {
  return byNewest(a.url, b.url) || byCodeUnit(tended(b), tended(a));
}
