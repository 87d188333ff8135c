// Files beside the entry, each read when it is first needed. A draft of an answer uses the files at hand and notes
// the missing ones. These are then read together, and the answer is drafted again.

import type { ReadFile, Signal } from './read-file.js';

/** Missing files by name, each with a function that takes its text. */
export type Missed = ReadonlyMap<string, (text: string) => void>;

/** Files beside the entry, as far as they are read. */
export class FileShelf {
  /** Number of times that a missing file was asked for. */
  misses = 0;
  readonly #read: ReadFile;
  #missed = new Map<string, (text: string) => void>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** Notes that a file is missing. @param keep takes its text, once for each search that waits for it */
  miss(name: string, keep: (text: string) => void): void {
    this.#missed.set(name, keep);
    this.misses++;
  }

  /** Takes the files missed since the last call. */
  takeMissed(): Missed {
    const missed = this.#missed;
    this.#missed = new Map();
    return missed;
  }

  /**
   * Reads missing files. A file that fails is read again when it is next missed.
   * @throws the error of the first file that fails, after all others are read
   */
  async load(missed: Missed, signal?: Signal): Promise<void> {
    const reads = [...missed].map(async ([name, keep]) => keep(await this.#read(name, signal)));
    for (const read of await Promise.allSettled(reads))
      if (read.status === 'rejected') throw read.reason as Error;
  }
}
