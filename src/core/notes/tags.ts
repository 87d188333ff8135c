// Tags nest by `/`, and their letter case, accents and leading `#` don't count.

import { foldTerm } from '../text/folding.js';

/** What makes two tags the same: `#Garden/Soil` → `garden/soil`. Empty where nothing is left. */
export function tagKey(tag: string): string {
  return tag
    .split('/')
    .map((part) => foldTerm(part).replace(/^[\s#]+|\s+$/gu, ''))
    .filter(Boolean)
    .join('/');
}

/** A tag with everything that it is nested in, the outermost first: `a/b` → `a`, `a/b`. */
export function withParents(tag: string): string[] {
  const parts = tag.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
