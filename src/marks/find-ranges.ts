// Finds the places of terms in a page, without a change of it.

import { BAR } from './marks-bar.js';
import { highlight } from '../core/text/highlight.js';

const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'GARDEN-SEARCH']);

/** Lists the places of terms below a node in reading order, those in open shadow roots and code blocks included. */
export function findRanges(root: Node, terms: ReadonlySet<string>): Range[] {
  if (root.nodeType === Node.TEXT_NODE) return rangesIn(root as Text, terms);
  if (root instanceof Element && (LEFT_OUT.has(root.tagName) || root.className === BAR)) return [];
  const shadow = root instanceof Element ? root.shadowRoot : null;
  const children = [...(shadow ? shadow.childNodes : []), ...root.childNodes];
  return children.flatMap((child) => findRanges(child, terms));
}

/** Tells if a reader can be led to a place: it is on screen somewhere, or in a fold that opens. */
export function leadsSomewhere(range: Range): boolean {
  return (
    !!range.getClientRects().length || !!range.startContainer.parentElement?.closest('details:not([open])')
  );
}

function rangesIn(node: Text, terms: ReadonlySet<string>): Range[] {
  let start = 0;
  return highlight(node.data, terms).flatMap(({ text, match }) => {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, (start += text.length));
    return match ? [range] : [];
  });
}
