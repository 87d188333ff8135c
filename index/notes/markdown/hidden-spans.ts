// Leaves out spans whose attributes hide them: `[text]{.hidden}`, `**text**{: .hidden}`, `[link][note]{.hidden}`.

import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { isHidden, mayHide } from './hiding-attributes.js';
import { matchAt, keepChildren } from './inline-rules.js';

// Matches attributes behind a span, or behind the address of a link or picture.
const OF_SPAN = /(?:\([^()\n]{0,500}\))?(\{[^{}]{0,500}\})/y;
const AT_START = /^\{[^{}]{0,500}\}/u;
const ALONE = new Set(['code_inline', 'image', 'wikilink']);

/** Plugin that drops such spans: text in brackets, and what Markdown reads as a link, a picture, emphasis or code. */
export function hiddenSpans(md: MarkdownIt): void {
  md.core.ruler.after('block', 'hidden_brackets', ({ src, tokens }: StateCore) => {
    if (!mayHide(src)) return;
    for (const token of tokens) if (token.type === 'inline') token.content = withoutSpans(token.content);
  });
  md.core.ruler.after('inline', 'hidden_spans', ({ src, tokens }: StateCore) => {
    if (mayHide(src)) for (const token of tokens) dropHidden(token);
  });
}

// Drops text in brackets, with the brackets before them, as in `[text][note]{.hidden}`.
function withoutSpans(text: string): string {
  const starts: number[] = [];
  const startOf = new Map<number, number>();
  const spans: { start: number; end: number }[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/gu)) {
    if (bracket === '[') starts.push(index);
    const own = bracket === ']' ? starts.pop() : undefined;
    if (own === undefined) continue;
    const start = startOf.get(own - 1) ?? own;
    startOf.set(index, start);
    const [behind, attributes] = matchAt(OF_SPAN, text, index + 1, text.length) ?? [];
    if (attributes === undefined || !isHidden(attributes)) continue;
    while (spans.length && spans.at(-1)!.start >= start) spans.pop();
    spans.push({ start: text[start - 1] === '!' ? start - 1 : start, end: index + 1 + behind!.length });
  }
  const parts = spans.map(({ start }, i) => text.slice(spans[i - 1]?.end ?? 0, start));
  return parts.join('') + text.slice(spans.at(-1)?.end ?? 0);
}

function dropHidden(token: Token): void {
  const shown: Token[] = [];
  for (const child of token.children ?? []) {
    const [attributes] = AT_START.exec(child.type === 'text' ? child.content : child.info) ?? [];
    if (attributes !== undefined && isHidden(attributes)) dropLast(shown);
    shown.push(child);
  }
  if (token.children) keepChildren(token, shown);
}

/** Drops the last of some tokens, with all up to its start, unless it is plain text. */
function dropLast(tokens: Token[]): void {
  // Emphasis leaves empty texts around it.
  const end = tokens.findLastIndex(({ type, content }) => type !== 'text' || content);
  const last = tokens[end];
  if (!last || (last.nesting === 0 && !ALONE.has(last.type))) return;
  tokens.length = end + 1;
  let depth = 0;
  do depth += tokens.pop()!.nesting;
  while (depth < 0);
}
