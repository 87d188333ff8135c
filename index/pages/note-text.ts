// Renders the text of a note as HTML in which nothing of the note is HTML: Markdown by its marks, all else by sections.

import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { plainLine } from '../text/plain-text.js';
import type { Link, Note, Section } from '../../src/core/note.js';
import { splitFrontMatter } from '../properties/front-matter.js';
import { splitPageProperties } from '../notes/markdown/logseq.js';
import { withUnechoed } from '../notes/markdown/conditional-content.js';
import { linkOf } from '../notes/markdown/markdown-links.js';
import { inlineText, withEmoji } from '../notes/markdown/markdown-text.js';
import { isMdx, markdownParser, visibleMarkdown } from '../notes/markdown/read-markdown.js';
import { isMarkdown } from '../notes/note-formats.js';
import type { SourceFile } from '../notes/reader.js';

/** Gives the address of a link's note; undefined where it leads to none. */
type Follow = (link: Omit<Link, 'line'>) => string | undefined;

const MARKDOWN = markdownParser({ html: false });
const WEB = /^(?:https?|mailto):/iu;

// Kinds of tokens that markdown-it renders by rules; all other tokens of a line are shown as their text.
const RENDERED = new Set(['code_inline', 'hardbreak', 'softbreak', 'text']);

/** Content of a note's file, and the tools that it may be written for. */
interface NoteSource extends Pick<SourceFile, 'dialects'> {
  text: string;
}

/** Renders the text of a note. */
export function noteText(note: Note, source: NoteSource, follow: Follow): string {
  if (!isMarkdown(note.path)) return note.sections.map(sectionText).join('\n');
  const { dialects } = source;
  const matter = splitFrontMatter(source.text, note.path, dialects?.includes('multimarkdown'));
  const { body, isLogseq } = splitPageProperties(matter.body, 1);
  const env = { isLogseq, dialects: withUnechoed(source.text, dialects) };
  const { text } = visibleMarkdown(body, isMdx(note.path, env), env);
  const tokens = MARKDOWN.parse(text, env);
  nameHeadings(tokens, note);
  for (const { children } of tokens) if (children) showLine(children, follow);
  return MARKDOWN.renderer.render(tokens, MARKDOWN.options, {});
}

function sectionText({ heading, anchor, text, code }: Section): string {
  const lines = text.split('\n').filter(Boolean);
  return [
    ...(heading ? [`<h2 id="${escapeHtml(anchor)}">${escapeHtml(heading)}</h2>`] : []),
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...(code ? [`<pre><code>${escapeHtml(code)}</code></pre>`] : []),
  ].join('\n');
}

// Headings get the fragments that results lead to. A heading that is the title is left out: the page has it already.
function nameHeadings(tokens: Token[], { title, sections }: Note): void {
  const waiting = sections.filter(({ heading }) => heading);
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const heading = plainLine(inlineText(tokens[i + 1]!.children!));
    const isSection = waiting[0] && heading.startsWith(waiting[0].heading.replace(/…$/u, ''));
    if (isSection) token.attrSet('id', waiting.shift()!.anchor);
    else if (token.tag === 'h1' && heading === title) tokens.slice(i, i + 3).forEach(hide);
  }
}

function hide(token: Token): void {
  Object.assign(token, { type: 'hidden', children: null, hidden: true });
}

function showLine(tokens: Token[], follow: Follow): void {
  for (const token of tokens) {
    const link = linkOf(token);
    if (token.type === 'link_open') setAddress(token, link && follow(link));
    else if (token.type === 'wikilink') showWikilink(token, link && follow(link));
    else if (token.type === 'image' || token.type === 'formula') showAs(token, inlineText([token]));
    else if (token.type === 'text') token.content = withEmoji(token.content);
    else if (!token.nesting && !RENDERED.has(token.type)) showAs(token, token.content);
  }
}

// An address that is neither the web's nor a note's is left out: nothing of this machine can be reached by it.
function setAddress(token: Token, address: string | undefined): void {
  const given = token.attrGet('href') ?? '';
  const shown = address ?? (WEB.test(given) ? given : undefined);
  token.attrs =
    shown === undefined
      ? null
      : [['href', shown], ...(address ? [] : [['rel', 'noreferrer'] as [string, string]])];
}

function showWikilink(token: Token, address: string | undefined): void {
  const shown = inlineText([token]);
  if (address === undefined) return showAs(token, shown);
  Object.assign(token, {
    type: 'html_inline',
    content: `<a href="${escapeHtml(address)}">${escapeHtml(shown)}</a>`,
  });
}

function showAs(token: Token, content: string): void {
  Object.assign(token, { type: 'text', content });
}
