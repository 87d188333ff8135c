// What the reader typed, understood: text → words. Every character is literal; nothing here can fail.

import { WEIGHTS, type WeightedTerm } from './ranking.js';
import { isUnspaced, tokenize } from '../text/tokenizer.js';

/** The longest query that is read, in code points: the rest is cut, so a field must not take more. */
export const MAX_QUERY_LENGTH = 2000;

/** The most words that are read, each counted once. */
export const MAX_WORDS = 64;

/** One word of a query. */
export interface QueryWord {
  /** The folded word. */
  term: string;
  /** Its pieces, where it is a joined one (`snake_case`): used instead when the garden does not have the whole. */
  parts: QueryWord[];
  /**
   * What it is found as too, in each of its forms: it and its neighbours written as one (`front matter` is found as
   * `frontmatter`), and what the garden's owner says means the same.
   */
  also: WeightedTerm[];
  /** How often it was typed: a word said twice weighs twice. */
  count: number;
  /** True for the last word while it may still be growing. */
  typing: boolean;
  /** Where it stands in {@link Query.text}, for corrections. */
  start: number;
  end: number;
}

/** A query, parsed. */
export interface Query {
  /** The text, trimmed at the start and cut to {@link MAX_QUERY_LENGTH}. */
  text: string;
  words: QueryWord[];
}

/**
 * Parses what was typed. The last word counts as unfinished unless something follows it.
 * @param typed any text
 */
export function parseQuery(typed: string): Query {
  const text = cutText(typed).trimStart();
  return { text, words: readWords(text) };
}

/** The words of a text, each once, in the order in which they first stand there. */
export function readWords(text: string): QueryWord[] {
  return [...new Set(readTyped(text))];
}

/** The words of a text as they were typed: one that was said twice stands there twice. */
export function readTyped(text: string): QueryWord[] {
  const words = new Map<string, QueryWord>();
  const typed: QueryWord[] = [];
  let last: QueryWord | undefined;
  let lastEnd = 0;
  for (const { term, part, start, end } of tokenize(text)) {
    const typing = end === text.length;
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
    if (words.has(term)) typed.push(word);
  }
  return typed;
}

function join(word: QueryWord, next: QueryWord): void {
  const term = word.term + next.term;
  if (isUnspaced(term)) return;
  const joined = { term, weight: WEIGHTS.form };
  word.also.push(joined);
  next.also.push(joined);
}

/** Puts other words in the place of some of a query's, and leaves the rest of what was typed as it is. */
export function replaceWords(query: Query, replacements: ReadonlyMap<QueryWord, string>): string {
  let text = query.text;
  for (const [word, replacement] of [...replacements].sort(([a], [b]) => b.start - a.start)) {
    text = text.slice(0, word.start) + replacement + text.slice(word.end);
  }
  return text;
}

// Code points, not code units, so that no letter is cut in half; a paste of a megabyte is never walked whole.
function cutText(text: string): string {
  return [...text.slice(0, 2 * MAX_QUERY_LENGTH)].slice(0, MAX_QUERY_LENGTH).join('');
}
