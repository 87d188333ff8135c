// Reads titles and descriptions of Markdown's front matter. They are plain text, but some write HTML, entities and code
// in them.

import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { INLINE, UNSEEN_ELEMENTS } from '../html/html-elements.js';
import { withEmoji } from './markdown-text.js';

/** Longest title whose markup is read. Reading more could cost the square of its length. */
const MAX_MARKED = 1000;
const MARKUP = /[<&`]/u;
// Matches a link to an address that can be nothing else, and around its words the marks of strong text.
const LINK = /\[(\*{0,2})([^[\]]+)\1\]\((?:https?:|mailto:|\.{0,2}\/|#)[^()\s]*\)/giu;
const TAG = /^<(?<end>\/?)(?<name>[a-z][a-z\d-]*)/iu;
const BREAK = /^<br\b/iu;
const READING = /<(r[pt])\b[^<>]*>[^<]*<\/\1>/giu;
const PICTURE = /^<img\s[^>]*\bsrc=/iu;

// Emphasis and other links are left out: `*` and `[` are part of many plain titles.
const PARSER = new MarkdownIt('zero', { html: true }).enable(['backticks', 'entity', 'html_inline']);

/**
 * Gives a title without inline HTML tags, pictures, readings of characters (`<rt>`), addresses of links and backticks.
 * Entities and codes of emoji are decoded. A tag without its partner and a lone backtick stay, because they may be what
 * the title is about.
 * @example titleText('<em>Soil</em> &amp; `water`') // 'Soil & water'
 */
export function titleText(written: string): string {
  if (written.length > MAX_MARKED) return written;
  const title = written.replace(LINK, '$2').replace(READING, '');
  if (!MARKUP.test(title)) return withEmoji(title);
  const tokens = PARSER.parseInline(title, {})[0]!.children!;
  const paired = pairedTags(tokens);
  const shown = tokens.map((token, n) => {
    if (paired.has(token) || isTag(token, PICTURE)) return '';
    if (token.type === 'code_inline') return token.content;
    return isTag(token, BREAK) && n > 0 && n < tokens.length - 1 ? ' ' : withEmoji(token.content);
  });
  return shown.join('').trim() || title;
}

function isTag({ type, content }: Token, pattern: RegExp): boolean {
  return type === 'html_inline' && pattern.test(content);
}

/** Finds the tags of inline elements that are opened and closed. */
function pairedTags(tokens: readonly Token[]): Set<Token> {
  const paired = new Set<Token>();
  const open: { name: string; token: Token }[] = [];
  for (const token of tokens) {
    const { end, name = '' } = (token.type === 'html_inline' && TAG.exec(token.content)?.groups) || {};
    const element = name.toLowerCase();
    if (!INLINE.has(element) || UNSEEN_ELEMENTS.has(element)) continue;
    if (!end) open.push({ name: element, token });
    const opened = end ? open.findLastIndex((one) => one.name === element) : -1;
    if (opened < 0) continue;
    paired.add(open[opened]!.token).add(token);
    open.length = opened;
  }
  return paired;
}
