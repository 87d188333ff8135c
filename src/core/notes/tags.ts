// Tags: they nest by `/`, and letter case, accents and a leading `#` don't count.

import { foldTerm } from '../text/folding.js';

/**
 * Gives the key of a tag, equal for all its spellings: `#Garden/Soil` → `garden/soil`. Empty for a tag of signs alone.
 */
export function tagKey(tag: string): string {
  return tag
    .split('/')
    .map((part) => foldTerm(part).replace(/^[\s#]+|\s+$/gu, ''))
    .filter(Boolean)
    .join('/');
}

/** Gives a tag and the tags that it is nested in, the outermost first: `a/b` → `a`, `a/b`. */
export function withParents(tag: string): string[] {
  const parts = tag.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** Gives the keys of tags and of all that they are nested in, each once. */
export function keysOfTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tagKey).filter(Boolean).flatMap(withParents))];
}
