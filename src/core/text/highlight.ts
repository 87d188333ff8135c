// Highlighting: a text cut into segments that match and segments that don't.

import { tokenize } from './tokenizer.js';

/** Run of plain text that matches the query or does not. */
export interface Segment {
  text: string;
  /** True if the run matches the query: a highlight. */
  match: boolean;
}

/** Joins segments to their text. */
export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

/**
 * Cuts a text into segments that match and segments that don't. Joined, they are the text.
 * @param matches terms that the query found
 */
export function highlight(text: string, matches: Pick<ReadonlySet<string>, 'has'>): Segment[] {
  return segments(
    text,
    tokenize(text).filter(({ term }) => matches.has(term)),
  );
}

/**
 * Cuts a text into segments, of which those of the given tokens match.
 * @param marked in the order of their start; they may touch and overlap
 */
export function segments(text: string, marked: readonly { start: number; end: number }[]): Segment[] {
  const cut: Segment[] = [];
  let end = 0;
  const push = (to: number, match: boolean) => {
    if (to <= end) return;
    addSegment(cut, { text: text.slice(end, to), match });
    end = to;
  };
  for (const token of marked) {
    push(token.start, false);
    push(token.end, true);
  }
  push(text.length, false);
  return cut;
}

/** Adds a segment at the end: to the last one, if both match or neither does. */
export function addSegment(cut: Segment[], { text, match }: Segment): void {
  const last = cut.at(-1);
  if (last?.match === match) last.text += text;
  else if (text) cut.push({ text, match });
}
