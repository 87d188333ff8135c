// Counts of a garden's words, as they differ from those of the published index. Numbers by term: a garden of a million
// words takes some 100 MB.

import type { Language } from '../../src/core/language/language.js';
import { stemsOf } from '../../src/core/words/forms.js';
import { maxEdits } from '../../src/core/words/spelling.js';
import { ENTRY_FIELDS } from '../../src/core/store/index-file.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import type { Occurrences } from '../opensearch/note-terms.js';
import { grown } from '../writer/plain-runs.js';
import { isShort } from './passage-terms.js';

/** Places of a word in titles, in aliases, in tags and in other fields. */
const PLACES = ENTRY_FIELDS + 1;

/** Differences of the counts of words. */
export class WordCounts {
  readonly #numbers = new Map<string, number>();
  #counts = new Int32Array(PLACES * 1024);

  /** Adds the places of a passage's terms. @param sign -1 takes them away */
  add(terms: Iterable<readonly [term: string, found: Occurrences]>, sign = 1): void {
    for (const [term, found] of terms) {
      if (!isShort(term)) continue;
      const at = this.#placeOf(term);
      for (const [field] of found) this.#counts[at + Math.min(field, ENTRY_FIELDS)]! += sign;
    }
  }

  /** Gives the words whose counts differ, in batches. */
  *batches(size: number): Generator<[term: string, counts: number[]][]> {
    let batch: [string, number[]][] = [];
    for (const [term, number] of this.#numbers) {
      const counts = [...this.#counts.subarray(number * PLACES, (number + 1) * PLACES)];
      if (counts.every((count) => !count)) continue;
      batch.push([term, counts]);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
    if (batch.length) yield batch;
  }

  #placeOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      // A slice of a text keeps the whole text in memory; a copy does not.
      this.#numbers.set(Buffer.from(term).toString(), number);
      if ((number + 1) * PLACES > this.#counts.length)
        this.#counts = grown(this.#counts, this.#counts.length);
    }
    return number * PLACES;
  }
}

/** Makes the document of a word; undefined for one that no note has. */
export function wordDocument(
  word: string,
  counts: readonly number[],
  languages: readonly Language[],
): object | undefined {
  const [all, named] = [counts, counts.slice(0, ENTRY_FIELDS)].map((some) => some.reduce((a, b) => a + b, 0));
  if (!all) return undefined;
  const isWord = !isUnspaced(word);
  return {
    kind: 'word',
    word,
    counts,
    frequency: all,
    nameFrequency: named,
    ...(isWord && { stems: [...new Set(languages.flatMap((language) => stemsOf(word, language)))] }),
    ...(isWord && maxEdits(word) && { beginnings: word }),
  };
}
