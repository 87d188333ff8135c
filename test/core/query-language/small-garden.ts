// Gardens small enough to be searched without an index.

import type { NoteSource, NoteTexts } from '../../../src/core/query-language/note-source.js';
import { evaluate } from '../../../src/core/query-language/evaluate.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import type { Place } from '../../../src/core/query-language/syntax.js';
import type { Stage } from '../../../src/core/note.js';
import { parseQuery } from '../../../src/core/words/query.js';
import { tagKey, withParents } from '../../../src/core/notes/tags.js';
import { terms, tokenize } from '../../../src/core/text/tokenizer.js';

/** A note whose every section is a document of its own. */
export interface SmallNote {
  title: string;
  aliases?: string[];
  tags?: string[];
  category?: string;
  stage?: Stage | '';
  created?: string;
  updated?: string;
  path: string;
  /** Titles of notes. */
  links?: string[];
  sections: [heading: string, text: string][];
}

export const STOP_WORD = 'the';

/** Everything of a note that is indexed, by place. */
export function textsOf(note: SmallNote): Record<'title' | 'heading' | 'other', string[]> {
  return {
    title: [note.title, ...(note.aliases ?? [])],
    heading: note.sections.map(([heading]) => heading),
    other: [...(note.tags ?? []), ...note.sections.map(([, text]) => text)],
  };
}

/** Answers as an engine does, by terms of documents; the last word of a query is read as a beginning. */
export function sourceOf(notes: readonly SmallNote[], query: string): NoteSource {
  const documents = notes.flatMap((note, n) =>
    note.sections.map(([heading, text], i) => ({
      note: n,
      title: i ? [] : textsOf(note).title.flatMap(terms),
      heading: terms(heading),
      other: [...terms(text), ...(i ? [] : (note.tags ?? []).flatMap(terms))],
    })),
  );
  const find = (place: Place, matches: (term: string) => boolean) =>
    documents.flatMap(({ title, heading, other }, document) => {
      const where = place === 'anywhere' ? [...title, ...heading, ...other] : { title, heading }[place];
      return where.some(matches) ? [document] : [];
    });
  return {
    targets: notes.length,
    words: ({ start, end }) => parseQuery(query.slice(start, end) + (end < query.length ? ' ' : '')).words,
    tells: ({ term }) => term !== STOP_WORD,
    withWord({ term, typing }, place) {
      const all = find(place, (other) => (typing ? other.startsWith(term) : other === term));
      return (note) => all.some((document) => documents[document]!.note === note);
    },
    withAny(sought) {
      const tests = sought.map((word) => this.withWord(word, 'anywhere'));
      return (note) => tests.some((test) => test(note));
    },
    withTerms(terms, place) {
      const [first, ...rest] = terms.map(({ term, open }) =>
        find(place, (other) => (open ? other.startsWith(term) : other === term)),
      );
      const all = first!.filter((document) => rest.every((some) => some.includes(document)));
      const of = (note: number) => all.filter((document) => documents[document]!.note === note);
      return { of, has: (note) => of(note).length > 0 };
    },
    names: (note) => textsOf(notes[note]!).title,
    tags: (note) => (notes[note]!.tags ?? []).flatMap((tag) => withParents(tagKey(tag))),
    facts: (note) => {
      const { category = '', stage = '', created = '', updated = '' } = notes[note]!;
      return { category, stage, created, updated, language: '' };
    },
    path: (note) => notes[note]!.path,
    pathTokens: (note) => tokenize(notes[note]!.path),
    links: (note) =>
      (notes[note]!.links ?? []).map((title) => notes.findIndex((other) => other.title === title)),
  };
}

/** Searches: gives each note that passes, having read only the texts that must be read. */
export function search(text: string, notes: readonly SmallNote[]): SmallNote[] {
  const selection = evaluate(parseQueryLanguage(text), sourceOf(notes, text));
  return notes.filter((_, note) => selection.passes(note) ?? selection.verify(note, read(note)));

  function read(note: number): NoteTexts {
    const before = notes.slice(0, note).reduce((sum, { sections }) => sum + sections.length, 0);
    const sections = selection.documents(note).map((document) => notes[note]!.sections[document - before]!);
    const tags = selection.documents(note).includes(before) ? (notes[note]!.tags ?? []) : [];
    return {
      headings: sections.map(([heading]) => heading),
      others: [...tags, ...sections.map(([, text]) => text)],
    };
  }
}
