// What was made of notes, kept from index to index for as long as a note's sections are the same object.

import type { Note, Section } from '../../src/core/note.js';
import { cutPassages } from './passages.js';
import { TermCounter, type CountedDocument } from './term-counter.js';
import { makePassageText } from './text-files.js';
import type { PassageText, SearchDocument } from '../../src/core/store/index-file.js';

/** What an index is made of, of a note's sections. */
export interface Cut {
  /** What the text files hold of each passage, as JSON. */
  passages: readonly string[];
  /** The terms of each passage's document. */
  documents: readonly CountedDocument[];
}

/** A note that is cut into passages. */
export interface CutNote extends Cut {
  note: Note;
}

/** The passages and the counted terms of one garden's notes. */
export class KeptNotes {
  readonly counter = new TermCounter();
  readonly #cuts = new WeakMap<readonly Section[], Cut>();

  /** Cuts a note into passages and counts their terms, once. */
  cut(note: Note): CutNote {
    const known = this.#cuts.get(note.sections);
    if (known) return { note, ...known };
    const passages = cutPassages(note);
    const cut = {
      passages: passages.map((passage, i) =>
        JSON.stringify(makePassageText(passage, i ? '' : note.description)),
      ),
      documents: makeDocuments(note, passages).map((document) => this.counter.count(document)),
    };
    this.take(note, cut);
    return { note, ...cut };
  }

  /** Takes what was made of a note elsewhere, counted by the numbers of {@link counter}. */
  take({ sections }: Note, cut: Cut): void {
    this.#cuts.set(sections, cut);
  }
}

/** The documents of a note that is cut, read back from what the text files hold. */
export function documentsOf({ note, passages }: CutNote): Omit<SearchDocument, 'id'>[] {
  const sections = passages.map((json) =>
    (JSON.parse(json) as PassageText).sections.map(([heading, , text, code = '']) => ({
      heading,
      text,
      code,
    })),
  );
  return makeDocuments(note, sections);
}

/** The documents of a note: one a passage. */
function makeDocuments(
  note: Note,
  passages: readonly Pick<Section, 'heading' | 'text' | 'code'>[][],
): Omit<SearchDocument, 'id'>[] {
  return passages.map((sections, i) => ({
    title: i ? '' : note.title,
    aliases: i ? '' : note.aliases.join('\n'),
    tags: i ? '' : note.tags.join('\n'),
    description: i ? '' : note.description,
    headings: sections.map(({ heading }) => heading).join('\n'),
    body: sections.map(({ text }) => text).join('\n'),
    code: sections.map(({ code }) => code).join('\n'),
  }));
}
