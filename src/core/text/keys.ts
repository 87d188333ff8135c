// Keys of names and of paths, by which they are compared.
//
//   name   Café: E-Mail          key   cafe e mail
//   path   garden/Three-Laws     key   /garden/three laws

import { BoundedCache } from '../bounded-cache.js';
import { tokenize } from './tokenizer.js';

/** Gives the key of a name: its terms without parts, joined by spaces. Case, accents and punctuation don't count. */
export function nameKey(text: string): string {
  return tokenize(text)
    .flatMap(({ part, term }) => (part ? [] : term))
    .join(' ');
}

// Cache of keys by path: typing a query compares the same names again and again.
const pathKeys = new BoundedCache<string, string>(20_000);

/**
 * Gives the key of a path: the keys of its folders and of its name, each after a slash. So a wikilink's path is the end of
 * the path that it means. Empty for an empty path.
 */
export function pathKey(path: string): string {
  return pathKeys.get(path, () => path.replace(/\/*([^/]+)\/*/g, (_, part: string) => `/${nameKey(part)}`));
}
