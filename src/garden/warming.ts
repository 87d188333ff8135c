// Fetches ahead of need, where the site's owner wants it and the visitor has not asked to save data.

import { textFileNames } from '../core/store/file-names.js';
import type { RangeTable } from '../core/store/aside-tables.js';
import type { IndexFile } from '../core/store/index-file.js';
import { unpackNotes } from '../core/store/note-table.js';
import { fileAt } from '../core/store/range-files.js';
import { parseFile } from '../core/store/read-file.js';
import { readText } from './fetch-text.js';
import type { GardenFiles } from './garden-files.js';

/** Most bytes fetched ahead, as they are sent. */
export const MAX_BYTES_AHEAD = 100 * 1024;
/** Pause that stands for an idle moment in browsers without `requestIdleCallback`, in ms. */
const IDLE = 200;
/** Characters between words. A guess of likely terms needs no better tokenizer. */
const NO_WORD = /[^\p{L}\p{N}]+/u;

/**
 * Lists the files that queries are likely to need, the likeliest first: readers search for what titles and tags
 * name.
 */
export function likelyFiles(file: IndexFile): string[] {
  const { shards, texts, tags } = file;
  const names = [...unpackNotes(file).title, ...tags].flatMap((name) => name.toLowerCase().split(NO_WORD));
  const likely = shards ? [...byFrequency(shards, names), ...shards.words.files] : [];
  return [...new Set([...likely, ...textFileNames(texts)])];
}

function byFrequency({ files, first }: RangeTable, terms: readonly string[]): string[] {
  const counts = files.map((name) => ({ name, count: 0 }));
  for (const term of terms) {
    const shard = counts[fileAt(first, term)];
    if (shard) shard.count++;
  }
  return counts.sort((a, b) => b.count - a.count).map(({ name }) => name);
}

/** Fetches files one at a time, while not paused and while the page is loaded, visible and idle. */
export class Warming {
  readonly #files: GardenFiles;
  readonly #life = new AbortController();
  #names: string[];
  #bytesLeft = MAX_BYTES_AHEAD;
  #paused = true;
  #turn = new AbortController();

  constructor(file: IndexFile, files: GardenFiles) {
    this.#names = likelyFiles(file);
    this.#files = files;
    const { signal } = this.#life;
    const go = () => void this.#go();
    window.addEventListener('load', go, { signal });
    document.addEventListener('visibilitychange', go, { signal });
  }

  /** Begins, or goes on after a pause. */
  resume(): void {
    this.#paused = false;
    void this.#go();
  }

  /** Pauses for a search, and aborts the fetch on its way. */
  pause(): void {
    this.#paused = true;
    this.#turn.abort();
  }

  /** Ends for good. */
  end(): void {
    this.#names = [];
    this.#turn.abort();
    this.#life.abort();
  }

  async #go(): Promise<void> {
    this.#turn.abort();
    const { signal } = (this.#turn = new AbortController());
    while (!this.#paused && this.#names.length) {
      await idle();
      if (signal.aborted || !isWelcome()) return;
      // Nobody has asked for these files, so a failure is not shown: a search will find out what is wrong.
      const fits = await this.#fetch(this.#names[0]!, signal).catch(() => false);
      if (signal.aborted) return;
      if (fits) this.#names.shift();
      else this.#names = [];
    }
    if (!this.#names.length) this.end();
  }

  /** Fetches a file ahead of need. False if there is no room for it, or no file. */
  async #fetch(name: string, signal: AbortSignal): Promise<boolean> {
    const url = this.#files.urlOf(name);
    const response = await fetch(url, { signal, priority: 'low' });
    // Gives the size that the server declares; else the unpacked size so far, until the sent size is known.
    const size = Number(response.headers.get('content-length'));
    if (!response.ok || size > this.#bytesLeft) return false;
    const room = (this.#bytesLeft -= size);
    const text = await readText(response, (bytes) => size || (this.#bytesLeft -= bytes) >= 0 || this.end());
    if (!size) this.#bytesLeft = room - (encodedSize(url) || room - this.#bytesLeft);
    parseFile(text, name);
    this.#files.keep(name, text);
    return true;
  }
}

function encodedSize({ href }: URL): number {
  const timing = performance.getEntriesByName(href).at(-1) as PerformanceResourceTiming | undefined;
  return timing?.encodedBodySize ?? 0;
}

function idle(): Promise<void> {
  return new Promise((resume) =>
    'requestIdleCallback' in window ? requestIdleCallback(() => resume()) : setTimeout(resume, IDLE),
  );
}

function isWelcome(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  const saving = connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
  return document.readyState === 'complete' && !document.hidden && !saving;
}
