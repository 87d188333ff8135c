// What was made of notes, kept from index to index for as long as a note is the same object.

import type { Note } from '../../src/core/note.js';
import { makeDocuments } from './index-documents.js';
import { cutPassages, type CutNote } from './passages.js';
import { TermCounter, type CountedDocument } from './term-table.js';

/** The passages and the counted terms of one garden's notes. */
export class KeptNotes {
  readonly counter = new TermCounter();
  readonly #cut = new WeakMap<Note, CutNote>();
  readonly #counted = new WeakMap<CutNote, readonly CountedDocument[]>();

  /** Cuts a note into passages. */
  cut(note: Note): CutNote {
    const cut = this.#cut.get(note) ?? { note, passages: cutPassages(note) };
    this.#cut.set(note, cut);
    return cut;
  }

  /** Counts the terms of its documents. */
  count(cut: CutNote): readonly CountedDocument[] {
    const counted =
      this.#counted.get(cut) ?? makeDocuments(cut).map((document) => this.counter.count(document));
    this.#counted.set(cut, counted);
    return counted;
  }
}
