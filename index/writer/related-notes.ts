// Finds related notes: notes that share rare words, rare tags and links.

import { countEach } from '../../src/core/text/strings.js';
import { FIELDS } from '../../src/core/store/index-file.js';
import { KEYWORD_WEIGHTS, KEYWORDS, MAX_RELATED, MAX_SHARING } from '../../src/core/store/related-files.js';
import { keysOfTags } from '../../src/core/notes/tags.js';
import { bestOf } from '../../src/core/store/names.js';
import type { TermRow } from './term-table.js';
import type { CutNote } from './passage-cache.js';
import { SharedTraits, type Similarity } from './shared-traits.js';
import { inverted, listsOf, startsOf, toLengthOne, type Lists, type Traits } from './weighted-lists.js';

/** Weights of a word by the number of its field. */
const WEIGHTS = FIELDS.map((field) => KEYWORD_WEIGHTS[field]);

/**
 * Finds the related notes of each note: their numbers, the most similar first. Similarity is a sum of three parts:
 * - the cosine of the notes' keywords, weighted by tf-idf, of which the strongest counts in part;
 * - for each shared tag the square of its idf, scaled so that a tag of a single note has 1;
 * - the cosine of their link neighbours, weighted by idf: the notes linked to and from, and the note itself.
 * @param copies groups of near copies. A note is not related to its own, and to one of each other group.
 *   Default: none
 */
export function relatedNotes(
  cut: readonly CutNote[],
  rows: readonly TermRow[],
  outgoing: readonly (readonly number[])[],
  copies: readonly (readonly number[])[] = [],
): number[][] {
  const kinds = [
    toLengthOne(keywords(cut, rows)),
    listsOf(sharedTags(cut.map(({ note }) => note.tags))),
    toLengthOne(listsOf(links(outgoing))),
  ];
  const common = kinds.map((traits) => inverted(traits, MAX_SHARING));
  const shared = new SharedTraits(cut.length);
  const groupOf = new Map(copies.flatMap((group, number) => group.map((note) => [note, number] as const)));
  return cut.map((_, note) => {
    kinds.forEach((traits, kind) => shared.add(note, traits, common[kind]!, !kind));
    const similar = shared.take(note);
    return nearest(groupOf.size ? withoutCopies(similar, groupOf, groupOf.get(note)) : similar);
  });
}

/** Leaves out the notes of a group, and of each other group all but the most similar. */
function withoutCopies(
  similar: readonly Similarity[],
  groupOf: ReadonlyMap<number, number>,
  own: number | undefined,
): Similarity[] {
  const best = new Map<number, Similarity>();
  const others = similar.filter((one) => {
    const group = groupOf.get(one.note);
    if (group === undefined) return true;
    const known = best.get(group);
    if (group !== own && (!known || bySum(rounded(one), rounded(known)) < 0)) best.set(group, one);
    return false;
  });
  return [...others, ...best.values()];
}

// Rounding takes long: it is left to the largest.
function nearest(similar: readonly Similarity[]): number[] {
  const last = bestOf(similar, (a, b) => b.sum - a.sum, MAX_RELATED)[MAX_RELATED - 1];
  const least = last === undefined ? 0 : last.sum * (1 - 1e-7);
  return similar
    .filter(({ sum }) => sum >= least)
    .map(rounded)
    .sort(bySum)
    .slice(0, MAX_RELATED)
    .map(({ note }) => note);
}

// Platforms may differ in the last bit of a logarithm.
function rounded({ note, sum }: Similarity): Similarity {
  return { note, sum: Number(sum.toPrecision(9)) };
}

function bySum(a: Similarity, b: Similarity): number {
  return b.sum - a.sum || a.note - b.note;
}

function keywords(cut: readonly CutNote[], rows: readonly TermRow[]): Lists {
  const noteOf = Uint32Array.from(cut.flatMap(({ passages }, note) => passages.map(() => note)));
  const words = new Keywords(cut.length);
  const counts = new Float64Array(cut.length);
  const notes = new Uint32Array(MAX_SHARING + 1);
  for (let word = 0; word < rows.length; word++) {
    const count = countByNote(rows[word]!.postings, noteOf, counts, notes);
    const isShared = count > 1 && count <= MAX_SHARING && count < cut.length;
    const rarity = isShared ? Math.log(cut.length / count) : 0;
    for (let i = 0; i < count; i++) {
      const note = notes[i]!;
      if (isShared) words.add(note, word, counts[note]! * rarity);
      counts[note] = 0;
    }
  }
  return words.lists();
}

/**
 * Counts a word's occurrences in each note. Stops after {@link MAX_SHARING} notes, as the word is then too common.
 * @param counts by note, all 0; receives the counts
 * @param notes receives the numbers of the notes that have the word
 * @returns how many these are
 */
function countByNote(
  postings: TermRow['postings'],
  noteOf: Uint32Array,
  counts: Float64Array,
  notes: Uint32Array,
): number {
  let count = 0;
  for (let field = 0; field < postings.length; field++) {
    const posting = postings[field];
    const weight = WEIGHTS[field]!;
    for (let i = 0; posting && weight && i < posting.length && count <= MAX_SHARING; i += 2) {
      const note = noteOf[posting[i]!]!;
      if (!counts[note]) notes[count++] = note;
      counts[note]! += weight * posting[i + 1]!;
    }
  }
  return count;
}

/** Keywords of all notes, those of each by their weight. Each note has room for {@link KEYWORDS}. */
class Keywords {
  readonly #sizes: Uint8Array;
  readonly #words: Uint32Array;
  readonly #weights: Float64Array;

  constructor(notes: number) {
    this.#sizes = new Uint8Array(notes);
    this.#words = new Uint32Array(notes * KEYWORDS);
    this.#weights = new Float64Array(notes * KEYWORDS);
  }

  add(note: number, word: number, weight: number): void {
    const [words, weights] = [this.#words, this.#weights];
    const first = note * KEYWORDS;
    let at = first + this.#sizes[note]!;
    if (at < first + KEYWORDS) this.#sizes[note]!++;
    else if (weights[--at]! >= weight) return;
    for (; at > first && weights[at - 1]! < weight; at--) {
      words[at] = words[at - 1]!;
      weights[at] = weights[at - 1]!;
    }
    words[at] = word;
    weights[at] = weight;
  }

  lists(): Lists {
    const starts = startsOf(this.#sizes);
    const numbers = new Uint32Array(starts.at(-1)!);
    const weights = new Float64Array(numbers.length);
    this.#sizes.forEach((size, note) => {
      const first = note * KEYWORDS;
      numbers.set(this.#words.subarray(first, first + size), starts[note]);
      weights.set(this.#weights.subarray(first, first + size), starts[note]);
    });
    return { starts, numbers, weights };
  }
}

function sharedTags(tags: readonly (readonly string[])[]): Traits[] {
  const keys = tags.map(keysOfTags);
  const counts = countEach(keys.flat());
  const numbers = new Map([...counts.keys()].map((key, number) => [key, number]));
  const rarest = Math.log(tags.length + 1);
  const rarity = (key: string) => Math.log((tags.length + 1) / counts.get(key)!) / rarest;
  return keys.map((own) => own.map((key) => [numbers.get(key)!, rarity(key)]));
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
