// What of a page is seen, and which part of the page it stands in.

import { UNSEEN } from './html-elements.js';
import { pagefindIgnore, pagefindWeight } from './pagefind-attributes.js';
import type { HtmlElement } from './html-nesting.js';

/** The parts of a page, as bits, the one that tells best what the page is about first. */
export const PARTS = {
  /** Within `data-pagefind-body`. */
  marked: 8,
  main: 4,
  article: 2,
  /** Neither in the page's header nor in an aside. */
  body: 1,
};

/** Elements whose text is kept out, whatever their attributes say. */
export const NEVER_SEEN = new Set([...UNSEEN, 'nav', 'footer', 'form']);

/** Elements that begin a part, whatever their attributes say. */
export const PART_TAGS = ['main', 'article', 'section', 'header', 'aside'];

const UNSHOWN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden)\b/i;

/** Whether an element's text is kept out, with everything in it. What is marked for Pagefind is not, if shown or not. */
export function isUnseen(element: HtmlElement): boolean {
  const { tag, attributes } = element;
  if (NEVER_SEEN.has(tag)) return true;
  if (!attributes.size) return tag === 'dialog';
  const role = attributes.get('role');
  if (role === 'navigation' || role === 'search') return true;
  if (attributes.has('data-pagefind-body')) return false;
  return isUnshown(element) || pagefindWeight(element) === 0 || pagefindIgnore(element) !== undefined;
}

/**
 * True for an element that says itself that it is not shown. A browser finds what is hidden until found, and shows a
 * tab's panel when it is chosen.
 */
export function isUnshown({ tag, attributes }: HtmlElement): boolean {
  const [hidden, role] = [attributes.get('hidden'), attributes.get('role')];
  return (
    (tag === 'dialog' && !attributes.has('open')) ||
    (hidden !== undefined && hidden.toLowerCase() !== 'until-found' && role !== 'tabpanel') ||
    attributes.get('aria-hidden') === 'true' ||
    attributes.has('inert') ||
    UNSHOWN_STYLE.test((attributes.get('style') ?? '').replace(/\/\*[^]*?\*\//gu, ''))
  );
}

/** A part of a page: `chrome` belongs to the site more than to the page. */
export type Part = 'marked' | 'main' | 'article' | 'section' | 'chrome';

/** The part of a page that an element begins. */
export function partOf({ tag, attributes }: HtmlElement): Part | undefined {
  const role = attributes.get('role');
  if (attributes.has('data-pagefind-body')) return 'marked';
  if (tag === 'main' || role === 'main') return 'main';
  if (tag === 'article' || role === 'article') return 'article';
  if (tag === 'section') return 'section';
  const chrome =
    tag === 'header' || tag === 'aside' || /^(?:banner|complementary|contentinfo)$/.test(role ?? '');
  return chrome ? 'chrome' : undefined;
}
