// Markdown syntax of site generators: containers (`:::`), admonitions (`!!!`), attributes in braces, and lines that
// include something else.

import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { pictureLabel } from '../../text/wikilinks.js';
import { KEPT_ADMONITION } from './conditional-content.js';
import { readIndented } from './indented-syntax.js';
import {
  addParagraph,
  isIndented,
  isOfLogseq,
  isWrittenFor,
  matchAt,
  matchHere,
  matchLine,
  passOver,
  readWithin,
  showInstead,
  withId,
} from './inline-rules.js';

const ADMONITION =
  /(?:(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*|(?:\?\?\?\+?|===[+!]?)(?=[ \t]+"))(?:[ \t]+"([^\n]*)")?[ \t]*$/my;
// Matches a heading of Python-Markdown and Azure DevOps, which needs no space: `##Soil`.
const HEADING = /(#{1,6})([^#\n].*)/my;
// Matches the marks of containers and of VuePress's tabs: https://ecosystem.vuejs.press/plugins/markdown/markdown-tab.html
const PAIRS = String.raw`(?:[ \t]+[\w-]+="[^"\n]*")*`;
const CONTAINER = new RegExp(
  String.raw`^[ \t]*(?::{3,}(?![ \t]*[\w-]+${PAIRS}[ \t]*:::)[ \t]*(?:\{[^}\n]*\}|[\w-]*(?:#[\w-]+)?)(?:\[([^\]\n]*)\])?${PAIRS}|@tab(?::active)?(?=[ \t]+\S))`,
  'gm',
);
// Matches what mkdocstrings documents, and its options: https://mkdocstrings.github.io/usage/#autodoc-syntax
const DOCUMENTED =
  /^:::[ \t]*(\w+(?:\.\w+)+)[ \t]*(?:\n[ \t]+(?:handler|options|rendering|selection):.*(?:\n[ \t]+.*)*)?$/gm;
// Matches a directive within a line, as DocFX has it: `:::image source="a.png" alt-text="A":::`.
const ENDED = new RegExp(String.raw`:::[ \t]*[\w-]+(${PAIRS})[ \t]*:::`, 'y');
const TEXT = /\btext="([^"]*)"/;
// Matches the size of a picture, as in Wiki.js and Azure DevOps: `![](a.png =300x)`.
const SIZE = /=[\dx][\dx.%*p]*(?=[ \t]*\))/y;
const ATTRIBUTE = String.raw`(?:(?:\.[^\s{}#.="']+)+|#[^\s{}#="']+|data-[\w-]+(?!=)|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))`;
const ATTRIBUTES = new RegExp(
  String.raw`\{:?[ \t]*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*[ \t]*\}|\{:[ \t]*toc[ \t]*\}|\{:(?:[:/]|(?:height|width)[ \t])[^{}\n]*\}`,
  'y',
);
// Matches the name of a role before its text in backticks, as in reStructuredText, and roles that D2L's books do not show:
// https://book.d2l.ai/user/markdown.html
const ROLE = /(?<![\w:]):(?:(?:(?:eq)?label|width|begin_tab|end_tab):`[^`\n]*`|[a-z][\w+-]*:(?=`[^`]))/y;
// Matches a component within a line, and its label: https://content.nuxt.com/docs/files/markdown#inline-components
const COMPONENT = new RegExp(
  String.raw`(?<![\w:]):[a-z][\w-]*(?:\[([^[\]\n]*)\](?!\())?(?:\{[ \t]*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*[ \t]*\}|(?<=\]))`,
  'y',
);
// Matches lines for a table of contents, for text from another file, for abbreviations and for the borders of a block.
const STANDS_FOR =
  /^[ \t]*(?:\[\[(?:_?(?:toc|tosp)_?|open-in-colab)\]\]|\[toc\]|<<<[ \t]+(?:@|\.{0,2}\/)\S.*|-+8<-+.*|\{![^!{}\n]+!\}|\{\*[^*{}\n]+\*\}|\*\[[^\]\n]+\]:[^*\n]*|#\+(?:begin|end)_\w+.*)$/gim;
// Matches each cell of a row that parts others: https://kramdown.gettalong.org/syntax.html#tables
const PART = /^:?-{3,}:?$/;
// Matches the marks of blocks with their options: https://facelessuser.github.io/pymdown-extensions/extensions/blocks/
const BLOCK = /^[ \t]*\/{3,}[ \t]*(?:[\w-]+[ \t]*(?:\|[ \t]*(.*))?(?:\n {4,}[\w-]+:.*)*)?$/gm;
// Matches the mark of a notice, as `!> Text` in Docsify (https://docsify.js.org/#/helpers), of a tab in Retype or of a
// block in MyST, as `+++ Tab`.
const NOTICE = /^[ \t]*(?:[!?]>[ \t]+(?=\S)|\+\+\+(?:[ \t]+\{.*\})?(?=[ \t]|$))/gm;
// Matches what Docsify gives to a heading: `## Soil :id=soil`.
const DOCSIFY_ID = /:id=[^\s:=]+(?=[ \t]*$)/my;
// Matches icons and keys as Material for MkDocs has them: https://squidfunk.github.io/mkdocs-material/reference/
const ICON = /:(?:fontawesome|material|octicons|simple)-[a-z\d-]+:/y;
const KEYS = /(?<![\w+])\+\+([a-z\d-]+(?:\+[a-z\d-]+)*)\+\+(?![\w+])/y;
// Matches a line break behind which a block ends, as GitBook's editor writes it.
const LAST_BREAK = /(?<=[^])\\$/y;

// Matches a link to a name in the site's code or settings, such as `[entities][bevy::ecs]`:
// https://mkdocstrings.github.io/autorefs/, https://doc.rust-lang.org/rustdoc/
const REFERENCE = /\[((?:`[^`\n]{1,200}`|[^[\]`]){1,200})\]\[[\w-]+(?:(?:::|[.:/])[\w-]+)+\]/y;

