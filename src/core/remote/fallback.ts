// Garden with another to fall back on while it can't be had.

import { GardenSearchError } from '../errors.js';
import type { Answer, Garden, RelatedOptions, Result, SearchOptions, Signal, TagMap } from '../garden.js';
import { once } from '../lazy.js';
import { inTime } from './in-time.js';

/** Longest wait for the first garden, in ms. A handler gives up after three seconds by default. */
const PATIENCE = 5000;
/** Pause between two looks whether the first garden is up again, in ms. */
const PAUSE = 5000;

/** Opens a garden, or rejects. */
type Open = () => Promise<Garden>;

/**
 * Answers from a garden, and from another while the first can't be had. A wrong option is wrong in both.
 *
 * While the first is down, nobody waits for it: questions go to the other. Now and then the first is asked for a note
 * without any words. Once it gives one, it gets the questions again.
 */
export class GardenWithFallback implements Garden {
  readonly #first: Open;
  readonly #other: Open;
  readonly #name: string;
  #down = false;
  #looked = 0;

  /** @param source address of the first garden, or its index, for errors */
  constructor(first: Open, other: Open, source: string | object) {
    this.#first = once(first);
    this.#other = once(other);
    this.#name = typeof source === 'string' ? source : 'href' in source ? String(source.href) : 'The index';
  }

  /** Opens one of the two. @throws the error of the first, if neither can be opened */
  async open(): Promise<this> {
    await this.#ask(() => Promise.resolve());
    return this;
  }

  search(text: string, options: SearchOptions = {}): Promise<Answer> {
    return this.#ask(
      (garden, signal) => garden.search(text, { ...options, ...(signal && { signal }) }),
      options.signal,
    );
  }

  related(url: string, options?: RelatedOptions): Promise<Result[]> {
    return this.#ask(async (garden) => (await garden.related?.(url, options)) ?? []);
  }

  tagMap(): Promise<TagMap> {
    return this.#ask(async (garden) => (await garden.tagMap?.()) ?? { width: 0, height: 0, tags: [] });
  }

  async #ask<Given>(
    question: (garden: Garden, signal?: Signal) => Promise<Given>,
    signal?: Signal,
  ): Promise<Given> {
    const first = () => this.#askFirst(question, signal);
    const other = async () => question(await this.#other(), signal);
    const down = this.#down;
    if (down) this.#look();
    const [one, two] = down ? [other, first] : [first, other];
    try {
      return await one();
    } catch (failure) {
      if (isFinal(failure, signal)) throw failure;
      return await two().catch((error: unknown) => {
        throw isFinal(error, signal) || down ? error : failure;
      });
    }
  }

  async #askFirst<Given>(
    question: (garden: Garden, signal?: Signal) => Promise<Given>,
    signal?: Signal,
  ): Promise<Given> {
    try {
      const given = await inTime(PATIENCE, async (end) => question(await this.#first(), end), signal);
      this.#down = false;
      return given;
    } catch (error) {
      if (isFinal(error, signal)) throw error;
      this.#down = true;
      this.#looked = Date.now();
      const { message } = error as Error;
      throw error instanceof GardenSearchError
        ? error
        : new GardenSearchError('network', this.#name, message);
    }
  }

  /** Finds out if the first garden is up again. */
  #look(): void {
    if (Date.now() < this.#looked + PAUSE) return;
    this.#looked = Date.now();
    const note = (garden: Garden, signal?: Signal) =>
      garden.search('', { limit: 1, excerpts: false, ...(signal && { signal }) });
    void this.#askFirst(note).catch(() => undefined);
  }
}

/** True for an error that the other garden would not spare the asker. */
function isFinal(error: unknown, signal: Signal | undefined): boolean {
  return !!signal?.aborted || (error as GardenSearchError).code === 'option';
}
