// Frame around field and results in every mode but `inline`.

import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Actions, View } from '../view/view.js';
import type { Mode } from './modes.js';

/** Element that a mode frames. */
export interface ModeHost extends ReactiveControllerHost, HTMLElement {
  readonly mode: Mode;
  readonly hotkeys: string | null | undefined;
  readonly recent: boolean;
}

/** Parts of the element that a mode frames. */
export interface Pieces {
  view: View;
  act: Actions;
  /** Field and live region. */
  head: TemplateResult;
  /** Filters, status, results and what stands in their place. */
  rest: TemplateResult | typeof nothing;
}

/** Frame of a mode: a popup or a dialog. */
export interface Frame {
  /** True while the frame is open. */
  readonly opened: boolean;
  /** Opens the frame and moves the focus to the field. */
  open(): void;
  /** Closes the frame; the text stays. */
  close(): void;
  /** Changes what is rendered within the frame. Default: nothing is changed. */
  prepare?(view: View): View;
  template(pieces: Pieces): TemplateResult;
}

/** Finds the first element inside a host that matches. */
export function inside<Found extends HTMLElement>(host: ModeHost, selector: string): Found | null {
  return host.shadowRoot!.querySelector<Found>(selector);
}

const withoutHash = (url: string): string => url.replace(/#.*/, '');

/** Calls back when a link is followed, and a router or the browser keeps the page: the frame would stay in front. */
export function onStay(host: ModeHost, callback: () => void, signal: AbortSignal): void {
  const listener = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { href } = location;
    // Firefox, when busy, goes to a place on the page only after the timer.
    const here = withoutHash(link.href) === withoutHash(href);
    // Waits for the listeners of the page, and for the browser.
    setTimeout(() => (here || event.defaultPrevented || location.href !== href) && callback());
  };
  host.addEventListener('click', listener, { signal });
}
