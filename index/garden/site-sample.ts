// Looks at a sample of a site's pages.

import { readFileSync } from 'node:fs';
import { headOf } from '../notes/html/read-html.js';
import { siteWords, type PageHead } from '../notes/html/site-words.js';
import type { SiteWords } from '../sites/note-rules.js';
import { decode } from '../text/decode.js';

const MOST_PAGES = 24;
/** Characters of a page that are looked at. */
const START = 100_000;

/** Learns the words of a site from pages that lie apart from one another. @param files paths of all its pages */
export function wordsOfSample(files: readonly string[]): SiteWords {
  const step = Math.ceil(files.length / MOST_PAGES);
  return siteWords(files.filter((_, i) => i % step === 0).flatMap(lookAt));
}

function lookAt(file: string): PageHead[] {
  try {
    const decoded = decode(readFileSync(file));
    return decoded ? [headOf(decoded.text.slice(0, START))] : [];
  } catch {
    // The reading that follows tells of it.
    return [];
  }
}