// Matches a picture or link that is none in CommonMark, as its address has spaces: `![Bed](a bed.png)`. Python-Markdown
// and Logseq show it.
const SPACED = /(!|(?<![\w\]$]))\[([^[\]\n]*)\]\([^()<>"\n]+\)/y;

// Matches the language of code within a line, behind it as in Nextra (https://rehype-pretty.pages.dev/#inline-code),
// or in MkDocs before it (https://facelessuser.github.io/pymdown-extensions/extensions/inlinehilite/).
const LANGUAGE_BEHIND = /(?<=\S)\{:[a-z][\w+-]*\}$/iu;
// Matches the language above indented code: https://python-markdown.github.io/extensions/code_hilite/#colons
const LANGUAGE_ABOVE = /^:::[a-z][\w+-]*[^\n]*\n/iu;
const LANGUAGE_BEFORE = /^#![a-z][\w+-]*[ \t]+(?=\S)/iu;

/** Rules for what is dropped within a line, or stands for its text. */
const REPLACED = {
  directive_attributes: passOver(ATTRIBUTES),
  directive_component: showInstead(COMPONENT, ([, label = '']) => label),
  directive_icon: passOver(ICON),
  directive_id: passOver(DOCSIFY_ID),
  directive_break: passOver(LAST_BREAK),
  directive_role: passOver(ROLE),
  directive_ended: showInstead(ENDED, ([, attributes]) => TEXT.exec(attributes!)?.[1] ?? ''),
  directive_keys: showInstead(KEYS, ([, keys]) => keys!),
};

/** Plugin that keeps the text and titles of directives, and drops their marks. */
export function directiveSyntax(md: MarkdownIt): void {
  md.block.ruler.before('code', 'directive_admonition', admonition, { alt: ['paragraph', 'list'] });
  md.block.ruler.after('heading', 'directive_heading', heading, { alt: ['paragraph'] });
  md.core.ruler.after('block', 'directive_marks', dropMarks);
  md.core.ruler.after('inline', 'directive_languages', dropLanguages);
  for (const [name, rule] of Object.entries(REPLACED)) md.inline.ruler.before('link', name, rule);
  const spaced = showInstead(SPACED, ([, mark, label]) => (mark ? pictureLabel(label) : label!));
  md.inline.ruler.after(
    'image',
    'directive_spaced',
    (state, silent) => (isWrittenFor('multimarkdown', state) || isOfLogseq(state)) && spaced(state, silent),
  );
  md.inline.ruler.after('link', 'directive_reference', reference);
  const { parseLinkTitle } = md.helpers;
  md.helpers.parseLinkTitle = (source, start, max, before) => {
    const size = matchAt(SIZE, source, start, max);
    return size
      ? { ok: true, can_continue: false, pos: start + size[0].length, str: '', marker: 0 }
      : parseLinkTitle(source, start, max, before);
  };
}

function reference(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const match = src[pos] === '[' && matchHere(REFERENCE, state);
  if (!match) return false;
  if (!silent) readWithin(state, pos + 1, pos + 1 + match[1]!.length);
  state.pos = pos + match[0].length;
  return true;
}

function dropMarks(state: StateCore): void {
  const { src, tokens } = state;
  const hasContainers = src.includes(':::') || src.includes('@tab');
  let cells: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'tr_open') cells = [];
    if (token.type === 'tr_close' && cells.every(({ content }) => PART.test(content)))
      for (const cell of cells) cell.content = '';
    if (token.type !== 'inline') continue;
    cells.push(token);
    if (tokens[i - 1]?.type === 'heading_open')
      token.content = withId(token.content, isWrittenFor('next', state));
    token.content = token.content.replace(STANDS_FOR, '');
    token.content = token.content.replace(NOTICE, '').replace(BLOCK, '$1');
    if (hasContainers) token.content = token.content.replace(DOCUMENTED, '$1').replace(CONTAINER, '$1');
  }
}

