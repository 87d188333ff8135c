// Landing: a link of a result leads to the words of its excerpt within the note.

import type { Result, Segment } from '../core/garden.js';
import { matchedTerms, withTerms } from '../marks/marked-terms.js';
import type { Row } from '../results/rows-controller.js';
import { textDirective, withDirective } from './text-fragment.js';

/**
 * Adds a text fragment to the link of a result at the moment a reader follows it. Where the owner wants marks, the link
 * carries the terms too. A router that takes the click never sees the fragment, because some read the hash as a selector.
 */
export function landOnMatch(host: HTMLElement): void {
  for (const type of ['click', 'auxclick']) host.addEventListener(type, (event) => land(host, event));
}

function land(host: HTMLElement, event: Event): void {
  const landing = host.getAttribute('landing');
  if (landing === 'top') return;
  const path = event.composedPath();
  const link = path.find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const row = path.find((node): node is Row => node instanceof HTMLElement && 'result' in node);
  const url = link?.getAttribute('href');
  if (!row || !url || !link?.protocol.startsWith('http')) return;
  const marked = landing === 'marks' ? withTerms(url, matchedTerms(textsOf(row.result))) : url;
  if (marked !== url) link.setAttribute('href', marked);
  const directive = 'fragmentDirective' in document && directiveFor(row.result, url);
  const finish = ({ defaultPrevented }: Event): void => {
    if (directive && !defaultPrevented) link.setAttribute('href', withDirective(marked, directive));
  };
  // Runs after the listeners of the page, because they were there before.
  addEventListener(event.type, finish, { once: true });
  setTimeout(() => {
    removeEventListener(event.type, finish);
    link.setAttribute('href', url);
  });
}

function textsOf({ titleSegments, excerpt, sections }: Result): (readonly Segment[])[] {
  const passages = [...(excerpt ? [excerpt] : []), ...sections];
  return [titleSegments, ...passages.flatMap(({ heading, segments }) => [heading, segments])];
}

// The title leads to the excerpt, a section's line to its own.
function directiveFor({ url, excerpt, sections }: Result, followed: string): string | undefined {
  const shown = followed === url ? excerpt : sections.find((section) => section.url === followed);
  return shown && textDirective(shown.segments);
}
