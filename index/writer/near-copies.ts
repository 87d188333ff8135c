// Finds near copies: notes with nearly the same text whose title or address is the same but for a version or a
// language. Each note is compared with the first of each of its bands, so the time grows with the notes alone.
//
// Versions of one page, whose title and address are the same but for a version, may differ more. Each is compared with the
// next older one.

import { byCodeUnit, groupBy } from '../../src/core/text/strings.js';
import { nameKey } from '../../src/core/text/keys.js';
import { tended, type Note } from '../../src/core/note.js';
import { byNewest, isVersion, pageOf, withoutVersion } from './address-versions.js';
import { bandsOf, isBlank, likeness, sketch, type Sketch } from './sketch.js';

/** Least share of common text of near copies. */
const MIN_LIKENESS = 0.8;

/**
 * Least share of common text of neighbouring versions of a page. Of 6,200 such pairs in a documentation of twelve versions,
 * 0.1 % share less.
 */
const MIN_LIKENESS_OF_VERSIONS = 0.4;

/** Most notes of a group. More are hardly versions of a page, and each names all others of its group. */
export const MAX_COPIES = 100;

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
  const sketchOf = (note: number) => (sketches[note] ??= sketch(passagesOf(note).join()));
  const byTitle = bucketsBy(notes, ({ title }) => titleKey(title));
  for (const bucket of [...byTitle, ...bucketsBy(notes, ({ url }) => withoutVersion(url))]) {
    const first = new Map<string, number>();
    for (const note of bucket) {
      const own = sketchOf(note);
      for (const band of bandsOf(own)) {
        const other = first.get(band);
        if (other === undefined) first.set(band, note);
        else if (find(other) !== find(note) && likeness(own, sketches[other]!) >= MIN_LIKENESS)
          leaders[find(note)] = find(other);
      }
    }
  }
  for (const versions of byTitle.flatMap((bucket) => versionsAmong(bucket, notes))) {
    versions.slice(1).forEach((note, i) => {
      const newer = versions[i]!;
      const differ = notes[note]!.url !== notes[newer]!.url;
      if (differ && areVersions(sketchOf(note), sketchOf(newer))) leaders[find(note)] = find(newer);
    });
  }
  const groups = [...groupBy(notes.keys(), find).values()];
  const sorted = groups.map((group) => group.sort((a, b) => byPreference(notes[a]!, notes[b]!) || a - b));
  return sorted.flatMap(cutGroup).filter(({ length }) => length > 1);
}

function cutGroup(group: number[]): number[][] {
  if (group.length <= MAX_COPIES) return [group];
  return [group.slice(0, MAX_COPIES), ...cutGroup(group.slice(MAX_COPIES))];
}

/** Gives the notes that may be copies of one another, as they share a key. */
function bucketsBy(notes: readonly Note[], keyOf: (note: Note) => string): number[][] {
  const buckets = [...groupBy(notes.keys(), (note) => keyOf(notes[note]!)).values()];
  return buckets.filter(({ length }) => length > 1);
}

/** Parts notes of one title into those that may be versions of one page, the newest version first. */
function versionsAmong(bucket: readonly number[], notes: readonly Note[]): number[][] {
  const pages = groupBy(bucket, (note) => `${notes[note]!.language}\n${pageOf(notes[note]!.url)}`);
  const byAge = (a: number, b: number) => byNewest(notes[a]!.url, notes[b]!.url);
  return [...pages.values()].map((page) => page.sort(byAge));
}

// Two pages without a text of their own are versions too: what they include is written elsewhere.
function areVersions(one: Sketch, other: Sketch): boolean {
  return likeness(one, other) >= MIN_LIKENESS_OF_VERSIONS || [one, other].every(isBlank);
}

function titleKey(title: string): string {
  const words = nameKey(title).split(' ');
  return words.filter((word) => !isVersion(word)).join(' ') || words.join(' ');
}

function byPreference(a: Note, b: Note): number {
  return byNewest(a.url, b.url) || byCodeUnit(tended(b), tended(a));
}
