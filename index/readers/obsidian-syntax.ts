// What Obsidian adds to Markdown, taught to markdown-it.

import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { WIKILINK_HERE, wikilinkLabel } from './wikilinks.js';

const FOOTNOTE = /\[\^[^\]\s]{1,200}\]:?/y;
const FOOTNOTE_DEFINITION = /\[\^[^\]\s]{1,200}\]:[ \t]*/y;
const MARK = /==(?=[^\s=])[^\n]{0,1000}?[^\s=](?===(?!=))/y;
const TAG_PART = String.raw`(?:[\p{L}\p{M}\p{N}_-]|\p{Extended_Pictographic}|\p{RI}|\p{EMod}|\u200d)+`;
const TAG = new RegExp(`#${TAG_PART}(?:/${TAG_PART})*`, 'uy');
const CALLOUT_OR_TASK = /^(?:\[![^\]\n]+\][+-]?|\[[ xX/-]\](?=[ \t]))[ \t]*/;
const BLOCK_ID = /(^|\s)\^[A-Za-z0-9-]+[ \t]*$/gm;

/** A plugin: wikilinks, embeds, tags, marks, footnotes, callouts, tasks, block ids and the marks of formulas. */
export function obsidianSyntax(md: MarkdownIt): void {
  md.core.ruler.after('block', 'obsidian_markers', dropMarkers);
  md.block.ruler.before('reference', 'obsidian_footnote', footnoteDefinition);
  md.inline.ruler.before('link', 'obsidian_wikilink', wikilink);
  md.inline.ruler.before('link', 'obsidian_footnote', passOver(FOOTNOTE));
  md.inline.ruler.before('link', 'obsidian_formula', passOver(/\$\$/y));
  md.inline.ruler.before('emphasis', 'obsidian_tag', tag);
  md.inline.ruler.before('emphasis', 'obsidian_mark', mark);
}

/** A rule that shows nothing of what matches. */
export function passOver(pattern: RegExp): RuleInline {
  return (state, silent) => {
    const match = matchAt(pattern, state.src, state.pos, state.posMax);
    return match !== undefined && take(state, silent, match[0], 'nothing', '');
  };
}

function dropMarkers({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type === 'inline')
      token.content = token.content.replace(CALLOUT_OR_TASK, '').replace(BLOCK_ID, '$1');
  }
}

// Markdown would take `[^1]: word` for the definition of a link and show nothing of it.
function footnoteDefinition(state: StateBlock, line: number): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  const match = matchAt(FOOTNOTE_DEFINITION, state.src, start, state.eMarks[line]!);
  if (match && state.sCount[line]! - state.blkIndent < 4) {
    state.bMarks[line] = start + match[0].length;
    state.tShift[line] = 0;
  }
  return false;
}

function wikilink(state: StateInline, silent: boolean): boolean {
  const match = matchAt(WIKILINK_HERE, state.src, state.pos, state.posMax);
  return match !== undefined && take(state, silent, match[0], 'wikilink', wikilinkLabel(match));
}

// The published types leave out how deep in links a state is.
function tag(state: StateInline & { linkLevel?: number }, silent: boolean): boolean {
  if (state.src[state.pos] !== '#' || state.linkLevel) return false;
  if (state.pos > 0 && !/[\s*_~=]/.test(state.src[state.pos - 1]!)) return false;
  const match = matchAt(TAG, state.src, state.pos, state.posMax);
  return (
    match !== undefined && /[^\d/#]/.test(match[0]) && take(state, silent, match[0], 'hashtag', match[0])
  );
}

function mark(state: StateInline, silent: boolean): boolean {
  const match = matchAt(MARK, state.src, state.pos, state.posMax - 2);
  if (!match) return false;
  const { posMax } = state;
  const end = state.pos + match[0].length;
  if (!silent) {
    state.pos += 2;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
  }
  state.pos = end + 2;
  return true;
}

function matchAt(pattern: RegExp, source: string, start: number, end: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(source);
  return match && pattern.lastIndex <= end ? match : undefined;
}

function take(state: StateInline, silent: boolean, source: string, type: string, content: string): true {
  if (!silent) state.push(type, '', 0).content = content;
  state.pos += source.length;
  return true;
}
