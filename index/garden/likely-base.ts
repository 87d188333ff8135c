// Where a garden lies on its site, as its own links say.

import type { Note } from '../../src/core/note.js';
import { addressOf, onePage } from './addresses.js';
import type { BrokenLink } from './link-graph.js';
import { comparable } from './places.js';

/** What the base address should probably be, and how many links would lead somewhere then. */
export interface LikelyBase {
  base: string;
  links: number;
}

/** One or two links that happen to fit prove nothing. */
const MIN_LINKS = 10;

/** Looks for one folder that most broken links from the root of the site begin with, and that they are right without. */
export function likelyBase(broken: readonly BrokenLink[], notes: readonly Note[]): LikelyBase | undefined {
  const addresses = new Set(notes.map((note) => onePage(addressOf(note))));
  const fromRoot = broken.map(({ target }) => target).filter((target) => target.startsWith('/'));
  const counts = new Map<string, number>();
  for (const target of fromRoot) {
    const [base] = /^\/[^/]+\//u.exec(target) ?? [''];
    if (base && addresses.has(onePage(comparable(target.slice(base.length - 1)))))
      counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  const [base, links] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return links >= MIN_LINKS && links > fromRoot.length / 2 ? { base, links } : undefined;
}
