// Finds the note that a page was made of, for what the page does not show: tags, stage and dates in its front matter.

import { readFileSync } from 'node:fs';
import type { NoteFile } from '../garden/garden-read.js';
import { splitFrontMatter } from '../properties/front-matter.js';
import type { Property } from '../properties/properties.js';
import { decode } from '../text/decode.js';

/** Reads the front matter of a note. Empty for a file that can't be read. */
export function sourceProperties({ path, file }: NoteFile): readonly Property[] {
  try {
    return splitFrontMatter(decode(readFileSync(file))?.text ?? '', path).properties;
  } catch {
    return [];
  }
}

/** Note with the addresses that its page may have, the likeliest first, without `/` around them. */
export interface SourceNote {
  properties: readonly Property[];
  addresses: readonly string[];
}

/**
 * Pairs pages with the notes that they were made of. A note belongs to the page at one of its addresses. Else it belongs
 * to the only page whose path ends with one: `notes/compost` for `compost`.
 */
export function pairWithNotes(
  pages: readonly string[],
  notes: readonly SourceNote[],
): Map<string, readonly Property[]> {
  const pairs = new Map<string, readonly Property[]>();
  const known = new Set(pages);
  const bySuffix = pageBySuffix(pages);
  for (const { properties, addresses } of notes) {
    const exact = addresses.find((address) => known.has(address));
    const endings = addresses.filter((address) => bySuffix.has(address));
    const page = exact ?? (endings.length === 1 ? bySuffix.get(endings[0]!) : undefined);
    if (page !== undefined && !pairs.has(page)) pairs.set(page, properties);
  }
  return pairs;
}

// Gives the only page that ends with each suffix, or undefined where several do.
function pageBySuffix(pages: readonly string[]): Map<string, string | undefined> {
  const pageOf = new Map<string, string | undefined>();
  for (const page of pages)
    for (const { index } of page.matchAll(/\//gu)) {
      const suffix = page.slice(index + 1);
      pageOf.set(suffix, pageOf.has(suffix) ? undefined : page);
    }
  return pageOf;
}
