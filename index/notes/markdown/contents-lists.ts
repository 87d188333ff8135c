// Finds tables of contents among the tokens of Markdown.

import type Token from 'markdown-it/lib/token.mjs';
import { terms } from '../../../src/core/text/tokenizer.js';
import { linksIn } from './markdown-links.js';
import { inlineText } from './markdown-text.js';

const WITH_TEXT = new Set(['inline', 'fence', 'code_block', 'html_block']);
const LINK = /^(?:wikilink|link_(?:open|close))$/u;
const LIST = /^(?:bullet|ordered)_list_open$/u;

// Matches the line by which kramdown puts contents in place of a list: https://kramdown.gettalong.org/converter/html.html#toc
const IN_PLACE = /\{:[ \t]*toc[ \t]*\}$/u;

/**
 * Finds the entries of tables of contents that have the words of a heading. Such a table is a list that begins a note or a
 * section, and holds nothing but links to places in the note. Items that kramdown puts a table in place of are found too.
 */
export function contentsEntries(tokens: readonly Token[]): ReadonlySet<Token> {
  const replaced = tokens.filter(
    ({ type, content }, i) =>
      type === 'inline' && tokens[i - 2]?.type === 'list_item_open' && IN_PLACE.test(content),
  );
  return new Set([...replaced, ...linkedContents(tokens)]);
}

function linkedContents(tokens: readonly Token[]): Token[] {
  const entries: Token[] = [];
  let begins = true;
  for (let i = 0; i < tokens.length; i++) {
    const { type, level } = tokens[i]!;
    if (begins && LIST.test(type)) {
      const items: Token[] = [];
      while ((tokens[++i]?.level ?? 0) > level) if (WITH_TEXT.has(tokens[i]!.type)) items.push(tokens[i]!);
      if (items.every(isOwnLink)) entries.push(...items);
      begins = false;
    } else if (WITH_TEXT.has(type) || type === 'heading_close') begins = type === 'heading_close';
  }
  if (!entries.length) return [];
  const headings = tokens.filter((_, i) => tokens[i - 1]?.type === 'heading_open');
  const known = new Set(headings.map(wordsOf));
  return entries.filter((entry) => known.has(wordsOf(entry)));
}

// True for a run of text that is one link, to a place in its own note.
function isOwnLink({ children }: Token): boolean {
  if (!children) return false;
  const [first, ...others] = linksIn(children, 0);
  const shown = children.filter(({ type, nesting, content }) => (nesting ? LINK.test(type) : content.trim()));
  const isLink = LINK.test(shown[0]?.type ?? '') && LINK.test(shown.at(-1)!.type);
  return isLink && first?.target === '' && !others.length;
}

// Gives the words of a run of text, without the numbers that a heading or its entry may begin with.
function wordsOf({ children }: Token): string {
  return terms(inlineText(children!))
    .join(' ')
    .replace(/^(?:\d+ )+/u, '');
}
