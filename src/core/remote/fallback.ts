// Garden with another to fall back on while it can't be had.

import type { Answer, Garden, RelatedOptions, Result, SearchOptions, TagMap } from '../garden.js';
import type { GardenSearchError } from '../errors.js';

/** Time after a failure in which the other garden is asked at once, in ms. */
const DOWN = 30_000;

/** Opens a garden, or rejects. */
type Open = () => Promise<Garden>;

/** Answers from a garden, and from another where the first can't be had. A wrong option is wrong in both. */
export class GardenWithFallback implements Garden {
  readonly #first: () => Promise<Garden>;
  readonly #other: () => Promise<Garden>;
  #downUntil = 0;

  constructor(first: Open, other: Open) {
    this.#first = once(first);
    this.#other = once(other);
  }

  /** Opens one of the two. @throws GardenSearchError of the first, if neither can be opened */
  async open(): Promise<this> {
    await this.#ask(() => Promise.resolve());
    return this;
  }

  search(text: string, options: SearchOptions = {}): Promise<Answer> {
    return this.#ask((garden) => garden.search(text, options), options.signal);
  }

  related(url: string, options?: RelatedOptions): Promise<Result[]> {
    return this.#ask(async (garden) => (await garden.related?.(url, options)) ?? []);
  }

  tagMap(): Promise<TagMap> {
    return this.#ask(async (garden) => (await garden.tagMap?.()) ?? { width: 0, height: 0, tags: [] });
  }

  async #ask<Given>(question: (garden: Garden) => Promise<Given>, signal?: SearchOptions['signal']): Promise<Given> {
    let failure: unknown;
    if (Date.now() >= this.#downUntil)
      try {
        return await question(await this.#first());
      } catch (error) {
        if (signal?.aborted || (error as GardenSearchError).code === 'option') throw error;
        failure = error;
        this.#downUntil = Date.now() + DOWN;
      }
    try {
      return await question(await this.#other());
    } catch (error) {
      if (signal?.aborted) throw error;
      this.#downUntil = 0;
      throw failure ?? error;
    }
  } // prettier-ignore
}

/** Opens once for all who ask, and anew after a failure. */
function once(open: Open): Open {
  let opening: Promise<Garden> | undefined;
  return () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
}
