// Landing: a link of a result leads to the words of its excerpt within the note.

import type { Result } from '../core/garden.js';
import type { Row } from '../results/rows-controller.js';
import { textDirective, withDirective } from './text-fragment.js';

/**
 * Adds a text fragment to the link of a result at the moment a reader follows it. A page that takes the click never sees the
 * fragment, because some routers read the hash as a selector.
 */
export function landOnMatch(host: HTMLElement): void {
  for (const type of ['click', 'auxclick']) host.addEventListener(type, (event) => land(host, event));
}

function land(host: HTMLElement, event: Event): void {
  if (host.getAttribute('landing') === 'top' || !('fragmentDirective' in document)) return;
  const path = event.composedPath();
  const link = path.find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const row = path.find((node): node is Row => node instanceof HTMLElement && 'result' in node);
  const url = link?.getAttribute('href');
  if (!row || !url || !link?.protocol.startsWith('http')) return;
  const directive = directiveFor(row.result, url);
  if (!directive) return;
  const finish = ({ defaultPrevented }: Event): void => {
    if (!defaultPrevented) link.href = withDirective(url, directive);
  };
  // Runs after the listeners of the page, because they were there before.
  addEventListener(event.type, finish, { once: true });
  setTimeout(() => {
    removeEventListener(event.type, finish);
    link.setAttribute('href', url);
  });
}

// The title leads to the excerpt, a section's line to its own.
function directiveFor({ url, excerpt, sections }: Result, followed: string): string | undefined {
  const shown = followed === url ? excerpt : sections.find((section) => section.url === followed);
  return shown && textDirective(shown.segments);
}
