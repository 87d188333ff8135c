// Guesses where the written files lie on the site.

import { pathWithin, relativePath } from '../sites/address.js';

/** Folders that generators and hosts publish as the site's root. */
const PUBLISHED = new Set(['public', 'dist', '_site', 'static', 'build']);

/** Folders that MkDocs and Next.js write, where they lie in the working folder; deeper ones may be anything. */
const PUBLISHED_FIRST = new Set(['site', 'out']);

/**
 * Guesses the path of an output folder on the site: the folders below a published one, as `/search/` for
 * `public/search`. Without a published one it takes all folders, and `/` for an output outside of the working
 * folder.
 * @param folder working folder, absolute
 * @param out output folder, absolute
 */
export function guessPublicPath(folder: string, out: string): string {
  const within = pathWithin(folder, out);
  const folders = relativePath(folder, out).split('/').filter(Boolean);
  const root = folders.findIndex((name) => PUBLISHED.has(name));
  if (root < 0 && PUBLISHED_FIRST.has(folders[0] ?? '')) folders.shift();
  const below = root < 0 && within === undefined ? [] : folders.slice(root + 1);
  return ['', ...below.map(encodeURIComponent), ''].join('/');
}
