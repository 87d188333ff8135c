// Cuts a text where it matches.

import { tokenize, type Token } from './tokenizer.js';

/** A run of text that matched the query, or that did not. */
export interface Segment {
  text: string;
  match: boolean;
}

/**
 * Cuts a text into runs that match and runs that don't. Joined, they are the text.
 * @param matches whether a term is one that the query found
 */
export function highlight(text: string, matches: (term: string) => boolean): Segment[] {
  return segments(
    text,
    tokenize(text).filter(({ term }) => matches(term)),
  );
}

/** Cuts a text at the given tokens, which may touch and overlap. Tokens must be in the order of their start. */
export function segments(text: string, marked: readonly Pick<Token, 'start' | 'end'>[]): Segment[] {
  const cut: Segment[] = [];
  let end = 0;
  const push = (to: number, match: boolean) => {
    const last = cut.at(-1);
    if (to <= end) return;
    if (last?.match === match) last.text += text.slice(end, to);
    else cut.push({ text: text.slice(end, to), match });
    end = to;
  };
  for (const token of marked) {
    push(token.start, false);
    push(token.end, true);
  }
  push(text.length, false);
  return cut;
}
