// Text fragments: addresses that lead to words within a page, https://wicg.github.io/scroll-to-text-fragment/

import type { Segment } from '../core/garden.js';
import { textOf } from '../core/text/highlight.js';

/** Most words before and after the match, which tell its place where the match stands in the page twice. */
const CONTEXT_WORDS = 4;

/** Most letters before and after the match. */
const CONTEXT_LETTERS = 40;

const LAST_WORDS = new RegExp(`(?:\\S+\\s+){0,${CONTEXT_WORDS}}\\S*$`, 'u');
const FIRST_WORDS = new RegExp(`^\\S*(?:\\s+\\S+){0,${CONTEXT_WORDS}}`, 'u');

// A browser looks for whole words. Those of a script without spaces, whose letters have no case, may be cut.
const WHOLE_AT_END = new RegExp(`(?<!\\S).{1,${CONTEXT_LETTERS}}$`, 'u');
const WHOLE_AT_START = new RegExp(`^.{1,${CONTEXT_LETTERS}}(?!\\S)`, 'u');
const CUT_AT_END = new RegExp(`\\p{Lo}.{0,${CONTEXT_LETTERS - 1}}$`, 'u');
const CUT_AT_START = new RegExp(`^.{0,${CONTEXT_LETTERS - 1}}\\p{Lo}`, 'u');

/**
 * Makes the text directive that leads to the first match of an excerpt, such as `text=a%20good-,heap,-turns`.
 * @returns undefined for an excerpt without a match
 */
export function textDirective(segments: readonly Segment[]): string | undefined {
  const first = segments.findIndex(({ match }) => match);
  if (first < 0) return undefined;
  let end = first + 1;
  // Words that match side by side are one match.
  while (segments[end + 1]?.match && /^\s+$/u.test(segments[end]!.text)) end += 2;
  const before = lineEnd(textOf(segments.slice(0, first)));
  const match = textOf(segments.slice(first, end));
  const after = lineStart(textOf(segments.slice(end)));
  const parts = [before && `${encode(before)}-`, encode(match), after && `-${encode(after)}`];
  return `text=${parts.filter(Boolean).join(',')}`;
}

// Gives the last words before the match in its line. A word that the excerpt cut is left out.
function lineEnd(text: string): string {
  const line = /[^\n…]*$/u.exec(text.slice(-CONTEXT_LETTERS * 2))![0];
  const words = LAST_WORDS.exec(line)![0].trim();
  return (WHOLE_AT_END.exec(words) ?? CUT_AT_END.exec(words))?.[0] ?? '';
}

function lineStart(text: string): string {
  const line = /^[^\n…]*/u.exec(text.slice(0, CONTEXT_LETTERS * 2))![0].replace(/ ·$/u, '');
  const words = FIRST_WORDS.exec(line)![0].trim();
  return (WHOLE_AT_START.exec(words) ?? CUT_AT_START.exec(words))?.[0] ?? '';
}

// A dash would be read as the mark of a context, and half of a surrogate pair has no code.
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replace(/-/gu, '%2D');
}

/** Adds a text directive to an address. */
export function withDirective(url: string, directive: string): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:${directive}`;
}
