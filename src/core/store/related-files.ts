// Files of what surrounds each note: related notes and links. One is read for the page of a note.
//
// Notes share a file by their addresses, so that a page finds its own without the addresses of all. Where the entry
// has no rows of notes, a file has those of the notes that it names.

import { decoded } from '../text/strings.js';
import { checksum } from './read-file.js';

/** Kinds of notes around a note. */
export const AROUND = ['related', 'links', 'backlinks'] as const;

/** All that is around a note: notes by their kinds, and names that no note has. */
export const SURROUNDINGS = [...AROUND, 'unresolved'] as const;

/** Kind of notes around a note. */
type Around = (typeof AROUND)[number];

/** Most related notes of a note. */
export const MAX_RELATED = 5;

/** Number of a note's keywords, by which related notes are found: its words with the highest tf-idf. */
export const KEYWORDS = 20;

/** Weight of a word in the tf-idf of keywords, by its field. Tags are compared apart, and code says little. */
export const KEYWORD_WEIGHTS = {
  title: 3,
  aliases: 3,
  tags: 0,
  description: 2,
  headings: 2,
  body: 1,
  code: 0,
} as const;

/** Most notes that may share a keyword or tag. A more common one says little, and costs the square of its notes. */
export const MAX_SHARING = 200;

/** Options of `Garden.related`. */
export interface RelatedOptions {
  /**
   * Kind of the notes, by default `related`:
   * - `related` shares rare words, tags and links with the note, the closest first
   * - `backlinks` link to the note, the one tended last first
   * - `links` are those that the note links to, the one tended last first
   * - `unresolved` are names in the note's text that it links to and no note has, with an empty `url`
   */
  of?: Around | 'unresolved';
  /** Number of results, from 1. Default: 5 of `related`, all of the others. */
  limit?: number;
  /** True for results with excerpts: the beginnings of the notes. Default false. */
  excerpts?: boolean;
  /**
   * Labels of the query language that all notes must meet: `path:blog/`. An engine that can't keep to them must reject.
   * Default: none.
   */
  within?: string;
}

/** Surroundings of a note. */
export type NoteSurroundings = Readonly<Record<Around, readonly number[]>> & {
  /** Address of the note, as results have it. */
  url: string;
  /** Names that the note links to, and that no note has. */
  unresolved: readonly string[];
};

/** Surroundings as a file holds them. */
export type PackedSurroundings = [
  url: string,
  related: readonly number[],
  links: readonly number[],
  backlinks: readonly number[],
  unresolved: readonly string[],
];

/** Number of notes that share a file, on average between half of it and all: at most 2 KB compressed. */
const NOTES_PER_FILE = 16;

/** Gives the number of files for a number of notes: a power of two, so that a new note seldom moves the others. */
export function countRelatedFiles(notes: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(notes / NOTES_PER_FILE)));
}

/**
 * Gives the file of the note at an address.
 * @param url its host, query, fragment and spelling (`/a`, `/a/`, `/a.html`) make no difference
 * @param notes number of notes of the garden
 */
export function relatedFileOf(url: string, notes: number): number {
  return checksum(pageOf(url)) % countRelatedFiles(notes);
}

/** Finds the surroundings of the note at an address: those of this very address, else of the same page. */
export function findSurroundings(
  packed: readonly PackedSurroundings[],
  url: string,
): NoteSurroundings | undefined {
  const page = pageOf(url);
  const found = packed.find(([own]) => own === url) ?? packed.find(([own]) => pageOf(own) === page);
  if (!found) return undefined;
  const [own, related, links, backlinks, unresolved] = found;
  return { url: own, related, links, backlinks, unresolved };
}

/** Gives the page of an address, without what makes no difference. */
export function pageOf(url: string): string {
  const path = url.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*|[?#].*$/gis, '');
  return decoded(path.replace(/(?:(?:^|\/)index)?(?:\.html?)?\/*$/i, ''), decodeURI);
}
