// Helpers for rules of markdown-it's parsers, of blocks and within lines, and what all Markdown needs of it.

import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { Dialect } from '../../sites/note-rules.js';

/** Option of a block rule whose match ends any block before it. */
export const ENDS_ANY = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

/** Facts about a note that rules of markdown-it may ask for. */
export interface MarkdownEnv {
  /** Tools that the note may be written for. Default: none of them. */
  dialects?: readonly Dialect[] | undefined;
  /** True if Logseq certainly wrote the page. Default false. */
  isLogseq?: boolean | undefined;
}

/** True if the note that is being parsed may be written for a tool. */
export function isWrittenFor(dialect: Dialect, { env }: { env: unknown }): boolean {
  return (env as MarkdownEnv).dialects?.includes(dialect) ?? false;
}

/** True if the note that is being parsed lies in a graph of Logseq, or is certainly one of its pages. */
export function isOfLogseq(state: { env: unknown }): boolean {
  return isWrittenFor('logseq', state) || (state.env as MarkdownEnv).isLogseq === true;
}

/** Makes a rule that drops the matches of a sticky pattern. */
export function passOver(pattern: RegExp): RuleInline {
  return showInstead(pattern, () => '');
}

/** Makes a rule that replaces the matches of a sticky pattern. The token keeps the source in `info`. */
export function showInstead(pattern: RegExp, shown: (match: RegExpExecArray) => string): RuleInline {
  return (state, silent) => {
    const match = matchHere(pattern, state);
    return match !== undefined && take(state, silent, match[0], 'shown', silent ? '' : shown(match));
  };
}

/** Matches a sticky pattern at a position, up to an end. */
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

/** Matches a sticky pattern within a line, at the place that is being read. */
export function matchHere(pattern: RegExp, { src, pos, posMax }: StateInline): RegExpExecArray | undefined {
  return matchAt(pattern, src, pos, posMax);
}

/** Gives the place where the text of a line begins. */
export function textStart({ bMarks, tShift }: StateBlock, line: number): number {
  return bMarks[line]! + tShift[line]!;
}

/** True for a line that is indented as code is. */
export function isIndented({ sCount, blkIndent }: StateBlock, line: number): boolean {
  return sCount[line]! - blkIndent >= 4;
}

// Matches the first line of a fence. One of backticks has no other backticks behind: https://spec.commonmark.org/0.31.2/#info-string
const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/u;

/** Gives the mark of the fence that is open after a line; empty for none. @param open that before it */
export function fenceAfter(open: string, line: string): string {
  const mark = FENCE.exec(line)?.[1] ?? '';
  if (!open) return mark;
  return mark.startsWith(open) && line.trim() === mark ? '' : open;
}

/** Matches a sticky pattern at the text of a line. */
export function matchLine(pattern: RegExp, state: StateBlock, line: number): RegExpExecArray | undefined {
  return matchAt(pattern, state.src, textStart(state, line), state.eMarks[line]!);
}

/** Adds a paragraph of some lines, or another block of text. @param end line after the last */
export function addParagraph(
  state: StateBlock,
  start: number,
  end: number,
  content: string,
  [type, tag] = ['paragraph', 'p'],
): void {
  state.push(`${type}_open`, tag, 1).map = [start, end];
  Object.assign(state.push('inline', '', 0), { content, map: [start, end], children: [] });
  state.push(`${type}_close`, tag, -1);
}

/** Makes the tokens of a paragraph, in place of a token. @param map lines of the text. Default: those of the token */
export function paragraphOf({ Token }: StateCore, content: string, token: Token, map = token.map): Token[] {
  const line = Object.assign(new Token('inline', '', 0), { content, map, level: token.level, children: [] });
  return [new Token('paragraph_open', 'p', 1), line, new Token('paragraph_close', 'p', -1)];
}

/** Makes one token of a piece of source, and moves past it. */
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

/** Leaves a token some of its children, and their content, because a heading's anchor is made of that. */
export function keepChildren(token: Token, children: Token[]): Token {
  if (children.length === token.children!.length) return token;
  return Object.assign(token, { children, content: children.map(({ content }) => content).join('') });
}

/** Parses a piece of source into tokens. */
export function readWithin(state: StateInline, start: number, end: number): void {
  const { posMax } = state;
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Plugin that reads emphasis beside Chinese, Japanese and Korean letters, which have no blanks around. It may begin and end
 * there, also where its own edge is a bracket or a full stop:
 * https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
export function cjkEmphasis({ inline }: MarkdownIt): void {
  inline.State = class extends inline.State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
      const scanned = super.scanDelims(start, canSplitWord);
      if (this.src[start] !== '*') return scanned;
      const after = start + scanned.length;
      // Rare letters have two units.
      const before = [...this.src.slice(Math.max(0, start - 2), start)].at(-1) ?? ' ';
      const [behind = ' '] = this.src.slice(after, after + 2);
      scanned.can_open ||= SPACELESS.test(before) && /\S/u.test(behind);
      scanned.can_close ||= SPACELESS.test(behind) && /\S/u.test(before);
      return scanned;
    }
  };
}

// Match the id of a heading: of Hugging Face, `## Soil[[soil]]`, of Rspress, `## Soil \{#soil}`, and of Nextra and
// Fumadocs, `## Soil [#soil]`.
const DOUBLE = /(?<=[^\s!])\[\[([\p{Ll}\d][\p{Ll}\p{M}\d_.-]*)\]\][ \t]*$/u;
const ESCAPED = /\\\{#([^\s{}\\]+)\\?\}[ \t]*$/u;
const SINGLE = /[ \t]*\[#([^\s[\]{}]+)\][ \t]*$/u;

/** Writes the id that a heading ends in as attributes in braces. @param isSingle true to read `[#soil]` as an id */
export function withId(heading: string, isSingle: boolean): string {
  return heading.replace(isSingle ? SINGLE : DOUBLE, ' {#$1}').replace(ESCAPED, '{#$1}');
}
