// Finds related notes: notes that share rare words, rare tags and links.

import { MAX_RELATED } from '../../src/core/answer/related.js';
import { tagKey, withParents } from '../../src/core/notes/tags.js';
import type { TermRow } from './term-table.js';
import type { CutNote } from './passage-cache.js';

/** Number of keywords of a note: its words with the highest tf-idf. */
const KEYWORDS = 20;

/** Most notes that may share a word or tag. A more common one says little, and costs the square of its notes. */
const MAX_SHARING = 200;

/** Least similarity of related notes. The same keywords, or a tag that only two notes have, count about 1. */
const MIN_SIMILARITY = 0.2;

/** Share of the strongest shared keyword that does not count: one word alone may mean two things. */
const DOUBT = 0.5;

/** Weight of a word by its field, in the order of `FIELDS`. Tags are compared apart, and code says little. */
const FIELD_WEIGHTS = [3, 3, 0, 2, 2, 1, 0];

/** Words, tags or linked notes of a note, with their weights. */
type Traits = [trait: string | number, weight: number][];

/**
 * Finds the related notes of each note: their numbers, the most similar first. Similarity is a sum of three parts:
 * - the cosine of the notes' keywords, weighted by tf-idf, of which the strongest counts in part;
 * - for each shared tag the square of its idf, scaled so that a tag of a single note has 1;
 * - the cosine of their link neighbours, weighted by idf: the notes linked to and from, and the note itself.
 */
export function relatedNotes(
  cut: readonly CutNote[],
  rows: readonly TermRow[],
  outgoing: readonly (readonly number[])[],
): number[][] {
  const kinds = [
    keywords(cut, rows).map(toLengthOne),
    sharedTags(cut.map(({ note }) => note.tags)),
    links(outgoing).map(toLengthOne),
  ];
  const common = kinds.map(inverted);
  const sums = new Float64Array(cut.length);
  const strongest = new Float64Array(cut.length);
  return cut.map((_, note) => {
    const met: number[] = [];
    kinds.forEach((traits, kind) => {
      const most = kind ? undefined : strongest;
      for (const [trait, weight] of traits[note]!)
        addAll(common[kind]!.get(trait) ?? [], weight, { sums, most, met });
    });
    for (const other of met) sums[other]! -= DOUBT * strongest[other]!;
    sums[note] = 0;
    const near = nearest(met, sums);
    for (const other of met) sums[other] = strongest[other] = 0;
    return near;
  });
}

// Rounded, because platforms may differ in the last bit of a logarithm.
function nearest(met: readonly number[], sums: Float64Array): number[] {
  return met
    .filter((note) => sums[note]! >= MIN_SIMILARITY)
    .map((note) => ({ note, sum: Number(sums[note]!.toPrecision(9)) }))
    .sort((a, b) => b.sum - a.sum || a.note - b.note)
    .slice(0, MAX_RELATED)
    .map(({ note }) => note);
}

function keywords(cut: readonly CutNote[], rows: readonly TermRow[]): Traits[] {
  const noteOf = cut.flatMap(({ passages }, note) => passages.map(() => note));
  const words = cut.map(() => new Keywords());
  const counts = new Float64Array(cut.length);
  rows.forEach(({ postings }, word) => {
    const notes = countByNote(postings, noteOf, counts);
    const isShared = notes.length > 1 && notes.length <= MAX_SHARING && notes.length < cut.length;
    const rarity = Math.log(cut.length / notes.length);
    for (const note of notes) {
      if (isShared) words[note]!.add(word, counts[note]! * rarity);
      counts[note] = 0;
    }
  });
  return words.map((own) => own.words);
}

/**
 * Counts a word's occurrences in each note. Stops after {@link MAX_SHARING} notes, as the word is then too common.
 * @param counts by note, all 0; receives the counts
 * @returns the numbers of the notes that have the word
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

/** Keywords of a note, the one of the largest weight first. */
class Keywords {
  readonly words: Traits = [];

  add(word: number, weight: number): void {
    const { words } = this;
    let at = words.length;
    while (at && words[at - 1]![1] < weight) at--;
    if (at === KEYWORDS) return;
    words.splice(at, 0, [word, weight]);
    if (words.length > KEYWORDS) words.pop();
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
  const rarest = Math.log(linked.length + 1);
  // Many notes are neighbours of a hub, which says little of each.
  const rarity = linked.map(({ size }) => Math.log((linked.length + 1) / size) / rarest);
  return linked.map((notes) => [...notes].map((note) => [note, rarity[note]!]));
}

function toLengthOne(traits: Traits): Traits {
  const length = Math.sqrt(traits.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return length ? traits.map(([trait, weight]) => [trait, weight / length]) : [];
}

/** Sums by note of what it shares with one note, with the notes whose sum is not 0. */
interface Shared {
  sums: Float64Array;
  /** Largest share of each note; undefined where it is not asked for. */
  most: Float64Array | undefined;
  met: number[];
}

/** Adds a trait's share to the sums of the notes that have it. */
function addAll(sharing: readonly number[], weight: number, { sums, most, met }: Shared): void {
  for (let i = 0; i < sharing.length; i += 2) {
    const note = sharing[i]!;
    const share = weight * sharing[i + 1]!;
    if (!sums[note]) met.push(note);
    sums[note]! += share;
    if (most && share > most[note]!) most[note] = share;
  }
}

/** Inverts traits by note to notes by trait, each note followed by its weight. Drops traits that are too common. */
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
