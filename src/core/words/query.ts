// Parsing of the typed text into words. Every character is literal, so no text is an error.

import { WEIGHTS, type WeightedTerm } from './ranking.js';
import { isLetter, isUnspaced, tokenize } from '../text/tokenizer.js';

/** Longest query in code points; the rest is cut off, so a field must not take more. */
export const MAX_QUERY_LENGTH = 2000;

/** Most different words of a query; further ones are ignored. */
export const MAX_WORDS = 64;

/**
 * Longest word that is searched without its forms while it is being typed. Most such words are the beginning of
 * another, and words of many files share so short a stem. Words of scripts without spaces have few forms, which never wait.
 */
const MAX_WITHOUT_FORMS = 3;

/** Word of a query. */
export interface QueryWord {
  /** Folded word. */
  term: string;
  /** Pieces of a joined word (`snake_case`), searched in its place if the garden does not have the whole. */
  parts: QueryWord[];
  /**
   * Other terms that the word is found as, each with its forms:
   * - the word joined with its neighbour (`front matter` as `frontmatter`)
   * - synonyms that the garden's owner declared
   */
  also: WeightedTerm[];
  /** Number of times the word was typed; one typed twice weighs twice. */
  count: number;
  /**
   * True for the last word while more letters may follow. True also for a single letter of a script without spaces, which
   * most terms hold beside another.
   */
  typing: boolean;
  /** Offset of the word in {@link Query.text}, for corrections. */
  start: number;
  /** Offset after the word in {@link Query.text}. */
  end: number;
}

/** Word at one of its places in the typed text. */
export interface TypedWord {
  word: QueryWord;
  /** Offset of the place in {@link Query.text}. */
  start: number;
  /** Offset after the place in {@link Query.text}. */
  end: number;
  /** True if more letters may follow at this place. {@link QueryWord.typing} is that of the last one. */
  typing: boolean;
}

/** Parsed query. */
export interface Query {
  /** Typed text, as {@link trimQuery} gives it. */
  text: string;
  /** {@link text} with all but the {@link words} blanked, where a query has syntax; else the same. */
  ranked: string;
  /** Different words, in the order of typing. */
  words: QueryWord[];
  /** Places of the {@link words}, in the order of typing. */
  typed: TypedWord[];
  /** True while a word of {@link words} waits for its forms. Set to false once the typing rests. */
  isOpen: boolean;
  /** Reader's language, a BCP 47 tag. Default: none. */
  language?: string | undefined;
}

/**
 * Trims a typed text at its start, and cuts it to {@link MAX_QUERY_LENGTH} code points, so that no letter is cut in half.
 * @param typed any text
 */
export function trimQuery(typed: string): string {
  // The first slice keeps a pasted megabyte from being walked whole.
  const text = [...typed.slice(0, 2 * MAX_QUERY_LENGTH)].slice(0, MAX_QUERY_LENGTH).join('');
  return text.trimStart();
}

/**
 * Parses a query. The last word counts as unfinished unless a character follows it.
 * @param typed any text
 * @param ranked the same text with all but the words to read blanked. Default: the whole text
 */
export function parseQuery(typed: string, ranked = trimQuery(typed)): Query {
  const places = readTyped(ranked);
  const words = [...new Set(places.map(({ word }) => word))];
  const isOpen = words.some((word) => [word, ...word.parts].some(awaitsForms));
  return { text: trimQuery(typed), ranked, words, typed: places, isOpen };
}

/** True for a word without its forms while the query is open: a short one, being typed, of a script with spaces. */
export function awaitsForms({ term, typing }: QueryWord): boolean {
  return typing && term.length <= MAX_WITHOUT_FORMS && !isUnspaced(term);
}

function readTyped(text: string): TypedWord[] {
  const words = new Map<string, QueryWord>();
  const typed: TypedWord[] = [];
  let last: QueryWord | undefined;
  let lastEnd = 0;
  for (const { term, part, start, end } of tokenize(text)) {
    const typing = end === text.length || isLetter(text.slice(start, end));
    const fresh = { term, parts: [], also: [], count: 1, typing, start, end };
    if (part) {
      if (end <= lastEnd && last!.count === 1 && !isUnspaced(term)) last!.parts.push(fresh);
      continue;
    }
    const known = words.get(term);
    const word = known ?? fresh;
    if (known) known.count++;
    if (last && start - lastEnd === 1) join(last, word);
    word.typing = typing;
    last = word;
    lastEnd = end;
    if (words.size < MAX_WORDS) words.set(term, word);
    if (words.has(term)) typed.push({ typing, start, end, word });
  }
  return typed;
}

function join(word: QueryWord, next: QueryWord): void {
  const term = word.term + next.term;
  if (isUnspaced(term)) return;
  for (const one of [word, next]) addTerm(one, term, WEIGHTS.form);
}

/** Adds a term that a word is found as, unless it is one already. @param weight weight of the term */
export function addTerm({ also }: QueryWord, term: string, weight: number): void {
  if (!also.some((known) => known.term === term)) also.push({ term, weight });
}
