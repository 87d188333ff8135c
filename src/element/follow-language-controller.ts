// Part of the second script, and of the elements beside the search.

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders the element anew when the language of the page changes. */
export class FollowLanguageController implements ReactiveController {
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost) {
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
