// Files beside the entry, each read when it is first needed. A draft of an answer uses the files at hand and notes
// the missing ones. These are then read together, and the answer is drafted again.

import type { ReadFile, Signal } from './read-file.js';

/** Missing files and modules by name, each with a function that fetches and keeps it. */
export type Missed = ReadonlyMap<string, (signal?: Signal) => Promise<unknown>>;

/** Files beside the entry, as far as they are read. */
export class FileShelf {
  /** Number of times that anything missing was asked for. */
  misses = 0;
  /** Number of files that were read. */
  reads = 0;
  readonly #read: ReadFile;
  #missed = new Map<string, (signal?: Signal) => Promise<unknown>>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** Notes that something is missing. @param fetch fetches and keeps it, once for each search that waits for it */
  miss(name: string, fetch: (signal?: Signal) => Promise<unknown>): void {
    this.#missed.set(name, fetch);
    this.misses++;
  }

  /** Notes that a file is missing. @param keep takes its text; the file is there once what it gives is settled */
  missFile(name: string, keep: (text: string) => unknown): void {
    this.miss(name, async (signal) => {
      const text = await this.#read(name, signal);
      this.reads++;
      return keep(text);
    });
  }

  /** Takes what was missed since the last call. */
  takeMissed(): Missed {
    const missed = this.#missed;
    this.#missed = new Map();
    return missed;
  }

  /**
   * Fetches what is missing. A file that fails is read again when it is next missed.
   * @throws the error of the first that fails, after all others are there
   */
  async load(missed: Missed, signal?: Signal): Promise<void> {
    const fetches = [...missed.values()].map((fetch) => fetch(signal));
    for (const fetched of await Promise.allSettled(fetches))
      if (fetched.status === 'rejected') throw fetched.reason as Error;
  }
}
