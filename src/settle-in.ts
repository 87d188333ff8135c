import type { ReactiveControllerHost } from 'lit';
import { FollowLanguageController } from './controllers/follow-language-controller.js';
import { RovingController } from './controllers/roving-controller.js';
import { formatDay, localeOf } from './locale.js';
import { choices } from './styles/choices.styles.js';
import { chosen } from './styles/chosen.styles.js';
import { folds } from './styles/folds.styles.js';
import { sheet } from './styles/sheet.styles.js';
import { tags } from './styles/tags.styles.js';

/** Gives the element the looks and the keys of what a first answer does without, and has it follow the page's language. */
export function settleIn(host: ReactiveControllerHost & HTMLElement): void {
  const root = host.shadowRoot!;
  root.adoptedStyleSheets.push(...[tags, choices, folds, chosen, sheet].map(({ styleSheet }) => styleSheet!));
  // The first use of Intl takes 15 ms: better while the index is on its way than with the first results.
  setTimeout(() => formatDay('2000-01-01', localeOf(host)));
  new FollowLanguageController(host);
  new RovingController(host, () => [...root.querySelectorAll<HTMLElement>('.chips, .values')]);
}
