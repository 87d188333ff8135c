// Rule of markdown-it for tables whose cells hold bars: `| [[note|label]] | {{ "/note" | relative_url }} |`.

import MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import { paragraphOf } from './inline-rules.js';

const [table] = new MarkdownIt('zero').enable('table').block.ruler.getRules('');

/** Stands for a bar within a cell while cells are parted: a character that Unicode keeps for such uses. */
const BAR = '\uFDD0';
const BARS = new RegExp(BAR, 'gu');
const HELD = /\[\[[^[\]|\n]*[^[\]|\\\n]\|[^[\]\n]*\]\]|\{\{[^{}|\n]*[^{}|\\\n]\|[^{}\n]*\}\}/gu;

const sources = new WeakMap<StateBlock, { src: string; held: string | undefined }>();

/**
 * Gives the source of a state with bars held back, which is made once: the rule is asked at each line. Gives undefined for
 * one without bars, which has no table.
 */
function heldOf(state: StateBlock): string | undefined {
  const { src } = state;
  const known = sources.get(state);
  if (known?.src === src) return known.held;
  const held = src.includes('|') ? src.replace(HELD, (held) => held.replaceAll('|', BAR)) : undefined;
  sources.set(state, { src, held });
  return held;
}

/** Reads a table as Quartz and Jekyll do: the bar before the label of a wikilink, or a filter of Liquid, ends no cell. */
export function tableWithBars(state: StateBlock, first: number, last: number, silent: boolean): boolean {
  const { src, tokens } = state;
  const from = tokens.length;
  const held = heldOf(state);
  if (held === undefined) return false;
  state.src = held;
  try {
    return table!(state, first, last, silent);
  } finally {
    state.src = src;
    for (const token of tokens.slice(from)) token.content = token.content.replace(BARS, '|');
  }
}

// Matches a row of dashes with bars, also one of Pandoc's grids.
const DASHES = /^(?=.*(?:--|==))(?=.*[|+])[-=:+|\t ]+$/gm;
// Matches rows alone, of two cells or more. A single row has blanks beside its bars.
const ROW = String.raw`\|(?:[^|\n]*\|){2,}[\t ]*`;
const ROWS = new RegExp(String.raw`^(?:\|[\t ](?:[^|\n]*[\t ]\|){2,}|${ROW}(?:\n${ROW})+)$`);
// Matches what parts cells or may hold bars of its own.
const PARTS = /`[^`\n]*`|\[\[[^[\]\n]*\]\]|\\.|(?<![\t ])[\t ]*\|/g;

/**
 * Parts the cells of a table without a head, or with fewer columns in it. kramdown, PHP Markdown Extra and Logseq show it.
 * Pandoc's grids are parted too.
 */
export function partLooseTables(state: StateCore): void {
  state.tokens = state.tokens.flatMap((token) => {
    const rows = token.type === 'inline' && token.content.includes('|') && token.content.replace(DASHES, '');
    if (!rows || (rows === token.content && !ROWS.test(rows))) return token;
    const parted = rows.replace(PARTS, (part) => (part.trim() === '|' ? '\n' : part));
    const cells = parted.split('\n').flatMap((content) => paragraphOf(state, content, token));
    return cells.slice(1, -1);
  });
}
