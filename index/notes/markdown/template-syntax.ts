// Syntax of template languages in Markdown: tags of Liquid and Hugo, expressions of Vue, macros of Logseq. Only the
// text between tags and some of their attributes are shown.

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { matchAt, readWithin, take } from './inline-rules.js';

// The longest alternative comes first, because `{{< a >}}` is also an expression.
const TAG = /\{\{([<%])([^]{0,2000}?)\1?[>%]\}\}|\{%([^]{0,2000}?)%\}|\{\{\{?([^{}]{0,1000})\}\}\}?/y;
const ATTRIBUTE = /\b(?:alt|caption|description|label|summary|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// Matches the two macros of Logseq whose content is shown.
const MACRO = /^\s*(?:embed\s+\[\[([^\]]*)\]\]|cloze\s+(.*))\s*$/s;
const TAGGED_LINK = /\(\s*(?:\{\{[^]{0,500}?\}\}|\{%[^]{0,500}?%\})[^)\n]{0,500}\)/y;
const NAME = /\b(?:ref|relref|link|post_url)\s+["']?([^"'\s%}]+)/;
const CODE = /(?:\{%-?\s*highlight\b[^%\n]*%\}|\{\{[<%]\s*highlight\b[^\n]*?[>%]\}\})[ \t]*$/my;
const END_OF_CODE = /\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/;

/** Plugin that drops the tags of template languages. */
export function templateSyntax(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'template_code', highlightedCode, { alt: ['paragraph'] });
  md.inline.ruler.before('link', 'template_link', taggedLink);
  md.inline.ruler.before('link', 'template_tag', tag);
}

/** Joins the values of a tag's attributes that a page shows. */
export function shownAttributes(tag: string): string {
  return [...tag.matchAll(ATTRIBUTE)].map(([, double, single]) => `${double ?? single} `).join('');
}

function tag(state: StateInline, silent: boolean): boolean {
  const match = matchAt(TAG, state.src, state.pos, state.posMax);
  if (!match) return false;
  const [source, , shortcode, liquid, expression = ''] = match;
  const [, target, cloze] = MACRO.exec(expression) ?? [];
  if (target !== undefined) return take(state, silent, source, 'wikilink', target, { target });
  return take(state, silent, source, 'shown', cloze ?? shownAttributes(shortcode ?? liquid ?? ''));
}

// Reads `[text]({{< ref "note" >}})` as a link, which Markdown does not, because of the blanks in its address.
function taggedLink(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  const target = end < 0 ? undefined : matchAt(TAGGED_LINK, state.src, end + 1, state.posMax);
  if (!target) return false;
  if (!silent) {
    state.push('link_open', 'a', 1).attrs = [['href', NAME.exec(target[0])?.[1] ?? '']];
    readWithin(state, state.pos + 1, end);
    state.push('link_close', 'a', -1);
  }
  state.pos = end + 1 + target[0].length;
  return true;
}

function highlightedCode(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = state.bMarks[start]! + state.tShift[start]!;
  if (state.src[from] !== '{' || !matchAt(CODE, state.src, from, state.eMarks[start]!)) return false;
  if (silent) return true;
  let last = start + 1;
  while (last < end && !END_OF_CODE.test(state.getLines(last, last + 1, 0, false))) last++;
  const token = state.push('fence', 'code', 0);
  token.content = state.getLines(start + 1, last, state.sCount[start]!, true);
  token.map = [start, last];
  state.line = Math.min(last + 1, end);
  return true;
}
