// Place of a popup: below its field, or above if there is more room, always in sight.

/** Upright box, in CSS pixels from the window's corner. */
export interface Box {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Place of a panel. */
interface Place {
  left: number;
  /** True if the popup is above the field. `edge` is then its lower edge, else its upper one. */
  above: boolean;
  edge: number;
  /** Greatest height of the popup. */
  height: number;
}

/** Gap between field and panel, and between panel and window, in pixels. */
const GAP = 8;
/** Height below the field that is enough for a panel, in pixels. */
const MIN_HEIGHT = 320;

/** Finds the place of a panel of some width: under the field's start edge, else its end edge, else where it fits. */
export function placePanel(field: Box, width: number, visible: Box, rtl: boolean): Place {
  const roomBelow = visible.bottom - field.bottom - 2 * GAP;
  const roomAbove = field.top - visible.top - 2 * GAP;
  const above = roomBelow < MIN_HEIGHT && roomAbove > roomBelow;
  const lefts = rtl ? [field.right - width, field.left] : [field.left, field.right - width];
  const inSight = (left: number) => Math.max(visible.left + GAP, Math.min(left, visible.right - GAP - width));
  return {
    left: lefts.find((left) => inSight(left) === left) ?? inSight(lefts[0]!),
    above,
    edge: above ? field.top - GAP : field.bottom + GAP,
    height: Math.max(0, above ? roomAbove : roomBelow),
  };
}

/** Gives the visible part of the window. */
export function visibleBox(): Box {
  const { offsetTop = 0, offsetLeft = 0, height = innerHeight } = visualViewport ?? {};
  const width = Math.min(document.documentElement.clientWidth, visualViewport?.width ?? innerWidth);
  return { top: offsetTop, left: offsetLeft, bottom: offsetTop + height, right: offsetLeft + width };
}

/** Calls back whenever the visible part changes, or something may have moved in it. */
export function watchVisibleBox(callback: () => void, signal: AbortSignal): void {
  const options = { signal, capture: true, passive: true };
  for (const type of ['transitionend', 'scroll', 'resize']) {
    addEventListener(type, callback, options);
    visualViewport?.addEventListener(type, callback, options);
  }
}
