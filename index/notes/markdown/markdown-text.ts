// Extracts text from the tokens of Markdown.

import type Token from 'markdown-it/lib/token.mjs';
import type { WrittenHeading } from '../../sites/site.js';
import { pictureLabel } from '../../text/wikilinks.js';
import { htmlText } from '../html/html-text.js';

/** Joins the text of one run of inline tokens, in one line. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join('');
}

/** Lists the tags among inline tokens, as written. */
export function inlineTags(tokens: readonly Token[]): string[] {
  return tokens.filter(({ type }) => type === 'hashtag').map(({ content }) => content);
}

/** Lists the runs of text among inline tokens, without pictures and HTML. */
export function textRuns(tokens: readonly Token[]): WrittenHeading['runs'] {
  return tokens
    .filter(({ type }) => type !== 'image' && type !== 'html_inline')
    .map((token) => ({ text: tokenText(token), code: token.type === 'code_inline' }));
}

function tokenText({ type, content, children, hidden }: Token): string {
  if (hidden) return '';
  if (type === 'image') return pictureLabel(inlineText(children ?? []));
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'html_inline' ? htmlText(content).replaceAll('\n', ' ') : content;
}
