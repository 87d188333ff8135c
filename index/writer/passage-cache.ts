// Keeps the passages and terms of notes from build to build, as long as a note is the same object.

import type { Note, Section } from '../../src/core/note.js';
import { cutPassages } from './passages.js';
import { TermCounter, type CountedDocument } from './term-counter.js';
import { decodeUtf8 } from './output-file.js';
import { encodePassage, makePassageText, type PassageBytes } from './passage-text.js';
import type { PassageText, SearchDocument } from '../../src/core/store/index-file.js';

/** Parts of an index that come from one note's sections. */
export interface Cut {
  /** Text of each passage, for the text files. */
  passages: readonly PassageBytes[];
  /** Counted terms of each passage's document. */
  documents: readonly CountedDocument[];
}

/** Note with its passages and their terms. */
export interface CutNote extends Cut {
  note: Note;
}

/** Parts of a note that its passages and terms come from. */
type Content = Pick<Note, 'title' | 'aliases' | 'tags' | 'description' | 'sections'>;

/** Cache of the passages and counted terms of one garden's notes. */
export class PassageCache {
  readonly counter = new TermCounter();
  readonly #cuts = new WeakMap<Content, Cut>();

  /** Cuts a note into passages and counts their terms, or gives the cached result. */
  cut(note: Content): Cut {
    const known = this.#cuts.get(note);
    if (known) return known;
    const passages = cutPassages(note);
    const cut = {
      passages: writePassages(passages, note).map(encodePassage),
      documents: makeDocuments(note, passages).map((document) => this.counter.count(document)),
    };
    this.take(note, cut);
    return cut;
  }

  /** Adds a note's result from elsewhere. Its term numbers must be those of {@link counter}. */
  take(note: Content, cut: Cut): void {
    this.#cuts.set(note, cut);
  }
}

/** Cuts a note into passages, each as JSON. */
export function passagesOf(note: Content): string[] {
  return writePassages(cutPassages(note), note);
}

function writePassages(passages: ReturnType<typeof cutPassages>, { description }: Content): string[] {
  return passages.map((passage, i) => JSON.stringify(makePassageText(passage, i ? '' : description)));
}

/** Rebuilds the documents of a note from the JSON of its passages. */
export function documentsOf({ note, passages }: CutNote): Omit<SearchDocument, 'id'>[] {
  const sections = passages.map((passage) =>
    (JSON.parse(decodeUtf8(passage)) as PassageText).sections.map(([heading, , text, code = '']) => ({
      heading,
      text,
      code,
    })),
  );
  return makeDocuments(note, sections);
}

/** Makes the documents of a note, one a passage. Only the first has the note's own fields. */
function makeDocuments(
  note: Content,
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
