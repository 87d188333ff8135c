// Leaves out what Quarto keeps from a website: `::: {.content-hidden}` and `::: {.content-visible when-format="pdf"}`.
// https://quarto.org/docs/authoring/conditional.html
// Also leaves out callouts and containers named private or secret, or for a game's master alone.
// Also leaves out containers that VuePress locks by a password.
// https://theme-plume.vuejs.press/guide/features/encryption/
// Also leaves out code that Quarto or MyST runs but does not show.
// https://quarto.org/docs/computations/execution-options.html and https://mystmd.org/guide/notebook-configuration
// Also leaves out blocks whose attributes hide them, in the notations of Pandoc, kramdown and Python-Markdown.
// Blocks and sections with `{ data-search-exclude }` are out, as in the search of Material for MkDocs:
// https://squidfunk.github.io/mkdocs-material/setup/setting-up-site-search/#search-exclusion

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { Dialect } from '../../sites/note-rules.js';
import { hides, isHidden, mayHide } from './hiding-attributes.js';
import { ENDS_ANY, fenceAfter, isIndented, isWrittenFor, textStart } from './inline-rules.js';

const OPEN = /^:{3,}[ \t]*(\{[^}]*\}?|[\w-]+)/u;
const KEPT = '(?:private|secret|[gd]m(?:-?only)?)';
const CALLOUT = new RegExp(`^\\[!${KEPT}[\\]|]`, 'iu');
// Matches code that an older plugin shows as such a callout: https://github.com/javalent/admonitions
const ADMONITION = new RegExp(`^ad-${KEPT}\\b`, 'iu');
/** Matches such a name among those of an admonition of MkDocs: `!!! private`. */
export const KEPT_ADMONITION = new RegExp(`\\s${KEPT}(?!\\S)`, 'iu');
const LOCKED = new RegExp(`^(?:encrypt(?:ed)?|${KEPT})$`, 'iu');
const CLOSE = /^:{3,}[ \t]*$/u;
// Matches attributes on a line of their own, and those behind a heading.
const OF_BLOCK = /(?:^|\n)[ \t]*\{:?([^{}\n]*)\}[ \t]*(?:\n|$)/gu;
// Matches attributes of an item or a cell, behind its text.
const AT_END = /\S[ \t]+\{:?([^{}\n]{0,500})\}\s*$/u;
const OF_HEADING = /\{[^{}\n]{0,500}\sdata-search-exclude[^{}\n]{0,500}\}[ \t]*$/u;

