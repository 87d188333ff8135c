// Plugin for markdown-it with Obsidian's Markdown syntax.

import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { lastPart } from '../../sites/address.js';
import { isWrittenFor, matchAt, matchHere, paragraphOf, passOver, readWithin, take } from './inline-rules.js';
import { partLooseTables, tableWithBars } from './table-bars.js';
import { fromLabelFirst, WIKILINK_HERE, wikilinkLabel } from '../../text/wikilinks.js';

const FOOTNOTE = /\[\^[^\]\s]{1,200}\]:?|\^(?=\[[^\]])/y;
const MARK = /([=^])\1(?!\1|\s)[^\n]{0,1000}?(?!\1)\S(?=\1\1(?!\1))/y;
const TAG_PART = String.raw`(?:[\p{L}\p{M}\p{N}_-]|\p{Extended_Pictographic}|\p{RI}|\p{EMod}|\u200d)+`;
// Matches tags, also in double brackets, as Logseq writes tags with spaces.
const tagPattern = (separator: string): RegExp =>
  new RegExp(String.raw`#(?:\[\[([^[\]\n]{1,200})\]\]|${TAG_PART}(?:${separator}${TAG_PART})*)`, 'uy');
const TAG = tagPattern('/');
const DENDRON_TAG = tagPattern('[/.]');
// Matches a color, which no one means for a tag: `#f4f4f4`. A word such as `#facade` may be one.
const COLOR = /^#(?:(?=[a-f]*\d)[\da-f]{6}|f{6})$/i;
// Matches the end of a link: `](https://x.test)`. It is alone where clippers of web pages put a link around whole blocks.
const LINK_END = /\]\((?:https?:|[./#])[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:[ \t]+"[^"\n]*")?\)/y;
const UNDERSCORE = 0x5f;
/** Most marks of emphasis before a tag that are looked through. */
const MAX_DELIMITERS = 100;
const CALLOUT_OR_TASK = /^(?:\[![^[\]\n]+\](?![([])[+-]?|\[[ xX/-]\](?=[ \t]))[ \t]*/;
// Matches the first line of a callout that has a title, where text follows it.
const CALLOUT_TITLE = /^\[![^[\]\n]+\](?![([])[+-]?[ \t]*\S[^\n]*(?=\n)/;
const BLOCK_ID = /(^|\s)\^[A-Za-z0-9-]+[ \t]*$/gm;

/** Plugin for wikilinks, embeds, tags, marks, footnotes, callouts, tasks and block ids. */
export function obsidianSyntax(md: MarkdownIt): void {
  const { ruler } = md.inline;
  md.core.ruler.after('block', 'obsidian_markers', dropMarkers);
  md.core.ruler.after('block', 'loose_tables', partLooseTables);
  md.block.ruler.at('table', tableWithBars, { alt: ['paragraph', 'reference'] });
  ruler.before('link', 'obsidian_wikilink', wikilink);
  ruler.before('link', 'obsidian_footnote', passOver(FOOTNOTE));
  ruler.after('image', 'obsidian_end', passOver(LINK_END));
  ruler.before('emphasis', 'obsidian_tag', tag);
  ruler.before('emphasis', 'obsidian_mark', mark);
}

function dropMarkers(state: StateCore): void {
  if (state.src.includes('[!'))
    state.tokens = state.tokens.flatMap((token) =>
      token.type === 'inline' ? partTitle(token, state) : token,
    );
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    if (token.content.startsWith('[')) token.content = token.content.replace(CALLOUT_OR_TASK, '');
    if (token.content.includes('^')) token.content = token.content.replace(BLOCK_ID, '$1');
  }
}

// Makes a paragraph of its own of a callout's title, which Markdown takes for the first line of the callout's text.
function partTitle(token: Token, state: StateCore): Token[] {
  const { content, map } = token;
  const [title] = CALLOUT_TITLE.exec(content) ?? [];
  if (!title) return [token];
  const below = paragraphOf(state, content.slice(title.length + 1), token, map && [map[0] + 1, map[1]]);
  return [...paragraphOf(state, title, token), ...below].slice(1, -1);
}

function wikilink(state: StateInline, silent: boolean): boolean {
  const found = matchHere(WIKILINK_HERE, state);
  if (!found || matchAt(LINK_END, state.src, WIKILINK_HERE.lastIndex - 1, state.posMax)) return false;
  const isLabelFirst = isWrittenFor('dendron', state) || isWrittenFor('wiki', state);
  const match = isLabelFirst ? fromLabelFirst(found) : found;
  const [, , target, heading] = match;
  const ofQuartz = isWrittenFor('quartz', state);
  const label = wikilinkLabel(match, ofQuartz ? (names) => names.at(-1) ?? '' : undefined);
  const shown = ofQuartz && label === target!.trim() ? lastPart(label) : label;
  return take(state, silent, found[0], 'wikilink', label, { target, heading, shown });
}

// The published types lack `linkLevel`, the depth of nested links.
function tag(state: StateInline & { linkLevel?: number }, silent: boolean): boolean {
  if (state.src[state.pos] !== '#' || state.linkLevel) return false;
  if (isWrittenFor('wiki', state) || isWrittenFor('untagged', state)) return false;
  if (state.pos > 0 && !/[\s*_~=]/.test(state.src[state.pos - 1]!)) return false;
  const match = matchHere(isWrittenFor('dendron', state) ? DENDRON_TAG : TAG, state);
  const written = match && withoutClosing(match[0], state);
  if (!written || COLOR.test(written) || !/[^\d/#\p{M}_-]|\d[_-]|[_-]\d/u.test(written)) return false;
  return take(state, silent, written, 'hashtag', match[1] === undefined ? written : `#${match[1]}`);
}

// Leaves out the underscores that close an emphasis which began before the tag. All others belong to the tag.
function withoutClosing(written: string, { delimiters }: StateInline): string {
  if (!written.endsWith('_')) return written;
  let open = 0;
  for (const mark of delimiters.slice(-MAX_DELIMITERS))
    if (mark.marker === UNDERSCORE) open = Math.max(0, open + Number(mark.open) - Number(mark.close));
  while (open-- > 0 && written.endsWith('_')) written = written.slice(0, -1);
  return written;
}

function mark(state: StateInline, silent: boolean): boolean {
  const match = matchAt(MARK, state.src, state.pos, state.posMax - 2);
  if (!match) return false;
  const end = state.pos + match[0].length;
  if (!silent) readWithin(state, state.pos + 2, end);
  state.pos = end + 2;
  return true;
}
