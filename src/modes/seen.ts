// The visible part of the page: less than the window while the keyboard of a phone covers it.

import type { Box } from './place-panel.js';

/** The part of the window that is seen. */
export function seenBox(): Box {
  const { offsetTop = 0, offsetLeft = 0, height = innerHeight } = visualViewport ?? {};
  const width = Math.min(document.documentElement.clientWidth, visualViewport?.width ?? innerWidth);
  return { top: offsetTop, left: offsetLeft, bottom: offsetTop + height, right: offsetLeft + width };
}

/** Calls back whenever it changes, and whenever something on the page may have moved in it. */
export function watchSeen(callback: () => void, signal: AbortSignal): void {
  const options = { signal, capture: true, passive: true };
  addEventListener('scroll', callback, options);
  addEventListener('resize', callback, options);
  visualViewport?.addEventListener('resize', callback, options);
  visualViewport?.addEventListener('scroll', callback, options);
}
