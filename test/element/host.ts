// A host of a few lines, to try a controller on.

import { html, type TemplateResult } from 'lit';
import { PageElement } from '../../src/element/page-element.js';

/** An element that shows what it is told to. */
export class TestHost extends PageElement {
  content: () => TemplateResult = () => html``;

  override render(): TemplateResult {
    return this.content();
  }

  /** The first element inside that matches. */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    return this.renderRoot.querySelector<Found>(selector)!;
  }
}
customElements.define('test-host', TestHost);

/** A host with a controller, not yet on the page. */
export function hostOf<Controller>(make: (host: TestHost) => Controller): [TestHost, Controller] {
  const host = new TestHost();
  return [host, make(host)];
}

/** Resolves after timers of length 0 that are already set. */
export const soon = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
