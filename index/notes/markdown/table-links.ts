// Rule of markdown-it for tables whose cells hold wikilinks with a label: `| [[note|label]] |`.

import MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

const [table] = new MarkdownIt('zero').enable('table').block.ruler.getRules('');

/** Stands for a bar within a link while cells are parted: a character that Unicode keeps for such uses. */
const BAR = '\uFDD0';
const BARS = new RegExp(BAR, 'gu');
const LABELLED = /\[\[[^[\]|\n]*[^[\]|\\\n]\|[^[\]\n]*\]\]/gu;

const sources = new WeakMap<StateBlock, { src: string; held: string }>();

/** Reads a table as Quartz does: the bar before the label of a wikilink ends no cell. */
export function tableOfLinks(state: StateBlock, first: number, last: number, silent: boolean): boolean {
  const { src, tokens } = state;
  if (!src.includes('[[')) return table!(state, first, last, silent);
  const known = sources.get(state);
  const held = known?.src === src ? known.held : src.replace(LABELLED, (link) => link.replaceAll('|', BAR));
  sources.set(state, { src, held });
  const from = tokens.length;
  state.src = held;
  try {
    return table!(state, first, last, silent);
  } finally {
    state.src = src;
    for (const token of tokens.slice(from)) token.content = token.content.replace(BARS, '|');
  }
}
