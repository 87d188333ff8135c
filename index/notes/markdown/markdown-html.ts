// Markdown within components, below a picture, and within HTML elements that ask for it, as kramdown and
// Python-Markdown read it:
// https://kramdown.gettalong.org/syntax.html#html-blocks and
// https://python-markdown.github.io/extensions/md_in_html/#syntax
//
//   <div class="note" markdown="1">
//   Some *text*.
//   </div>

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { ENDS_ANY, isIndented, matchLine, textStart } from './inline-rules.js';

const ATTRIBUTE = String.raw`\s+[\w:@.-]+(?:=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'<>]+))?`;
const OPEN = new RegExp(
  String.raw`<([a-z][\w-]*)(?:${ATTRIBUTE})*?\s+markdown(?:\s*=\s*(?:"(?:1|block|span)"|1|block|span))?(?:${ATTRIBUTE})*\s*>[ \t]*$`,
  'imy',
);
const CLOSE = /<\/[a-z][\w-]*>[ \t]*$/imy;

// Matches the tag of a component, which HTML has not, one that is part of a paragraph, or a callout of Notion's exports.
const ALONE = new RegExp(
  String.raw`<(?:br|BR|img|span|small|aside(?=>)|/?[A-Z][a-z][\w.]*)(?:${ATTRIBUTE})*\s*/?>[ \t]*$`,
  'my',
);

interface HtmlEnv {
  /** Number of such elements that are open. */
  markdownElements?: number;
}

/**
 * Plugin that ends a block of HTML with the tag that asks for Markdown, and with the one that closes it. A component's tag
 * and a line break or picture above text end one too: Markdown is meant there, as MDX and kramdown read it.
 */
export function markdownHtml(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'html_alone', tagAboveText);
  md.block.ruler.before('html_block', 'markdown_html', tagLine, ENDS_ANY);
}

function tagLine(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const from = textStart(state, start);
  if (state.src[from] !== '<' || !state.md.options.html) return false;
  const env = state.env as HtmlEnv;
  const { markdownElements = 0 } = env;
  const isOpening = matchLine(OPEN, state, start) !== undefined;
  if (!isOpening && !(markdownElements && matchLine(CLOSE, state, start))) return false;
  if (silent) return true;
  env.markdownElements = markdownElements + (isOpening ? 1 : -1);
  return pushLine(state, start);
}

function tagAboveText(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const next = start + 1;
  const begins = (line: number) => state.src[textStart(state, line)] === '<';
  if (!begins(start) || next >= end || state.isEmpty(next) || begins(next)) return false;
  if (state.sCount[next]! < state.blkIndent || isIndented(state, next)) return false;
  if (!matchLine(ALONE, state, start)) return false;
  return silent || pushLine(state, start);
}

/** Adds a line as a block of HTML. */
function pushLine(state: StateBlock, start: number): true {
  const from = textStart(state, start);
  const token = state.push('html_block', '', 0);
  Object.assign(token, {
    map: [start, start + 1],
    content: `${state.src.slice(from, state.eMarks[start])}\n`,
  });
  state.line = start + 1;
  return true;
}
