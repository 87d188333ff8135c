/** Gap between field and list, and between list and window, in pixels. */
const GAP = 6;

/** Height below the field that is enough for a list, in pixels. */
const ENOUGH = 180;

/** Greatest width of a list, in pixels: from there on the eye loses the way from a value to its count. */
const WIDEST = 560;

/** Greatest height of a list, in pixels. */
const HIGHEST = 420;

/** Puts a list below its field, or above it where there is more room, within the visible part of the window. */
export function placeList(list: HTMLElement, field: HTMLElement): void {
  const { top, bottom, left, width } = field.getBoundingClientRect();
  const { offsetTop = 0, height = innerHeight } = visualViewport ?? {};
  const below = offsetTop + height - bottom - 2 * GAP;
  const above = top - offsetTop - 2 * GAP;
  const isAbove = below < ENOUGH && above > below;
  // Set through the CSSOM: a Content Security Policy may forbid the attribute.
  const listWidth = Math.min(width, WIDEST);
  const isRtl = getComputedStyle(field).direction === 'rtl';
  list.style.left = `${isRtl ? left + width - listWidth : left}px`;
  list.style.width = `${listWidth}px`;
  list.style.top = isAbove ? 'auto' : `${bottom + GAP}px`;
  list.style.bottom = isAbove ? `${innerHeight - top + GAP}px` : 'auto';
  list.style.maxHeight = `${Math.max(0, Math.min(HIGHEST, isAbove ? above : below))}px`;
}
