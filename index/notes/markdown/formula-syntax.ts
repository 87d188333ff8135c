// Plugin for markdown-it with formulas in TeX: between dollars, in brackets with backslashes, and in fences.

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { hasCommands } from '../../text/page-formulas.js';
import { addParagraph, matchHere, paragraphOf, take, textStart } from './inline-rules.js';

// Matches formulas. A dollar before a number is money.
const FORMULA =
  /\$\$((?:(?!\$\$)[^]){1,5000})\$\$|\$(?![\s$])((?:\\[^]|[^$\\]){1,1000})(?<!\s)\$(?!\d)|\$\$/y;
// Matches what stands within single dollars only if these hold TeX for sure: the next line, and what may be a link.
const UNSURE = /(?<!\\)\n|\[\[|\]\(/;
const FORMULA_LENGTH = 5000;
/** Most lines that are looked through for the start of a formula. */
const FORMULA_LINES = 2000;
// Matches lines that end a paragraph, or make a heading of it, though they stand within a formula.
const PARTS_FORMULA = /\n[ \t]*(?:\n|[-+*>#=]|\d+[.)][ \t])/;
// Matches formulas as MathJax finds them. One backslash may only be meant to keep a bracket.
const BRACKETED =
  /\\\\\(([^]{1,500}?)\\\\\)|\\\\\[([^]{1,500}?)\\\\\]|\\\(([^]{1,500}?)\\\)|\\\[([^]{1,500}?)\\\]/y;
// Matches what follows the marks of a fence of GitHub or MyST with a formula.
const FENCE_INFO = /^(?:math|\{math\})(?=\s|$)/;
const FENCE_OPTIONS = /^(?::[\w-]+:.*\n)+/;

/** Plugin for formulas. A token of type `formula` has their TeX. */
export function formulaSyntax(md: MarkdownIt): void {
  md.core.ruler.after('block', 'formula_fences', readFences);
  md.block.ruler.before('list', 'parted_formula', partedFormula, { alt: ['paragraph', 'list'] });
  md.inline.ruler.before('escape', 'bracketed_formula', bracketed);
  md.inline.ruler.before('link', 'formula', formula);
}

function formula(state: StateInline, silent: boolean): boolean {
  const match = matchHere(FORMULA, state);
  if (!match) return false;
  const [source, wide, narrow = ''] = match;
  if (UNSURE.test(narrow) && !hasCommands(narrow)) return false;
  return take(state, silent, source, 'formula', wide ?? narrow);
}

function bracketed(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '\\') return false;
  const match = matchHere(BRACKETED, state);
  if (!match) return false;
  const [source, ...contents] = match;
  const tex = contents.find((content) => content !== undefined)!;
  return (source.startsWith('\\\\') || hasCommands(tex)) && take(state, silent, source, 'formula', tex);
}

// Makes paragraphs of fences with a formula.
function readFences(state: StateCore): void {
  state.tokens = state.tokens.flatMap((token) => {
    if (!isFormula(token)) return token;
    const tex = token.content.replace(FENCE_OPTIONS, '').replace(/\\?\$/g, '');
    return paragraphOf(state, `$$${tex}$$`, token);
  });
}

function isFormula({ type, info, content }: Token): boolean {
  return type === 'fence' && FENCE_INFO.test(info.trim()) && content.length < FORMULA_LENGTH;
}

// Keeps a formula together that has an empty line or one like a list item's. Its last dollars would begin another one
// otherwise, and take the text after it for a formula.
function partedFormula(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = textStart(state, start);
  if (!state.src.startsWith('$$', from) || closesFormula(state, start)) return false;
  const dollars = state.src.indexOf('$$', from + 2);
  if (dollars < 0 || dollars - from > FORMULA_LENGTH) return false;
  let line = start;
  while (line < end && state.eMarks[line]! < dollars) line++;
  if (line === end || state.src.slice(dollars + 2, state.eMarks[line]).trim()) return false;
  for (let i = start; i <= line; i++)
    if (!state.isEmpty(i) && state.sCount[i]! < state.blkIndent) return false;
  const content = state.getLines(start, line + 1, state.blkIndent, false).trim();
  if (!PARTS_FORMULA.test(content)) return false;
  if (silent) return true;
  addParagraph(state, start, line + 1, content);
  state.line = line + 1;
  (state.env as FormulaEnv).formulaEnd = line + 1;
  return true;
}

interface FormulaEnv {
  /** Line after the last formula that was kept together. */
  formulaEnd?: number;
  /** Lines whose dollars were counted last. */
  counted?: { end: number; dollars: number };
}

// Tells whether a formula is open in the lines before, down to an empty one. Dollars at a line's start end it then.
function closesFormula(state: StateBlock, line: number): boolean {
  const env = state.env as FormulaEnv;
  const { formulaEnd = 0, counted } = env;
  const last = Math.max(formulaEnd, line - FORMULA_LINES, counted && counted.end <= line ? counted.end : 0);
  let first = line;
  while (first > last && !state.isEmpty(first - 1)) first--;
  const before = counted?.end === first && first > formulaEnd ? counted.dollars : 0;
  const dollars = before + state.src.slice(state.bMarks[first], state.bMarks[line]).split('$$').length - 1;
  env.counted = { end: line, dollars };
  return dollars % 2 === 1;
}
