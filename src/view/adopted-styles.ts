// Style sheets of an element, which stay with it when another document adopts it.

import type { CSSResult } from 'lit';

/** Style sheets of each element, as the document that made the element takes them. */
const sheetsOf = new WeakMap<Element, CSSStyleSheet[]>();

/** Remembers the style sheets that an element was made with. */
export function keepStyles(element: Element): void {
  sheetsOf.set(element, [...element.shadowRoot!.adoptedStyleSheets]);
}

/** Adds styles to an element, in whichever document it is now. To be called after {@link keepStyles}. */
export function addStyles(element: Element, ...styles: readonly CSSResult[]): void {
  const sheets = styles.map(({ styleSheet }) => styleSheet!);
  sheetsOf.get(element)!.push(...sheets);
  element.shadowRoot!.adoptedStyleSheets.push(...takenBy(element.ownerDocument, sheets));
}

/** Gives an element its styles again after another document has adopted it. */
export function restoreStyles(element: Element): void {
  element.shadowRoot!.adoptedStyleSheets = takenBy(element.ownerDocument, sheetsOf.get(element)!);
}

// A document refuses style sheets that were made in another one, and one without a window has none.
function takenBy({ defaultView }: Document, sheets: CSSStyleSheet[]): CSSStyleSheet[] {
  if (defaultView === window) return sheets;
  if (!defaultView) return [];
  return sheets.map(({ cssRules }) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''));
    return sheet;
  });
}
