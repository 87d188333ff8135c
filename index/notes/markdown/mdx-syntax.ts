// Plugin for markdown-it with the syntax of MDX.

import MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { matchAt, showInstead } from './inline-rules.js';
import { shownAttributes } from './template-syntax.js';

const EXPRESSION = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const ATTRIBUTE = String.raw`\s+(?:[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|${EXPRESSION}))?|${EXPRESSION})`;
const TAG = String.raw`<\/?(?:[A-Za-z_$][\w:.-]*(?:${ATTRIBUTE})*)?\s*\/?>`;
const MODULE_CODE = /^(?:import|export)\b/;
const BLANK_LINE = /\n[ \t]*(?=\n|$|`{3}|~{3})/g;
// Matches the parts of code that decide its end: quotes and comments as a whole, brackets, quotes that never end, and
// blank lines. A fence ends an example that was read as a module.
const CODE_PART =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`\\]*(?:\\[^][^`\\]*)*`|\/\*[^]*?\*\/|\/\/.*|[({[]|[)}\]]|`|\/\*|\n[ \t]*(?=\n|$|`{3}|~{3})/g;
const TAG_HERE = new RegExp(`${TAG}[ \\t]*`, 'y');

/** Type of tokens that hold code, which is not shown. */
export const MDX_CODE = 'mdx_code';

/** Plugin that drops imports, exports, tags and expressions. Text between tags is read as Markdown. */
export function mdxSyntax(md: MarkdownIt): void {
  // MDX knows no HTML and no indented code, so a fence may be indented at will.
  md.disable(['code', 'html_block', 'html_inline', 'autolink']);
  md.block.ruler.at('fence', indentedFence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.block.ruler.before('table', 'mdx_module', moduleCode);
  md.block.ruler.before('lheading', 'mdx_tags', lineOfTags);
  md.inline.ruler.before('html_inline', 'mdx_tag', showInstead(new RegExp(TAG, 'y'), shownOfTag, MDX_CODE));
  md.inline.ruler.before(
    'html_inline',
    'mdx_expression',
    showInstead(new RegExp(EXPRESSION, 'y'), () => '', MDX_CODE),
  );
}

// Gives the text of a tag: of components the title or label, of HTML only the alternative text of pictures.
function shownOfTag([tag]: RegExpExecArray): string {
  return /^<(?:[A-Z]|img\b)/.test(tag) ? shownAttributes(tag) : '';
}

// Reads a line of tags by itself: in MDX it is not part of a paragraph, so that an indented fence may follow.
function lineOfTags(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const end = state.eMarks[start]!;
  let at = state.bMarks[start]! + state.tShift[start]!;
  for (let tag; at < end && (tag = matchAt(TAG_HERE, state.src, at, end));) at += tag[0].length;
  if (at < end || at === state.bMarks[start]! + state.tShift[start]!) return false;
  if (silent) return true;
  const map: [number, number] = [start, start + 1];
  state.push('paragraph_open', 'p', 1).map = map;
  Object.assign(state.push('inline', '', 0), {
    content: state.getLines(start, start + 1, 0, false).trim(),
    map,
    children: [],
  });
  state.push('paragraph_close', 'p', -1);
  state.line = start + 1;
  return true;
}

const [fence] = new MarkdownIt('zero').enable('fence').block.ruler.getRules('');

function indentedFence(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { blkIndent } = state;
  state.blkIndent = Math.max(blkIndent, state.sCount[start]! - 3);
  const found = fence!(state, start, end, silent);
  state.blkIndent = blkIndent;
  return found;
}

// An import or export goes on to the first blank line outside its brackets and quotes. An indented one is none in
// MDX, but mostly code, and goes on to the first blank line.
function moduleCode(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = state.bMarks[start]! + state.tShift[start]!;
  if (state.level || !MODULE_CODE.test(state.src.slice(from, from + 7))) return false;
  if (silent) return true;
  const until = codeEnd(state.src, from, state.sCount[start]! > 0, state.env as Env);
  state.line = start + 1;
  while (state.line < end && state.bMarks[state.line]! <= until) state.line++;
  state.push(MDX_CODE, '', 0).info = state.src.slice(from, until);
  return true;
}

interface Env {
  unmatched?: boolean;
}

// Finds the end of code. If brackets never match, the code and all later code end at their first blank line. To
// search the rest for each of them would take too long.
function codeEnd(source: string, start: number, indented: boolean, env: Env): number {
  if (!indented && !env.unmatched) {
    const end = matchedEnd(source, start);
    if (end !== undefined) return end;
    env.unmatched = true;
  }
  BLANK_LINE.lastIndex = start;
  return BLANK_LINE.exec(source)?.index ?? source.length;
}

function matchedEnd(source: string, start: number): number | undefined {
  let depth = 0;
  CODE_PART.lastIndex = start;
  for (let part; (part = CODE_PART.exec(source));) {
    const [text] = part;
    if (text === '`' || text === '/*') return undefined;
    if (/^[({[]/.test(text)) depth++;
    else if (/^[)}\]]/.test(text)) depth--;
    else if (text.startsWith('\n') && depth <= 0) return part.index;
  }
  return depth <= 0 ? source.length : undefined;
}
