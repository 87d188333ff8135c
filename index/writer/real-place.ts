// Resolves paths through symbolic links.

import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../sites/address.js';

/** Gives the absolute path that a path leads to: links are followed as far as the path exists. */
export function realPlace(given: string): string {
  const place = path.resolve(given);
  try {
    return realpathSync(place);
  } catch {
    const parent = path.dirname(place);
    return parent === place ? place : path.join(realPlace(parent), path.basename(place));
  }
}

/** Tells whether a place is a folder or lies within it; both absolute. */
export function isWithin(folder: string, place: string): boolean {
  return pathWithin(folder, place) !== undefined;
}

/** Tells whether two paths lead to one folder, or to one that lies within the other. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [realPlace(one), realPlace(other)];
  return isWithin(a, b) || isWithin(b, a);
}
