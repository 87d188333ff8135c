// What rules for markdown-it's inline parser have in common.

import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

/** A rule that shows nothing of what matches a sticky pattern. */
export function passOver(pattern: RegExp): RuleInline {
  return showInstead(pattern, () => '');
}

/** A rule that shows something else in the place of what matches a sticky pattern; its token keeps the source. */
export function showInstead(
  pattern: RegExp,
  shown: (match: RegExpExecArray) => string,
  type = 'shown',
): RuleInline {
  return (state, silent) => {
    const match = matchAt(pattern, state.src, state.pos, state.posMax);
    return match !== undefined && take(state, silent, match[0], type, silent ? '' : shown(match));
  };
}

/** Matches a sticky pattern at a place, and not beyond an end. */
export function matchAt(
  pattern: RegExp,
  source: string,
  start: number,
  end: number,
): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(source);
  return match && pattern.lastIndex <= end ? match : undefined;
}

/** Makes one token of a piece of source. */
export function take(
  state: StateInline,
  silent: boolean,
  source: string,
  type: string,
  content: string,
  meta?: unknown,
): true {
  if (!silent) Object.assign(state.push(type, '', 0), { content, meta, info: source });
  state.pos += source.length;
  return true;
}

/** Reads a piece of source further, between two tokens. */
export function readWithin(state: StateInline, start: number, end: number): void {
  const { posMax } = state;
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
}
