// Plugin for markdown-it with the syntax of MDX.

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import { addParagraph, isIndented, matchAt, take, textStart } from './inline-rules.js';
import { codeEnd, expressionEnd, tagEnd, type Unclosed } from './jsx-ends.js';
import { shownAttributes } from './template-syntax.js';

const MODULE_CODE = /^(?:import|export)\b/;
const BLANK_LINE = /\n[ \t]*(?=\n|$|`{3}|~{3})/g;
// Matches a component and elements of lists and tables, whose text is no part of a word before them.
const BEGINS_PART = /^<(?:[A-Z]|(?:li|t[dhr]|d[dt]|div|p|option)\b)/;
const BLANKS = /[ \t]*/y;

/** Type of tokens that hold code, which is not shown. */
export const MDX_CODE = 'mdx_code';

/**
 * Takes off the fences around MDX that Docusaurus hides from translators:
 * https://docusaurus.io/docs/i18n/crowdin#jsx-components
 */
export function withoutFences(text: string): string {
  let open = '';
  return text.replace(/^ *(`{3,4}) *(mdx-code-block)?\r?$/gm, (line, ticks: string, opens?: string) => {
    if (open ? open !== ticks || opens : !opens) return line;
    open = open ? '' : ticks;
    return '';
  });
}

/** Plugin that drops imports, exports, tags and expressions. Text between tags is read as Markdown. */
export function mdxSyntax(md: MarkdownIt): void {
  md.disable(['code', 'html_alone', 'html_block', 'html_inline', 'template_html', 'autolink'], true);
  md.block.ruler.before('table', 'mdx_indented', indented);
  md.block.ruler.before('table', 'mdx_module', moduleCode);
  md.block.ruler.before('lheading', 'mdx_tags', linesOfTags, { alt: ['paragraph'] });
  md.inline.ruler.before('html_inline', 'mdx_tag', ended(tagEnd, shownOfTag));
  md.inline.ruler.before(
    'html_inline',
    'mdx_expression',
    ended(expressionEnd, () => ''),
  );
}

type End = (source: string, start: number, env: Unclosed) => number | undefined;

// Makes a rule for code that begins with a bracket and has an end.
function ended(endOf: End, shown: (source: string) => string): RuleInline {
  return (state, silent) => {
    const { src, pos, posMax } = state;
    const end = /[<{]/.test(src[pos]!) ? endOf(src, pos, state.env as Env) : undefined;
    if (end === undefined || end > posMax) return false;
    const source = src.slice(pos, end);
    const parts = src[pos - 1] === '>' && BEGINS_PART.test(source);
    return take(state, silent, source, MDX_CODE, silent ? '' : (parts ? ' ' : '') + shown(source));
  };
}

// Gives the text of a tag: of components the title or label, of HTML only the alternative text of pictures.
function shownOfTag(tag: string): string {
  return /^<(?:[A-Z]|img\b)/.test(tag) ? shownAttributes(tag) : '';
}

// Reads lines of tags by themselves: in MDX they are not part of a paragraph, so that an indented fence may follow. A
// tag may go on over lines, which Markdown could take for other blocks.
function linesOfTags(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const last = lastLineOfTags(state, start, end);
  if (last === undefined) return false;
  const content = state.getLines(start, last + 1, state.blkIndent, false).trim();
  // The lines of a quotation have marks, which are no part of a tag.
  if (last > start && tagEnd(content, 0, state.env as Env) === undefined) return false;
  if (silent) return true;
  addParagraph(state, start, last + 1, content);
  state.line = last + 1;
  return true;
}

// Finds the line with the last end of the tags that begin a line. Text may follow only a tag of several lines.
function lastLineOfTags(state: StateBlock, start: number, end: number): number | undefined {
  let [at, last] = [textStart(state, start), start];
  if (state.src[at] !== '<') return undefined;
  while (last === start && at < state.eMarks[start]!) {
    const tag = tagEnd(state.src, at, state.env as Env);
    if (tag === undefined) return undefined;
    while (last < end && state.eMarks[last]! < tag) last++;
    at = tag + matchAt(BLANKS, state.src, tag, state.src.length)![0].length;
  }
  return last < end ? last : undefined;
}

// MDX knows no indented code, so any block may be indented at will.
function indented(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { blkIndent, md, sCount } = state;
  if (!isIndented(state, start)) return false;
  state.blkIndent = sCount[start]! - 3;
  const found = md.block.ruler.getRules('').some((rule) => rule(state, start, end, silent));
  state.blkIndent = blkIndent;
  return found;
}

// An import or export goes on to the first blank line outside its brackets and quotes. An indented one is none in
// MDX, but mostly code, and goes on to the first blank line.
function moduleCode(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = textStart(state, start);
  if (state.level || !MODULE_CODE.test(state.src.slice(from, from + 7))) return false;
  if (silent) return true;
  const until = moduleEnd(state.src, from, state.sCount[start]! > 0, state.env as Env);
  state.line = start + 1;
  while (state.line < end && state.bMarks[state.line]! <= until) state.line++;
  state.push(MDX_CODE, '', 0).info = state.src.slice(from, until);
  return true;
}

interface Env extends Unclosed {
  unmatched?: boolean;
}

// Finds the end of a module's code. If brackets never match, the code and all later code end at their first blank line.
// To search the rest for each of them would take too long.
function moduleEnd(source: string, start: number, indented: boolean, env: Env): number {
  if (!indented && !env.unmatched) {
    const end = codeEnd(source, start);
    if (end !== undefined) return end;
    env.unmatched = true;
  }
  BLANK_LINE.lastIndex = start;
  return BLANK_LINE.exec(source)?.index ?? source.length;
}
