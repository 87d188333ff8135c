// What MDX adds to Markdown and takes from it, taught to markdown-it.

import MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { passOver } from './obsidian-syntax.js';

const EXPRESSION = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const ATTRIBUTE = String.raw`\s+(?:[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|${EXPRESSION}))?|${EXPRESSION})`;
const TAG = String.raw`<\/?(?:[A-Za-z_$][\w:.-]*(?:${ATTRIBUTE})*)?\s*\/?>`;
const MODULE_CODE = /^(?:import|export)\b/;
const QUOTED = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[^]|[^`\\])*`|\/\*[^]*?\*\/|\/\/.*/g;
const FENCE_UNDER_TAG = /^([ \t]*<[^\n]*>[ \t]*)\n(?=[ \t]{4,}(?:`{3}|~{3}))/gm;

/** A plugin: imports, exports, tags and expressions show nothing; what stands between tags is Markdown. */
export function mdxSyntax(md: MarkdownIt): void {
  // MDX knows no HTML and no indented code, so a fence may be indented at will.
  md.disable(['code', 'html_block', 'html_inline', 'autolink']);
  md.block.ruler.at('fence', indentedFence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.block.ruler.before('table', 'mdx_module', moduleCode);
  md.inline.ruler.before('html_inline', 'mdx_tag', passOver(new RegExp(TAG, 'y')));
  md.inline.ruler.before('html_inline', 'mdx_expression', passOver(new RegExp(EXPRESSION, 'y')));
}

/** Sets fences apart from the tags above them: Markdown would take an indented one for more of a paragraph. */
export function fencesApart(source: string): string {
  return source.replace(FENCE_UNDER_TAG, '$1\n\n');
}

const [fence] = new MarkdownIt('zero').enable('fence').block.ruler.getRules('');

function indentedFence(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { blkIndent } = state;
  state.blkIndent = Math.max(blkIndent, state.sCount[start]! - 3);
  const found = fence!(state, start, end, silent);
  state.blkIndent = blkIndent;
  return found;
}

// An import or export goes on to the first blank line that is outside all brackets and quotes; where its brackets never
// match, to the first one.
function moduleCode(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.level || !MODULE_CODE.test(state.getLines(start, start + 1, 0, false))) return false;
  if (silent) return true;
  let first = 0;
  for (let line = start + 1; line <= end; line++) {
    if (line < end && !state.isEmpty(line)) continue;
    first ||= line;
    state.line = line;
    if (isWhole(state.getLines(start, line, 0, false))) return true;
  }
  state.line = first;
  return true;
}

function isWhole(code: string): boolean {
  const bare = code.replace(QUOTED, '');
  const count = (brackets: RegExp): number => bare.match(brackets)?.length ?? 0;
  return !/`|\/\*/.test(bare) && count(/[({[]/g) <= count(/[)}\]]/g);
}
