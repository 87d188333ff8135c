// Extracts text from the tokens of Markdown.

import type Token from 'markdown-it/lib/token.mjs';
// @ts-expect-error The package has no types. A name without colons gives its sign.
import emoji from 'markdown-it-emoji/lib/data/full.mjs';
import type { WrittenHeading } from '../../sites/site.js';
import { pictureLabel } from '../../text/wikilinks.js';
import { formulaText } from '../../text/formula-text.js';
import { htmlText } from '../html/html-text.js';
import { MDX_CODE } from './mdx-syntax.js';

const SIGNS = emoji as Readonly<Record<string, string>>;
// Match codes that stand alone, `:seedling::tada:`, and each of them. Those in `std::id::x`, `10:100:20`, `/:id:` are none.
const CODES = /(?<![\w:/])(?::[a-z\d_+-]+:)+(?![\w:])/g;
const CODE = /:([^:]+):/g;

/**
 * Joins the text of one run of inline tokens, in one line.
 * @param formula gives the text of a formula. Default: {@link formulaText}
 */
export function inlineText(tokens: readonly Token[], formula = formulaText): string {
  return tokens
    .map((token) => {
      if (token.type === 'code_inline') return token.content;
      if (token.type === 'formula') return formula(token.content);
      const { shown } = (token.meta ?? {}) as { shown?: string };
      return withEmoji(tokenText(token, shown));
    })
    .join('');
}

/**
 * Shows the codes of emoji as their signs, by the names that GitHub has. Other codes stay.
 * @example withEmoji(':seedling: Sow :soon_enough:') // '🌱 Sow :soon_enough:'
 */
export function withEmoji(text: string): string {
  return text.replace(CODES, (codes) =>
    codes.replace(CODE, (code, name: string) => (Object.hasOwn(SIGNS, name) ? SIGNS[name]! : code)),
  );
}

/** Lists the tags among inline tokens, as written. */
export function inlineTags(tokens: readonly Token[]): string[] {
  return tokens.filter(({ type }) => type === 'hashtag').map(({ content }) => content);
}

// Types of tokens that are no part of an anchor, whatever they show.
const ANCHORLESS = new Set(['image', 'html_inline', MDX_CODE]);

/** Lists the runs of text among inline tokens as written, without pictures, HTML and components. */
export function textRuns(tokens: readonly Token[]): WrittenHeading['runs'] {
  return tokens
    .filter(({ type }) => !ANCHORLESS.has(type))
    .map((token) => ({ text: tokenText(token), code: token.type === 'code_inline' }));
}

// Gives the text of a token. Readers may see another one of a wikilink than that of which an anchor is made.
function tokenText({ type, content, children, hidden }: Token, shown = content): string {
  if (hidden) return '';
  if (type === 'image') return pictureLabel(inlineText(children ?? []));
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'html_inline' ? htmlText(content).replaceAll('\n', ' ') : shown;
}
