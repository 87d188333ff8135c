// Related notes of a note, as the build found them. Fetched with the first call of `related`.

import { decoded } from '../text/decoded.js';
import { fileName } from '../store/file-names.js';
import type { Result } from '../garden.js';
import { rowOf } from '../store/note-table.js';
import { parseFile } from '../store/read-file.js';
import type { Engine } from './engine.js';
import { makeResult } from './results.js';
import { withDefaults } from './search-options.js';

/** Most related notes of a note. */
export const MAX_RELATED = 5;

/** Number of neighbouring notes that share a file: 3 to 4 KB compressed. */
export const RELATED_BLOCK = 512;

/**
 * Finds the related notes of the note at an address, the nearest first.
 * @param url address of a result; its host, query, fragment and spelling (`/a`, `/a/`, `/a.html`) make no difference
 * @param options `limit`: most notes. Default: {@link MAX_RELATED}, of which there are never more
 * @returns results without excerpts
 * @throws GardenSearchError `option` for a wrong limit
 */
export async function findRelated(
  url: string,
  options: { limit?: number },
  engine: Engine,
): Promise<Result[]> {
  const { limit } = withDefaults({ limit: MAX_RELATED, ...options }, false, engine.sorts);
  await engine.ready();
  await engine.need('', { limit: Infinity });
  const note = noteAt(url, engine.notes.url);
  const related = note < 0 ? [] : await readRelated(note, engine);
  return related
    .slice(0, limit)
    .map((note) => makeResult(rowOf(engine.notes, engine.tags, note), 0, new Map()));
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
