// Index on disk that another build may replace while it is searched.

import { stat } from 'node:fs/promises';
import { GardenSearchError } from '../../src/core/errors.js';
import type { Answer, Garden, RelatedOptions, Result, SearchOptions, TagMap } from '../../src/core/garden.js';
import { openGarden } from '../engine.js';

/** Time for which an index is taken to be the same, in ms. */
const FRESH = 1000;

/** Answers from the index that lies at a path now. While a new one can't be read, the one before answers. */
export class ChangingIndex implements Garden {
  readonly #path: string;
  readonly #onError: (error: unknown) => void;
  #garden: Garden;
  #stamp: string;
  #looked = Date.now();
  #opening: Promise<void> | undefined;

  /** Opens an index. @param onError told why a new index can't be read @throws GardenSearchError as `openGarden` */
  static async open(path: string, onError: (error: unknown) => void): Promise<ChangingIndex> {
    const stamp = await stampOf(path);
    return new ChangingIndex(path, await openGarden(path), stamp, onError);
  }

  private constructor(path: string, garden: Garden, stamp: string, onError: (error: unknown) => void) {
    this.#path = path;
    this.#garden = garden;
    this.#stamp = stamp;
    this.#onError = onError;
  }

  search(text: string, options?: SearchOptions): Promise<Answer> {
    return this.#ask((garden) => garden.search(text, { facets: true, ...options }));
  }

  related(url: string, options?: RelatedOptions): Promise<Result[]> {
    return this.#ask((garden) => garden.related!(url, options));
  }

  tagMap(): Promise<TagMap> {
    return this.#ask((garden) => garden.tagMap!());
  }

  async #ask<Given>(question: (garden: Garden) => Promise<Given>): Promise<Given> {
    if (Date.now() >= this.#looked + FRESH) await this.#renew();
    const garden = this.#garden;
    try {
      return await question(garden);
    } catch (error) {
      // A file of the index may have gone between two looks.
      if (!(error instanceof GardenSearchError) || error.code === 'option') throw error;
      await this.#renew();
      if (this.#garden === garden) throw error;
      return question(this.#garden);
    }
  }

  #renew(): Promise<void> {
    return (this.#opening ??= this.#open().finally(() => (this.#opening = undefined)));
  }

  async #open(): Promise<void> {
    this.#looked = Date.now();
    const stamp = await stampOf(this.#path);
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    try {
      this.#garden = await openGarden(this.#path);
    } catch (error) {
      this.#onError(error);
    }
  }
}

/** Gives what tells one state of a file from another; empty for a file that is gone. */
async function stampOf(path: string): Promise<string> {
  const { ino, size, mtimeMs } = (await stat(path).catch(() => undefined)) ?? {};
  return ino === undefined ? '' : [ino, size, mtimeMs].join(' ');
}
