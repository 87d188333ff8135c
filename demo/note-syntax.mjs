// Obsidian's Markdown as pages show it. Hidden parts and the anchors of headings come from the build of the index,
// so that the two can't disagree. Only what the index throws away is added here.

import { plainLine } from '../dist/index/text/plain-text.js';
import { inlineText } from '../dist/index/notes/markdown/markdown-text.js';
import { WIKILINK_HERE, wikilinkLabel } from '../dist/index/text/wikilinks.js';

const FOOTNOTE = /\[\^([^\]\s]+)\]/y;
const MARK = /==(?=[^\s=])([^\n]{0,1000}?[^\s=])==(?!=)/y;
const CALLOUT = /^\[!([^\]\n]+)\][+-]?[ \t]*(.*)\n?/;
const TASK = /^\[([ xX/-])\](?=[ \t])/;

/** Plugin that goes on top of `obsidianSyntax` and `indentedSyntax`. Its env also holds `slugger` and `sections`, those of the note. */
export function pageSyntax(md) {
  md.inline.ruler.before('obsidian_wikilink', 'page_wikilink', wikilink);
  md.inline.ruler.before('obsidian_footnote', 'page_footnote', footnote);
  md.inline.ruler.before('obsidian_mark', 'page_mark', mark);
  md.block.ruler.before('indented_footnote', 'page_footnote', footnoteDefinition);
  md.core.ruler.before('obsidian_markers', 'page_blocks', markBlocks);
  md.core.ruler.push('page_headings', nameHeadings);
}

function wikilink(state, silent) {
  const match = matchHere(WIKILINK_HERE, state);
  if (!match) return false;
  const [source, , target, heading] = match;
  if (!silent)
    Object.assign(state.push('wikilink', '', 0), {
      content: wikilinkLabel(match),
      meta: { target, heading },
    });
  state.pos += source.length;
  return true;
}

function footnote(state, silent) {
  const match = matchHere(FOOTNOTE, state);
  if (!match) return false;
  if (!silent) state.push('footnote', '', 0).meta = match[1];
  state.pos += match[0].length;
  return true;
}

function mark(state, silent) {
  const match = matchHere(MARK, state);
  if (!match) return false;
  const { pos, posMax } = state;
  if (!silent) {
    state.push('mark_open', 'mark', 1);
    state.pos = pos + 2;
    state.posMax = state.pos + match[1].length;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push('mark_close', 'mark', -1);
  }
  state.pos = pos + match[0].length;
  return true;
}

function matchHere(pattern, { src, pos, posMax }) {
  pattern.lastIndex = pos;
  const match = pattern.exec(src);
  return match && pattern.lastIndex <= posMax ? match : undefined;
}

// Only remembers the line: the rule after it takes the mark away and leaves a paragraph.
function footnoteDefinition({ src, bMarks, tShift, env }, line) {
  FOOTNOTE.lastIndex = bMarks[line] + tShift[line];
  const match = FOOTNOTE.exec(src);
  if (match && src[FOOTNOTE.lastIndex] === ':') (env.footnotes ??= new Map()).set(line, match[1]);
  return false;
}

function markBlocks(state) {
  const { tokens, env } = state;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const [token, paragraph, inline] = tokens.slice(i, i + 3);
    if (token.type === 'paragraph_open') token.meta = env.footnotes?.get(token.map[0]);
    if (inline?.type !== 'inline' || paragraph.type !== 'paragraph_open') continue;
    if (token.type === 'list_item_open') token.meta = TASK.exec(inline.content)?.[1];
    if (token.type === 'blockquote_open') openCallout(state, i);
  }
}

function openCallout({ tokens, Token }, at) {
  const inline = tokens[at + 2];
  const [line, kind, title] = CALLOUT.exec(inline.content) ?? [];
  if (!kind) return;
  tokens[at].attrSet('class', `callout ${kind.toLowerCase()}`);
  const heading = Object.assign(new Token('inline', '', 0), {
    content: title || kind,
    children: [],
    map: inline.map,
  });
  const open = new Token('paragraph_open', 'p', 1);
  open.attrSet('class', 'callout-title');
  inline.content = inline.content.slice(line.length);
  tokens.splice(at + 1, inline.content ? 0 : 3, open, heading, new Token('paragraph_close', 'p', -1));
}

// In the same order and from the same text as the index, or a result would lead nowhere.
function nameHeadings(state) {
  const { slugger, sections } = state.env;
  state.tokens.forEach((token, i) => {
    if (token.type !== 'heading_open') return;
    const text = plainLine(inlineText(state.tokens[i + 1].children));
    if (text) token.attrSet('id', slugger.slug(text));
  });
  // A heading that is no section is the note's title, which the page shows above.
  const at = state.tokens.findIndex(({ tag }) => tag === 'h1');
  const id = state.tokens[at]?.attrGet('id');
  if (id && !sections.some(({ anchor }) => anchor === id)) state.tokens.splice(at, 3);
}
