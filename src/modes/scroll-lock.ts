// Lock of a page's scrolling behind a dialog.

const GUTTER = 'scrollbar-gutter: stable !important';
const BODY = 'body { overflow: visible !important }';

/** Number of dialogs that hold a page, with the style sheet that holds it. */
const locks = new WeakMap<Document, { sheet: CSSStyleSheet; count: number }>();

/** Locks the scrolling of a page, but not of its dialogs, until the last of them lets go. Nothing moves. */
export function lockScroll(page: Document): () => void {
  const hold = locks.get(page) ?? { sheet: makeSheet(page), count: 0 };
  locks.set(page, hold);
  if (!hold.count++) page.adoptedStyleSheets.push(hold.sheet);
  return () => {
    if (--hold.count) return;
    locks.delete(page);
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => sheet !== hold.sheet);
  };
}

function makeSheet({ defaultView, documentElement }: Document): CSSStyleSheet {
  const { CSSStyleSheet, getComputedStyle, innerWidth } = defaultView!;
  const sheet = new CSSStyleSheet();
  // Keeps the place of a scrollbar that takes room.
  const bar = innerWidth > documentElement.clientWidth;
  // Keeps the body from scrolling by itself: where the root says nothing, its overflow is the window's.
  const lent = getComputedStyle(documentElement).overflow === 'visible';
  sheet.replaceSync(`:root { overflow: hidden !important; ${bar ? GUTTER : ''} } ${lent ? BODY : ''}`);
  return sheet;
}
