// Keeps the page behind a dialog where it is.

const hold = new CSSStyleSheet();
const GUTTER = 'scrollbar-gutter: stable !important';

/** Lets nothing scroll but the dialog, without moving anything, until it is let go. */
export function holdPage(): () => void {
  const { documentElement } = document;
  // Where a scrollbar takes room, that stays.
  const bar = innerWidth > documentElement.clientWidth;
  hold.replaceSync(`:root { overflow: hidden !important; ${bar ? GUTTER : ''} }`);
  document.adoptedStyleSheets.push(hold);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hold);
  };
}
