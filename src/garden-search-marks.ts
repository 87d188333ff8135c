// Script for the page of a note: `import 'garden-search/marks'`. Marks the words that led there.

import { findRanges, leadsSomewhere } from './marks/find-ranges.js';
import { MarksBar } from './marks/marks-bar.js';
import { takeTerms } from './marks/marked-terms.js';

/** Names of the highlights: all marks, and the one that the reader is at. */
const MARKS = 'garden-search-marks';
const CURRENT = 'garden-search-mark';
const STYLES = `
  ::highlight(${MARKS}) { background-color: var(--garden-search-mark, #ffe58f); color: var(--garden-search-mark-text, #1f1f1f); }
  ::highlight(${CURRENT}) { background-color: #ffb74d; color: #1f1f1f; text-decoration: underline; }
`;
const PAUSE = 100;

let terms = new Set<string>();
let found: Range[] = [];
/** Marks that the bar leads to: not those of hidden text. */
let ranges: Range[] = [];
let current = 0;
let bar: MarksBar | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let sheet: CSSStyleSheet | undefined;

/**
 * Marks the terms of the address anew, and leads to the first. Without terms in the address nothing changes.
 * @returns true if the address had terms
 */
function read(): boolean {
  const taken = takeTerms(location.href);
  if (!taken) return false;
  history.replaceState(history.state, '', taken.url);
  terms = new Set(taken.terms);
  mark();
  go(0);
  return true;
}

// Finds the marks anew, for a page that changes.
function mark(): void {
  found = terms.size ? findRanges(document.body, terms) : [];
  ranges = found.filter(leadsSomewhere);
  current = Math.max(0, Math.min(current, ranges.length - 1));
  if (!ranges.length) return hide();
  for (const { startContainer } of found) adopt(startContainer.getRootNode() as Document | ShadowRoot);
  CSS.highlights?.set(MARKS, new Highlight(...found));
  bar ??= new MarksBar(document.documentElement.lang, [() => go(current - 1), () => go(current + 1), clear]);
  if (!bar.element.isConnected) document.body.append(bar.element);
  point();
}

function adopt(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

function go(place: number): void {
  ranges = found.filter(leadsSomewhere);
  if (!ranges.length) return;
  current = (place + ranges.length) % ranges.length;
  const element = ranges[current]!.startContainer.parentElement;
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  // The middle of the window, because a header may lie over its top: of what scrolls, then to the line of a long text.
  element?.scrollIntoView({ block: 'center' });
  scrollBy(0, ranges[current]!.getBoundingClientRect().top - innerHeight / 2);
  point();
}

function point(): void {
  CSS.highlights?.set(CURRENT, new Highlight(ranges[current]!));
  bar?.show(current + 1, ranges.length);
}

function clear(): void {
  terms = new Set();
  mark();
}

function hide(): void {
  CSS.highlights?.delete(MARKS);
  CSS.highlights?.delete(CURRENT);
  bar?.element.remove();
  bar = undefined;
}

/** Waits until the page has ceased to change, as a client-side router changes it with its address. */
function look(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!read() && terms.size) mark();
  }, PAUSE);
}

// Importing the script in Node does no harm.
if (globalThis.document) {
  addEventListener('popstate', look);
  const start = (): void => {
    read();
    // Watches the whole page, as a router may put another body in the place of the first.
    new MutationObserver(look).observe(document.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
