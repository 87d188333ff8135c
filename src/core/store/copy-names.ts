// Names of a note's near copies, in few bytes: addresses that differ in a version share most of their letters. Notes are
// numbered by address, so they are sorted.

import type { PackedCopies } from './aside-tables.js';
import { readSorted, writeSorted } from './front-coding.js';

/** Address and title of a near copy. */
export interface CopyName {
  url: string;
  title: string;
}

/** Packs the copies of a note. @param title title of the note @param copies its copies, in the order of their numbers */
export function packCopyNames(title: string, copies: readonly CopyName[]): PackedCopies {
  const urls = writeSorted(copies.map(({ url }) => url));
  return copies.every((copy) => copy.title === title) ? [urls] : [urls, copies.map((copy) => copy.title)];
}

/** Unpacks copies packed by {@link packCopyNames}. @throws RangeError or TypeError if they are damaged */
export function unpackCopyNames(title: string, [urls, titles]: PackedCopies): CopyName[] {
  return readSorted(urls).map((url, i) => ({ url, title: titles ? titles[i]! : title }));
}
