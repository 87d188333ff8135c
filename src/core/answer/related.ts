// The notes that go with one, as the build found them.

import { decoded } from '../text/decoded.js';
import { fileName } from '../store/file-names.js';
import type { Result } from '../garden.js';
import { parseFile } from '../store/read-file.js';
import type { Engine } from './engine.js';
import { withDefaults } from './search-options.js';

/** How many notes, at most, the build finds for one. */
export const MAX_RELATED = 5;

/** How many notes, neighbours, share a file: 3 to 4 KB when compressed. */
export const RELATED_BLOCK = 512;

/**
 * Finds the notes that go with the one at an address, the nearest first.
 * @param url as a result has it; host, query, fragment, and how a page is written (`/a`, `/a/`, `/a.html`) don't count
 * @param options how many, at most {@link MAX_RELATED}
 * @returns results without excerpts
 * @throws GardenSearchError `option` where the limit is none
 */
export async function findRelated(
  url: string,
  options: { limit?: number },
  engine: Engine,
): Promise<Result[]> {
  const { limit } = withDefaults({ limit: MAX_RELATED, ...options }, false);
  const note = noteAt(url, engine.notes.url);
  const related = note < 0 ? [] : await readRelated(note, engine);
  return related.slice(0, limit).map((note) => engine.result({ note, score: 0, document: 0 }, new Map()));
}

async function readRelated(note: number, { file: { related }, read }: Engine): Promise<number[]> {
  if (typeof related !== 'string') return related[note]!;
  const name = fileName('related', `${related}-${Math.floor(note / RELATED_BLOCK)}`);
  return parseFile<number[][]>(await read(name), name)[note % RELATED_BLOCK]!;
}

function noteAt(url: string, urls: readonly string[]): number {
  const exact = urls.indexOf(url);
  const page = pageOf(url);
  return exact < 0 ? urls.findIndex((other) => pageOf(other) === page) : exact;
}

function pageOf(url: string): string {
  const path = url.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*|[?#].*$/gis, '');
  return decoded(path.replace(/(?:(?:^|\/)index)?(?:\.html?)?\/*$/i, ''), decodeURI);
}
