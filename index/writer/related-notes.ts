// Which notes go with which: those that share rare words, rare tags and links.

import { MAX_RELATED } from '../../src/core/answer/related.js';
import { tagKey, withParents } from '../../src/core/notes/tags.js';
import type { TermRow } from './term-table.js';
import type { CutNote } from './kept-notes.js';

/** How many words stand for a note: those that tell most. */
const TELLING_WORDS = 20;

/** What more notes than this share says little, and would cost its square. */
const MAX_SHARING = 200;

/** How much two notes must have in common, where the same telling words, or a tag that only they have, count about 1. */
const LEAST = 0.1;

/** What each word counts, by its field, in the order of `FIELDS`: tags are compared by themselves, code tells little. */
const FIELD_WEIGHTS = [3, 3, 0, 2, 2, 1, 0];

type Traits = [trait: string | number, weight: number][];

/**
 * For each note the numbers of those that go with it, the nearest first. What two notes have in common is the sum of:
 * the cosine of their most telling words by tf-idf; for each tag, the square of its idf, 1 being that of a tag no other
 * note has; the cosine of the notes that they link to, are linked from, and are.
 */
export function relatedNotes(
  cut: readonly CutNote[],
  rows: readonly TermRow[],
  outgoing: readonly (readonly number[])[],
): number[][] {
  const kinds = [
    tellingWords(cut, rows).map(toLengthOne),
    sharedTags(cut.map(({ note }) => note.tags)),
    links(outgoing).map(toLengthOne),
  ];
  const common = kinds.map(inverted);
  const sums = new Float64Array(cut.length);
  return cut.map((_, note) => {
    const met: number[] = [];
    kinds.forEach((traits, kind) => {
      for (const [trait, weight] of traits[note]!) addAll(common[kind]!.get(trait) ?? [], weight, sums, met);
    });
    sums[note] = 0;
    const near = nearest(met, sums);
    for (const other of met) sums[other] = 0;
    return near;
  });
}

// Rounded, because platforms may differ in the last bit of a logarithm.
function nearest(met: readonly number[], sums: Float64Array): number[] {
  return met
    .filter((note) => sums[note]! >= LEAST)
    .map((note) => ({ note, sum: Number(sums[note]!.toPrecision(9)) }))
    .sort((a, b) => b.sum - a.sum || a.note - b.note)
    .slice(0, MAX_RELATED)
    .map(({ note }) => note);
}

function tellingWords(cut: readonly CutNote[], rows: readonly TermRow[]): Traits[] {
  const noteOf = cut.flatMap(({ passages }, note) => passages.map(() => note));
  const words = cut.map(() => new TellingWords());
  const counts = new Float64Array(cut.length);
  rows.forEach(({ postings }, word) => {
    const notes = countByNote(postings, noteOf, counts);
    const isTelling = notes.length > 1 && notes.length <= MAX_SHARING && notes.length < cut.length;
    const rarity = Math.log(cut.length / notes.length);
    for (const note of notes) {
      if (isTelling) words[note]!.add(word, counts[note]! * rarity);
      counts[note] = 0;
    }
  });
  return words.map((own) => own.words);
}

/**
 * Counts how often each note has a word; of a common one only that too many have it.
 * @param counts by note, all 0; takes the counts
 * @returns the notes
 */
function countByNote(
  postings: TermRow['postings'],
  noteOf: readonly number[],
  counts: Float64Array,
): number[] {
  const notes: number[] = [];
  postings.forEach((posting, field) => {
    const weight = FIELD_WEIGHTS[field]!;
    for (let i = 0; posting && weight && i < posting.length && notes.length <= MAX_SHARING; i += 2) {
      const note = noteOf[posting[i]!]!;
      if (!counts[note]) notes.push(note);
      counts[note]! += weight * posting[i + 1]!;
    }
  });
  return notes;
}

/** The words of a note that tell most, the first foremost. */
class TellingWords {
  readonly words: Traits = [];

  add(word: number, weight: number): void {
    const { words } = this;
    let at = words.length;
    while (at && words[at - 1]![1] < weight) at--;
    if (at === TELLING_WORDS) return;
    words.splice(at, 0, [word, weight]);
    if (words.length > TELLING_WORDS) words.pop();
  }
}

function sharedTags(tags: readonly (readonly string[])[]): Traits[] {
  const keys = tags.map((own) => [...new Set(own.map(tagKey).filter(Boolean).flatMap(withParents))]);
  const counts = new Map<string, number>();
  for (const key of keys.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarest = Math.log(tags.length + 1);
  return keys.map((own) => own.map((key) => [key, Math.log((tags.length + 1) / counts.get(key)!) / rarest]));
}

function links(outgoing: readonly (readonly number[])[]): Traits[] {
  const linked = outgoing.map((_, note) => new Set([note]));
  outgoing.forEach((targets, note) => {
    for (const target of targets) {
      linked[note]!.add(target);
      linked[target]!.add(note);
    }
  });
  return linked.map((notes) => [...notes].map((note) => [note, 1]));
}

function toLengthOne(traits: Traits): Traits {
  const length = Math.sqrt(traits.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return length ? traits.map(([trait, weight]) => [trait, weight / length]) : [];
}

/** Adds to the sums of notes what they have of a trait, and remembers those that had none. */
function addAll(sharing: readonly number[], weight: number, sums: Float64Array, met: number[]): void {
  for (let i = 0; i < sharing.length; i += 2) {
    const note = sharing[i]!;
    if (!sums[note]) met.push(note);
    sums[note]! += weight * sharing[i + 1]!;
  }
}

/** For each trait the notes that have it, each followed by its weight. */
function inverted(notes: readonly Traits[]): Map<string | number, number[]> {
  const sharing = new Map<string | number, number[]>();
  notes.forEach((traits, note) => {
    for (const [trait, weight] of traits) {
      const others = sharing.get(trait);
      if (others) others.push(note, weight);
      else sharing.set(trait, [note, weight]);
    }
  });
  for (const [trait, others] of sharing) if (others.length > 2 * MAX_SHARING) sharing.delete(trait);
  return sharing;
}
