// Hides the Markdown within hidden HTML elements such as `<div hidden>`, as in a built page. Elements out of the site's own
// search, such as `<div data-pagefind-ignore>`, count as hidden.

import type Token from 'markdown-it/lib/token.mjs';
import { INLINE, UNSEEN_ELEMENTS } from '../html/html-elements.js';
import { alternativeText } from '../html/html-text.js';
import { isUnshown } from '../html/html-visibility.js';
import { pagefindIgnore } from '../html/pagefind-attributes.js';
import type { HtmlElement } from '../html/html-nesting.js';
import { walkHtml } from '../html/walk-html.js';
import { keepChildren } from './inline-rules.js';
import { MDX_CODE } from './mdx-syntax.js';

// An element of a kind that is never shown hides what it holds, if it is closed: a text may be about `<video>`.
const MAY_HIDE = new RegExp(
  `hidden|display|visibility|-ignore|-exclude|\\bv-(?:if|show)|\\binert\\b|<(?:dialog|template|r[pt])\\b|</(?:${[...UNSEEN_ELEMENTS].join('|')})\\b`,
  'iu',
);
const MARK = /\ue000(\d+)\ue001/gu;

/** Filters the visible tokens. A hidden element that is never closed hides everything after it. */
export function seenTokens(tokens: Token[], source: string): Token[] {
  if (!source.includes('<') || !MAY_HIDE.test(source)) return tokens;
  const leaves = tokens.flatMap((token) => token.children ?? [token]);
  const page = leaves.map((token, n) => `\ue000${n}\ue001${htmlOf(token)}`).join('');
  if (!MAY_HIDE.test(page)) return tokens;
  const shown = shownBy(page, leaves);
  const numbers = new Map(leaves.map((token, n) => [token, n]));
  const see = (token: Token): Token[] => {
    const text = shown.get(numbers.get(token)!);
    if (text === undefined) return [];
    return token.type.startsWith('html') ? [Object.assign(token, { content: text })] : [token];
  };
  return tokens.flatMap((token) =>
    token.children ? keepChildren(token, token.children.flatMap(see)) : see(token),
  );
}

function htmlOf({ type, content, info }: Token): string {
  if (type.startsWith('html')) return content;
  if (type !== MDX_CODE || !/^<\/?[a-z]/u.test(info)) return '';
  const html = info
    .replace(/\s(?:hidden|inert|aria-hidden)=\{\s*false\s*\}/gu, ' ')
    .replace(
      /style=\{\{([^{}]*)\}\}/gu,
      (_, style: string) => `style="${style.replace(/["']/gu, '').replace(/,/gu, ';')}"`,
    );
  return html.replace(/^<([\w.:-]+)([^]*)\/>$/u, '<$1$2></$1>');
}

/** Maps the visible tokens, by number, to their text: for HTML its escaped text. Hidden tokens are missing. */
function shownBy(page: string, leaves: readonly Token[]): Map<number, string> {
  const shown = new Map<number, string>();
  let [current, unseen] = [0, 0];
  const add = (text: string): void => {
    if (unseen || !leaves[current]!.type.startsWith('html')) return;
    shown.set(current, (shown.get(current) ?? '') + text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;'));
  };
  const hear = (text: string): void => {
    let last = 0;
    for (const mark of text.matchAll(MARK)) {
      add(text.slice(last, mark.index));
      current = Number(mark[1]);
      if (!unseen) shown.set(current, '');
      last = mark.index + mark[0].length;
    }
    add(text.slice(last));
  };
  walkHtml(page, {
    text: hear,
    open(element) {
      const hides =
        (UNSEEN_ELEMENTS.has(element.tag) && !isSlot(element)) ||
        isUnshown(element) ||
        pagefindIgnore(element) !== undefined;
      const parts = !INLINE.has(element.tag);
      if (parts) add('\n');
      if (hides) {
        unseen++;
        // A tag of MDX has been read: its text is that of its attributes.
        if (leaves[current]!.type === MDX_CODE) shown.delete(current);
      }
      add(alternativeText(element));
      return () => {
        if (hides) unseen--;
        if (parts) add('\n');
      };
    },
  });
  return shown;
}

// Vue shows a template that fills a slot or has a directive: https://vuejs.org/guide/components/slots.html#named-slots
function isSlot({ tag, attributes }: HtmlElement): boolean {
  return tag === 'template' && [...attributes.keys()].some((name) => /^(?:#|v-)/u.test(name));
}
