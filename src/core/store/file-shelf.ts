// What lies beside an index and is read when it is first needed. A question is answered from what is there; what it
// would have needed besides is missed, and read when all that it missed is known.

import type { ReadFile, Signal } from './read-file.js';

/** Files that were missed, each with what is to be done with its text. */
export type Missed = ReadonlyMap<string, (text: string) => void>;

/** The files beside an index. */
export class FileShelf {
  /** How often a question would have needed a file that is not there. */
  misses = 0;
  readonly #read: ReadFile;
  #missed = new Map<string, (text: string) => void>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** Notes that a file is missing. @param keep is given its text, once by each search that waited for it */
  miss(name: string, keep: (text: string) => void): void {
    this.#missed.set(name, keep);
    this.misses++;
  }

  /** What was missed since this was last asked. */
  takeMissed(): Missed {
    const missed = this.#missed;
    this.#missed = new Map();
    return missed;
  }

  /**
   * Reads what was missed. A file that fails is read anew when it is next missed.
   * @throws what one of them failed by, when the others are done: whoever then asks again waits for none that may fail
   */
  async load(missed: Missed, signal?: Signal): Promise<void> {
    const reads = [...missed].map(async ([name, keep]) => keep(await this.#read(name, signal)));
    for (const read of await Promise.allSettled(reads))
      if (read.status === 'rejected') throw read.reason as Error;
  }
}
