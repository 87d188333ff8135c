// Places of names beside terms. A large garden's ranking compares names with a query without a file of names. Whatever
// query a name fits, it has one of the terms that the name lies beside.

import { isPicture } from '../../src/core/answer/name-fit.js';
import { ENTRY_FIELDS } from '../../src/core/store/index-file.js';
import type { Facet } from '../../src/core/notes/facets.js';
import type { NoteTable } from '../../src/core/store/note-table.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import type { PackedNames } from '../../src/core/store/packed-run.js';
import type { VocabularyWord } from '../../src/core/store/vocabulary.js';
import { addTo } from '../../src/core/text/strings.js';
import { tokenize, type Token } from '../../src/core/text/tokenizer.js';
import type { PassageBytes } from './passage-text.js';
import { frequencyOf, type TermRow } from './term-table.js';

/** Large garden, as its files are made of it. */
export interface LargeGarden {
  table: NoteTable;
  tags: readonly string[];
  /** Texts of all documents. */
  passages: readonly PassageBytes[];
  /** Terms of all fields, in code unit order. */
  rows: readonly TermRow[];
  /** Steps of the lengths of documents by field, then by document. */
  steps: readonly Uint8Array[];
  /** Words that a query may leave out of a name. */
  stopWords: ReadonlySet<string>;
  /** Facets of the declared properties. */
  declared: readonly Facet[];
  /** Groups of near copies. */
  copies: readonly (readonly number[])[];
  /** Most notes of a garden whose answers count all labels. */
  counted: number;
  /** Largest table of shards in the entry, in bytes of brotli. */
  mostTable: number;
}

/** Number of telling words beside which a name lies. One word of a name may be mistyped; the other then leads to it. */
const PLACES = 2;

interface PlacedName {
  note: number;
  /** Twice the position of its language, plus 1 for an alias. */
  kind: number;
  text: string;
}

/** Places the names of a garden. @returns a function that packs the names beside some terms */
export function placeNames({
  table,
  rows,
  stopWords,
}: Pick<LargeGarden, 'table' | 'rows' | 'stopWords'>): (terms: Iterable<string>) => PackedNames {
  const frequencies = new Map<string, number>();
  for (const row of rows) {
    const frequency = frequencyInNames(row);
    if (frequency) frequencies.set(row.term, frequency);
  }
  const frequency = (term: string) => frequencies.get(term) ?? 0;
  const places = new Map<string, PlacedName[]>();
  for (const name of namesOf(table))
    for (const term of placesOf(name.text, frequency, stopWords)) addTo(places, term, name);
  return (terms) => {
    const names = [...new Set([...terms].flatMap((term) => places.get(term) ?? []))];
    names.sort((a, b) => a.note - b.note || a.kind - b.kind);
    return [
      writeNumbers(names.map(({ note }, i) => note - (names[i - 1]?.note ?? 0))),
      writeNumbers(names.map(({ kind }) => kind)),
      names.map(({ text }) => text),
    ];
  };
}

/** Lists the languages of notes, each once. */
export function languagesOf({ language }: Pick<NoteTable, 'language'>): string[] {
  return [...new Set(language)];
}

function namesOf(table: NoteTable): PlacedName[] {
  const languages = languagesOf(table);
  return table.title.flatMap((title, note) => {
    const kind = 2 * languages.indexOf(table.language[note]!);
    const aliases = table.aliases[note] ?? [];
    return [{ note, kind, text: title }, ...aliases.map((text) => ({ note, kind: kind + 1, text }))];
  });
}

/**
 * Gives the terms beside which a name lies: those of its rarest words that any query for it has. A query may have a word
 * with pieces whole, or have them all. A name that only has stop words lies beside all its terms.
 * @param frequencyOf gives the number of postings of a term in names
 */
export function placesOf(
  name: string,
  frequencyOf: (term: string) => number,
  stopWords: ReadonlySet<string>,
): string[] {
  const tokens = tokenize(name);
  const words = wordsOf(tokens, stopWords);
  const byRarity = (terms: readonly string[]) => [...terms].sort((a, b) => frequencyOf(a) - frequencyOf(b));
  const beside = (some: readonly NameWord[], most: number) =>
    some.map(({ whole, pieces }) => [whole, ...byRarity(pieces).slice(0, most)]);
  const telling = words.filter(({ isTelling }) => isTelling);
  if (!telling.length) return unique(tokens.map(({ term }) => term));
  if (telling.length < PLACES) return unique(beside(words, PLACES).flat());
  const sizeOf = (terms: readonly string[]) => terms.reduce((sum, term) => sum + frequencyOf(term), 0);
  const rarest = beside(telling, 1).sort((a, b) => sizeOf(a) - sizeOf(b));
  return unique(rarest.slice(0, PLACES).flat());
}

/** Word of a name with its pieces, or two words with what joins them (`e-mail`: email, e, mail). */
interface NameWord {
  whole: string;
  /** Pieces that are no stop words. */
  pieces: string[];
  /** True if no query may leave the word out. */
  isTelling: boolean;
}

// Lists the words of a name but for stop words. A picture, and a word of which all pieces are stop words, is no telling
// word, but may be typed.
function wordsOf(tokens: readonly Token[], stopWords: ReadonlySet<string>): NameWord[] {
  const isIn = (token: Token, whole: Token) =>
    token !== whole && token.start >= whole.start && token.end <= whole.end;
  const wholes = tokens.filter((token) => !tokens.some((other) => isIn(token, other)));
  return wholes.flatMap((whole) => {
    const all = tokens.filter((token) => isIn(token, whole)).map(({ term }) => term);
    const pieces = all.filter((term) => !stopWords.has(term));
    if (!all.length && stopWords.has(whole.term)) return [];
    const isTelling = all.length ? pieces.length > 0 : !isPicture(whole.term);
    return [{ whole: whole.term, pieces, isTelling }];
  });
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}

/** Counts the postings of a term in names. */
export function frequencyInNames(row: TermRow): number {
  return frequencyOf(row, ENTRY_FIELDS);
}

/** Gives the words of names, each with its number of notes in the first field that has it. */
export function wordsOfNames(rows: readonly TermRow[]): VocabularyWord[] {
  return rows.flatMap(({ term, postings }) => {
    const first = postings.slice(0, ENTRY_FIELDS).find((posting) => posting);
    return first && !term.includes(' ') ? [{ term, frequency: () => first.length / 2 }] : [];
  });
}
