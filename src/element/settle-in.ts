import type { ReactiveControllerHost } from 'lit';
import { FollowLanguageController } from '../messages/follow-language-controller.js';
import { RovingController } from '../filters/roving-controller.js';
import { formatDay, localeOf } from '../messages/locale.js';
import { choices } from '../filters/choices.styles.js';
import { chosen } from '../filters/chosen.styles.js';
import { folds } from '../filters/folds.styles.js';
import { sheet } from '../filters/sheet.styles.js';
import { tags } from '../filters/tags.styles.js';

/** Gives the element the looks and the keys of what a first answer does without, and has it follow the page's language. */
export function settleIn(host: ReactiveControllerHost & HTMLElement): void {
  const root = host.shadowRoot!;
  root.adoptedStyleSheets.push(...[tags, choices, folds, chosen, sheet].map(({ styleSheet }) => styleSheet!));
  // The first use of Intl takes 15 ms: better while the index is on its way than with the first results.
  setTimeout(() => formatDay('2000-01-01', localeOf(host)));
  new FollowLanguageController(host);
  new RovingController(host, () => [...root.querySelectorAll<HTMLElement>('.chips, .values')]);
}
