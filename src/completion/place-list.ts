/** Gap between field and list, and between list and window, in pixels. */
const GAP = 6;

/** Height below the field that is enough for a list, in pixels. */
const MIN_HEIGHT = 180;

/** Least width of a list where the window has room, in pixels: a field in a page's header is narrower. */
const MIN_WIDTH = 360;

/** Greatest width of a list, in pixels: from there on the eye loses the way from a value to its count. */
const MAX_WIDTH = 560;

/** Greatest height of a list, in pixels. */
const MAX_HEIGHT = 420;

/** Puts a list below its field, or above it where there is more room, within the visible part of the window. */
export function placeList(list: HTMLElement, field: HTMLElement): void {
  const { top, bottom, left, width } = field.getBoundingClientRect();
  const { offsetTop = 0, height = innerHeight } = visualViewport ?? {};
  const below = offsetTop + height - bottom - 2 * GAP;
  const above = top - offsetTop - 2 * GAP;
  const isAbove = below < MIN_HEIGHT && above > below;
  // Set through the CSSOM: a Content Security Policy may forbid the attribute.
  const room = document.documentElement.clientWidth - GAP;
  const listWidth = Math.min(Math.max(width, Math.min(MIN_WIDTH, room - GAP)), MAX_WIDTH);
  const isRtl = getComputedStyle(field).direction === 'rtl';
  const start = isRtl ? left + width - listWidth : left;
  list.style.left = `${listWidth > width ? Math.max(GAP, Math.min(start, room - listWidth)) : start}px`;
  list.style.width = `${listWidth}px`;
  list.style.top = isAbove ? 'auto' : `${bottom + GAP}px`;
  list.style.bottom = isAbove ? `${innerHeight - top + GAP}px` : 'auto';
  list.style.maxHeight = `${Math.max(0, Math.min(MAX_HEIGHT, isAbove ? above : below))}px`;
}
