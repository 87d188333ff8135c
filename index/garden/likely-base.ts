// Infers a garden's base address on its site from its broken links.

import { countEach } from '../../src/core/text/strings.js';
import type { Note } from '../../src/core/note.js';
import { addressOf, onePage, comparable } from './places.js';
import type { BrokenLink } from './link-graph.js';

/** Base address that would mend broken links, and the number of links that it would mend. */
export interface LikelyBase {
  base: string;
  links: number;
}

/** Fewest links that count as evidence of a base address; one or two may fit by chance. */
const MIN_LINKS = 10;

/** Finds the folder that most broken links from the site's root begin with, and without which they lead to a note. */
export function likelyBase(broken: readonly BrokenLink[], notes: readonly Note[]): LikelyBase | undefined {
  const addresses = new Set(notes.map((note) => onePage(addressOf(note))));
  const fromRoot = broken.map(({ target }) => target).filter((target) => target.startsWith('/'));
  const bases = fromRoot.flatMap((target) => {
    const [base] = /^\/[^/]+\//u.exec(target) ?? [''];
    return base && addresses.has(onePage(comparable(target.slice(base.length - 1)))) ? [base] : [];
  });
  const [base, links] = [...countEach(bases)].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return links >= MIN_LINKS && links > fromRoot.length / 2 ? { base, links } : undefined;
}