function dropLanguages(state: StateCore): void {
  if (!/\{:\w|`#!|:::\w/.test(state.src)) return;
  const isMulti = isWrittenFor('multimarkdown', state);
  const mark = isMulti ? LANGUAGE_BEFORE : LANGUAGE_BEHIND;
  for (const token of state.tokens.flatMap((token) => token.children ?? [token]))
    if (token.type === 'code_inline') token.content = token.content.replace(mark, '');
    else if (isMulti && token.type === 'code_block')
      token.content = token.content.replace(LANGUAGE_ABOVE, '');
}

// In an Obsidian vault a line of `#tags` is no heading.
function heading(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const isLoose = isWrittenFor('multimarkdown', state) || isWrittenFor('azure', state);
  if (!isLoose || isWrittenFor('obsidian', state)) return false;
  const match = matchLine(HEADING, state, start);
  if (!match) return false;
  if (silent) return true;
  addParagraph(state, start, start + 1, match[2]!.trim().replace(/(?<!#)#+$/, ''), [
    'heading',
    `h${match[1]!.length}`,
  ]);
  state.line = start + 1;
  return true;
}

// Reads an admonition. Its text is indented, which Markdown would read as code. It must have a title or a text.
function admonition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (isIndented(state, start)) return false;
  const match = matchLine(ADMONITION, state, start);
  if (!match) return false;
  const indent = state.sCount[start]! + 4;
  const next = endOfIndented(state, start + 1, end, indent);
  if (match[1] === undefined && next === start + 1) return false;
  if (silent) return true;
  if (!KEPT_ADMONITION.test(match[0].split('"', 1)[0]!)) {
    addParagraph(state, start, start + 1, match[1] ?? '');
    readIndented(state, start + 1, next, indent);
  }
  state.line = next;
  return true;
}

function endOfIndented(state: StateBlock, start: number, end: number, indent: number): number {
  let line = start;
  while (line < end && (state.isEmpty(line) || state.sCount[line]! >= indent)) line++;
  return line;
}