// Matches the first line of code that is run, and options by which it is not shown.
const CELL = /^\{[a-z][^}]*\}/iu;
const NO_ECHO = /\b(?:echo|include)[ \t]*=[ \t]*F/u;
const UNSHOWN =
  /^[ \t]*\W{1,2}\|[ \t]*(?:echo|include):[ \t]*(?:false|no)\b|^[ \t#|:-]*(?:tags:.*)?\bremove[-_](?:cell|input)\b/imu;
const OPTIONS = /^(?:[ \t]*(?:#|\/\/|--|%%)\|.*\n)+/u;
const ALL_UNSHOWN = /^[ \t]*echo:[ \t]*(?:false|no)\b|\bopts_chunk\$set\([^)]{0,999}\becho[ \t]*=[ \t]*F/mu;

/** Adds to the tools that a text may be written for that it shows no code that is run, if it says so. */
export function withUnechoed(text: string, dialects: readonly Dialect[] = []): readonly Dialect[] {
  return text.includes('echo') && ALL_UNSHOWN.test(text) ? [...dialects, 'unechoed'] : dialects;
}

/** Plugin that drops blocks and code that no page of a website shows. Unknown conditions hide them too. */
export function conditionalContent(md: MarkdownIt): void {
  md.block.ruler.before('code', 'conditional_block', hiddenBlock, ENDS_ANY);
  md.core.ruler.after('block', 'conditional_parts', dropParts);
}

function hiddenBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.src[textStart(state, start)] !== ':') return false;
  const attributes = OPEN.exec(lineOf(state, start))?.[1];
  if (attributes === undefined || !(LOCKED.test(attributes) || isHidden(attributes))) return false;
  if (!silent) state.line = endOfBlock(state, start + 1, end);
  return true;
}

// Finds the line after a block. One that is never closed reaches to the end of the list or quotation around it.
function endOfBlock(state: StateBlock, from: number, end: number): number {
  let [depth, fence] = [1, ''];
  let line = from;
  for (; line < end && depth; line++) {
    if (!state.isEmpty(line) && state.sCount[line]! < state.blkIndent) return line;
    const text = lineOf(state, line);
    const before = fence;
    fence = fenceAfter(before, text);
    if (before || fence) continue;
    if (CLOSE.test(text)) depth--;
    else if (text.startsWith(':::')) depth++;
  }
  return line;
}

/** Gives the text of a line; empty for a line that is indented like code. */
function lineOf(state: StateBlock, line: number): string {
  return isIndented(state, line) ? '' : state.src.slice(textStart(state, line), state.eMarks[line]);
}

function dropParts(state: StateCore): void {
  const isUnechoed = isWrittenFor('unechoed', state);
  state.tokens = state.tokens.filter((token) => token.type !== 'fence' || isShown(token, isUnechoed));
  const hasAttributes = mayHide(state.src);
  if (hasAttributes || state.src.includes('[!')) state.tokens = withoutHidden(state.tokens);
  if (hasAttributes) state.tokens = shownBlocks(state.tokens).flat();
}

function withoutHidden(tokens: readonly Token[]): Token[] {
  let hidden: number | undefined;
  return tokens.filter(({ nesting, level }, i) => {
    if (isKeptBack(tokens, i)) hidden ??= level;
    const isShown = hidden === undefined;
    if (nesting < 0 && level === hidden) hidden = undefined;
    return isShown;
  });
}

// True for the start of a callout that is kept back, and of an item or a cell that attributes behind its text hide.
function isKeptBack(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i + 1]?.content || tokens[i + 2]?.content || '';
  if (tokens[i]!.type === 'blockquote_open') return CALLOUT.test(text);
  return /^(?:list_item|t[dh])_open$/u.test(tokens[i]!.type) && hides(AT_END.exec(text)?.[1] ?? '');
}

// Gives the outermost blocks that are shown. Attributes on a line alone belong to the block above that they touch, or
// else to the one below.
function shownBlocks(tokens: readonly Token[]): Token[][] {
  const shown: Token[][] = [];
  let [hiddenRank, hiddenLine] = ['', -1];
  for (const block of outermostBlocks(tokens)) {
    const [{ type, tag, map }] = block as [Token];
    const texts = block.flatMap((part) => (part.type === 'inline' ? part.content : []));
    const isHeading = type === 'heading_open';
    if (isHeading && tag <= hiddenRank) hiddenRank = '';
    if (isHeading && OF_HEADING.test(texts[0]!)) hiddenRank ||= tag;
    const hiding = isHeading ? undefined : texts.find(hidesBlock);
    const above = shown.at(-1)?.[0];
    if (hiding === undefined) {
      if (!hiddenRank && map?.[0] !== hiddenLine) shown.push(block);
    } else if (hiding.replace(OF_BLOCK, '') === '') {
      if (above?.map?.[1] !== map?.[0]) hiddenLine = map?.[1] ?? -1;
      else if (above?.type !== 'heading_open') shown.pop();
    }
  }
  return shown;
}

function outermostBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)!.push(token);
    depth += token.nesting;
  }
  return blocks;
}

function hidesBlock(text: string): boolean {
  return [...text.matchAll(OF_BLOCK)].some(([, attributes]) => hides(attributes!));
}

// Tells if code is shown, and drops the options above code that is run.
function isShown(token: Token, isUnechoed: boolean): boolean {
  const { info, content } = token;
  if (ADMONITION.test(info)) return false;
  if (!CELL.test(info)) return !isHidden(info);
  token.content = content.replace(OPTIONS, '');
  return !(isUnechoed || NO_ECHO.test(info) || UNSHOWN.test(content) || isHidden(info));
}
