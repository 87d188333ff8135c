// Runs of letters in scripts without spaces. Their index knows pairs of letters and no positions. Notes with few pairs of a
// run are left out: they have them by chance. A text with 機械 and 械学 and 学習 may never say 機械学習, so of the first
// notes those whose texts do are put first. Of several runs all must be there, as one alone may be the verb of any
// question. Fetched with the first such query.

import type { Signal } from '../garden.js';
import type { PassageText } from '../store/index-file.js';
import type { Query, QueryWord } from '../words/query.js';
import { typedRuns } from '../words/word-units.js';
import { textsOf } from './result-excerpts.js';
import type { Engine } from './engine.js';
import type { RankedNote } from './note-ranking.js';
import { noteHasAny } from './notes-with-words.js';
import { DEFAULT_LIMIT } from './search-options.js';

/** Runs of a query, sought in the texts of the first {@link DEFAULT_LIMIT} notes. */
export class UnspacedRuns {
  /** Notes among the first whose texts were not read yet, after {@link arrange}. */
  undecided: readonly RankedNote[] = [];
  readonly #query: Query;
  readonly #engine: Engine;
  readonly #isSorted: boolean;
  readonly #runs: readonly string[];
  /** Documents that were read: true if the note or the text holds all runs. */
  readonly #held = new Map<number, boolean>();

  /** @param isSorted true for an order that stays as it is, and reads no texts */
  constructor(query: Query, engine: Engine, isSorted: boolean) {
    this.#query = query;
    this.#engine = engine;
    this.#isSorted = isSorted;
    this.#runs = runsOf(query);
  }

  /** Leaves out the notes that hold too little of the words that were sought, as {@link noteHasAny} tells. */
  narrow(matching: Uint32Array, sought: Iterable<QueryWord>): Uint32Array {
    return matching.filter(noteHasAny([...sought], this.#query, this.#engine));
  }

  /** Puts notes that hold all runs first, among the first notes, once all their texts are read. */
  arrange(sorted: readonly RankedNote[]): readonly RankedNote[] {
    if (this.#isSorted) return sorted;
    const top = sorted.slice(0, DEFAULT_LIMIT);
    this.undecided = top.length > 1 ? top.filter(({ document }) => !this.#held.has(document)) : [];
    if (this.undecided.length) return sorted;
    const scores = top.map(({ score }) => score);
    const heldBy = ({ document }: RankedNote) => Number(this.#held.get(document));
    top.sort((a, b) => heldBy(b) - heldBy(a));
    top.forEach((one, i) => (one.score = scores[i]!));
    return [...top, ...sorted.slice(DEFAULT_LIMIT)];
  }

  /**
   * Reads the texts of the undecided notes. A text that can't be read holds nothing.
   * @param rest resolves when the reader has stopped typing
   */
  async verify(rest: () => Promise<void>, signal?: Signal): Promise<void> {
    const texts = textsOf(this.#engine);
    const documents = this.undecided.map(({ document }) => document);
    if (!documents.every((document) => texts.has(document))) await rest();
    signal?.throwIfAborted();
    const passages = await Promise.all(
      texts.get(documents, signal).map((text) => text.catch(() => undefined)),
    );
    signal?.throwIfAborted();
    for (const [i, { note, document }] of this.undecided.entries()) {
      const { title, aliases } = this.#engine.namesOf(note);
      const names = [title, ...aliases];
      const text = same([...names, ...partsOf(passages[i])].join('\n'));
      this.#held.set(
        document,
        this.#runs.every((run) => text.includes(run)),
      );
    }
  }
}

/** Gives the runs of a query: words whose letters overlap. */
function runsOf({ typed, ranked }: Query): string[] {
  const runs = typedRuns(typed).filter(({ length }) => length > 1);
  return runs.map((run) => same(ranked.slice(run[0]!.start, run.at(-1)!.end)));
}

function partsOf({ description = '', sections }: PassageText = { sections: [] }): string[] {
  return [description, ...sections.flatMap(([heading, , text, code = '']) => [heading, text, code])];
}

function same(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
