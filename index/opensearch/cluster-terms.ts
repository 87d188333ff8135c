// Terms of a garden in the cluster, as far as a query needs them. They are the words that were looked up, with their
// postings in the notes at hand.

import { FIELDS } from '../../src/core/store/index-file.js';
import { FileShelf } from '../../src/core/store/file-shelf.js';
import { largest, type Names } from '../../src/core/store/names.js';
import { TermIndex } from '../../src/core/store/term-index.js';
import { Run, type Posting } from '../../src/core/store/term-run.js';
import type { VocabularyWord } from '../../src/core/store/vocabulary.js';
import type { StoredWord } from './vocabulary.js';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const named = ({ counts }: StoredWord) => sum(counts.slice(0, -1));

/** Postings by term, in the order of fields; the fields of names come first. */
export type Postings = ReadonlyMap<string, readonly Posting[]>;

/** Number of the fields of names and tags, which match from one letter. */
const SHORT_FIELDS = FIELDS.indexOf('tags') + 1;

/** Terms of a garden, with the frequencies that they have in all of it. */
export class ClusterTerms extends TermIndex {
  readonly #words: ReadonlyMap<string, StoredWord>;

  /** @param postings postings in the notes at hand. Default: none */
  constructor(words: readonly StoredWord[], postings: Postings = new Map()) {
    const known = new Map(words.map((one) => [one.word, one]));
    const sorted = [...known.keys()].sort();
    const run = new Run(sorted, (at) => [...(postings.get(sorted[at]!) ?? [])]);
    super(
      { run, names: namesOf(known, run, postings) },
      undefined,
      new FileShelf(() => Promise.reject(new Error())),
    );
    this.#words = known;
  }

  override frequency(term: string): number {
    return sum(this.#words.get(term)?.counts ?? []);
  }

  override isName(term: string): boolean {
    const word = this.#words.get(term);
    return !!word && named(word) > 0;
  }
}

function namesOf(known: ReadonlyMap<string, StoredWord>, run: Run, postings: Postings): Names {
  const words = [...known.values()].filter((word) => named(word) > 0);
  const asName = ({ word, counts }: StoredWord): VocabularyWord => {
    const frequency = counts.find((count) => count)!;
    return { term: word, frequency: () => frequency };
  };
  const isNamed = new Set(words.map(({ word }) => word));
  return {
    words: words.map(asName),
    complete: (prefix, most) =>
      largest(
        run.range(prefix).filter((term) => isNamed.has(term)),
        (term) => named(known.get(term)!),
        most,
      ),
    postings: (term) => (postings.get(term) ?? []).filter(({ field }) => field < SHORT_FIELDS),
  };
}
