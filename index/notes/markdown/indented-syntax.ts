// Blocks whose text is indented, which Markdown alone would read as code: footnotes and definitions.
// https://python-markdown.github.io/extensions/footnotes/, https://kramdown.gettalong.org/syntax.html#definition-lists

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { isIndented, matchLine, textStart } from './inline-rules.js';

const FOOTNOTE = /\[\^[^\]\s]{1,200}\]:[ \t]*/y;
const DEFINITION = /:[ \t]+(?=\S)/y;
const INDENT = 4;

/** Plugin that reads footnotes and definitions with all their paragraphs, and drops their marks. */
export function indentedSyntax(md: MarkdownIt): void {
  const interrupts = { alt: ['paragraph', 'reference'] };
  md.block.ruler.before('reference', 'indented_footnote', marked(FOOTNOTE), interrupts);
  md.block.ruler.before('reference', 'indented_definition', marked(DEFINITION), interrupts);
}

// Makes a rule for a mark. Lines belong to it that are indented as its text is, and always those indented by four.
function marked(pattern: RegExp) {
  return (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
    const [mark] = matchLine(pattern, state, start) ?? [];
    const before = state.sCount[start]! - state.blkIndent;
    if (mark === undefined || isIndented(state, start)) return false;
    if (silent) return true;
    const indent = mark.includes('\t') ? INDENT : Math.min(INDENT, before + mark.length);
    state.bMarks[start] = textStart(state, start) + mark.length;
    state.tShift[start] = 0;
    state.sCount[start] = state.blkIndent + indent;
    readIndented(state, start, end, state.sCount[start]);
    return true;
  };
}

/** Reads the blocks from a line on, up to a line that is indented less. */
export function readIndented(state: StateBlock, start: number, end: number, indent: number): void {
  const { blkIndent, level, lineMax } = state;
  Object.assign(state, { blkIndent: indent, level: level + 1, lineMax: end });
  state.md.block.tokenize(state, start, end);
  Object.assign(state, { blkIndent, level, lineMax });
}
