// Second script: all that a first answer can do without, fetched beside the index.

import type { ReactiveControllerHost, ReactiveController } from 'lit';
import { ListKeysController, type ListKeys } from '../field/list-keys-controller.js';
import { RovingController } from '../filters/roving-controller.js';
import { landOnMatch } from '../landing/landing.js';
import { formatDay, localeOf } from '../messages/locale.js';
import { choices } from '../filters/choices.styles.js';
import { chosen } from '../filters/chosen.styles.js';
import { copies } from '../results/copies.styles.js';
import { folds } from '../filters/folds.styles.js';
import { sheet } from '../filters/sheet.styles.js';
import { tags } from '../filters/tags.styles.js';

export { remember } from '../field/recent-searches.js';
export { facetsTemplate } from '../filters/facets.js';
export { copiesTemplate } from '../results/copies.js';
export { fillTemplate } from '../results/fill-template.js';
export { afterTemplate, moreTemplate } from '../results/after-results.js';
export { pillsTemplate } from '../filters/pills.js';
export { recentTemplate } from '../field/recent-list.js';
export { sheetTemplate } from '../filters/sheet.js';
export { sortTemplate } from '../filters/sort.js';
export { hintTemplate } from '../results/hints.js';
export { detailText } from './spoken.js';

/** Adds the styles and the keys of this script to an element, which from then on follows the page's language. */
export function setUp(host: ReactiveControllerHost & HTMLElement, keys: ListKeys): void {
  const root = host.shadowRoot!;
  root.adoptedStyleSheets.push(
    ...[tags, choices, folds, chosen, sheet, copies].map(({ styleSheet }) => styleSheet!),
  );
  // The first use of Intl takes 15 ms: better while the index is on its way than with the first results.
  setTimeout(() => formatDay('2000-01-01', localeOf(host)));
  new FollowLanguageController(host);
  new ListKeysController(host, {
    ...keys,
    field: () => root.querySelector('#input'),
    list: () => root.querySelector('.main'),
  });
  landOnMatch(host);
  new RovingController(host, () => [...root.querySelectorAll<HTMLElement>('.chips, .values')]);
}

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
