// Files beside the entry, each read when it is first needed. A draft of an answer uses the files at hand and notes
// the missing ones. These are then read together, and the answer is drafted again.

import type { ReadFile, Signal } from './reader.js';

/** Missing file or module. */
interface Miss {
  /** Fetches and keeps it. */
  fetch(signal?: Signal): Promise<unknown>;
  /** Number of misses with the last one of it. */
  at: number;
  /** True if it is fetched only once the reader has stopped typing. */
  late: boolean | undefined;
}

/** Missing files and modules by name. */
export type Missed = ReadonlyMap<string, Miss>;

/** Files beside the entry, as far as they are read. */
export class FileShelf {
  /** Number of times that anything missing was asked for. */
  misses = 0;
  readonly #read: ReadFile;
  /** Contents of files by name. */
  readonly #contents = new Map<string, unknown>();
  readonly #missed = new Map<string, Miss>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /**
   * Notes that something is missing.
   * @param fetch fetches and keeps it, once for each search that waits for it
   * @param late true if it is fetched only once the reader has stopped typing. Default false
   */
  miss(name: string, fetch: Miss['fetch'], late?: boolean): void {
    this.#missed.set(name, { fetch, at: ++this.misses, late });
  }

  /**
   * Gives the content of a file; undefined and missed until it is read.
   * @param parse makes the content of the file's text, once
   * @param late as {@link miss} takes it
   */
  get<Content>(
    name: string,
    parse: (text: string, name: string) => Content,
    late?: boolean,
  ): Content | undefined {
    const contents = this.#contents;
    const keep = (text: string) => contents.has(name) || contents.set(name, parse(text, name));
    if (!contents.has(name)) this.missFile(name, keep, late);
    return contents.get(name) as Content | undefined;
  }

  /** Notes that a file is missing. @param keep takes its text; the file is there once what it gives is settled */
  missFile(name: string, keep: (text: string) => unknown, late?: boolean): void {
    this.miss(name, async (signal) => keep(await this.#read(name, signal)), late);
  }

  /**
   * Begins to track what is missed.
   * @returns a function that gives all that was missed since, by whatever search. What is late comes only when all else is
   *   there.
   */
  track(): () => Missed {
    const before = this.misses;
    const missed = () => {
      const all = [...this.#missed].filter(([, { at }]) => at > before);
      const early = all.filter(([, { late }]) => !late);
      return early[0] ? early : all;
    };
    return () => new Map(this.misses > before ? missed() : []); // the misses of all searches grow many, and most drafts have none
  }

  /**
   * Fetches what is missing. A file that fails is read again when it is next missed.
   * @throws the error of the first that fails, after all others are there
   */
  async load(missed: Missed, signal?: Signal): Promise<void> {
    const fetches = [...missed.values()].map(({ fetch }) => fetch(signal));
    for (const fetched of await Promise.allSettled(fetches))
      if (fetched.status === 'rejected') throw fetched.reason as Error;
  }
}
