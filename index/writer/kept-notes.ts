// What was made of notes, kept from index to index for as long as a note's sections are the same object.

import type { Note, Section } from '../../src/core/note.js';
import { makeDocuments } from './index-documents.js';
import { cutPassages, type CutNote, type Passage } from './passages.js';
import { TermCounter, type CountedDocument } from './term-table.js';

/** The passages and the counted terms of one garden's notes. */
export class KeptNotes {
  readonly counter = new TermCounter();
  readonly #passages = new WeakMap<readonly Section[], Passage[]>();
  readonly #counted = new WeakMap<readonly Passage[], readonly CountedDocument[]>();

  /** Cuts a note into passages. */
  cut(note: Note): CutNote {
    const passages = this.#passages.get(note.sections) ?? cutPassages(note);
    this.#passages.set(note.sections, passages);
    return { note, passages };
  }

  /** Counts the terms of its documents. */
  count(cut: CutNote): readonly CountedDocument[] {
    const counted =
      this.#counted.get(cut.passages) ?? makeDocuments(cut).map((document) => this.counter.count(document));
    this.#counted.set(cut.passages, counted);
    return counted;
  }

  /** Takes what was made of a note elsewhere, counted by the numbers of {@link counter}. */
  take({ sections }: Note, passages: Passage[], counted: readonly CountedDocument[]): void {
    this.#passages.set(sections, passages);
    this.#counted.set(passages, counted);
  }
}
