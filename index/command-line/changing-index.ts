// Index on disk or at an address that another build may replace while it is searched.

import { stat } from 'node:fs/promises';
import { GardenSearchError } from '../../src/core/errors.js';
import type { Answer, Garden, RelatedOptions, Result, SearchOptions, TagMap } from '../../src/core/garden.js';
import { openGarden } from '../engine.js';
import { stateOf } from '../rebuild/cache-file.js';
import { sha256 } from '../writer/side-files.js';
import { isAddress } from './query.js';

/** Times for which an index is taken to be the same, on disk and at an address, in ms. */
const FRESH = 1000;
const FRESH_AT_ADDRESS = 60_000;
/** Longest wait for what an address has, in ms. */
const PATIENCE = 2000;

/**
 * Answers from the index that lies at a path or an address now. While a new one can't be read, the one before answers;
 * where the index is gone, its notes may be withdrawn, and nothing answers.
 */
export class ChangingIndex implements Garden {
  readonly #place: string;
  readonly #onError: (error: unknown) => void;
  readonly #fresh: number;
  #garden: Garden;
  #stamp: string;
  #gone: GardenSearchError | undefined;
  #looked = Date.now();
  #opening: Promise<void> | undefined;

  /** Opens an index. @param onError told why a new index can't be read @throws GardenSearchError as `openGarden` */
  static async open(place: string, onError: (error: unknown) => void): Promise<ChangingIndex> {
    const stamp = await stampOf(place);
    return new ChangingIndex(place, await openGarden(place), stamp, onError);
  }

  private constructor(place: string, garden: Garden, stamp: string, onError: (error: unknown) => void) {
    this.#place = place;
    this.#garden = garden;
    this.#stamp = stamp;
    this.#onError = onError;
    this.#fresh = isAddress(place) ? FRESH_AT_ADDRESS : FRESH;
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
    if (Date.now() >= this.#looked + this.#fresh) await this.#renew();
    if (this.#gone) throw this.#gone;
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
    try {
      const stamp = await stampOf(this.#place);
      if (stamp === this.#stamp) return;
      this.#stamp = stamp;
      this.#gone = undefined;
      this.#garden = await openGarden(this.#place);
    } catch (error) {
      if (isGone(error)) this.#gone = error;
      this.#onError(error);
    }
  }
}

/**
 * Gives what tells one state of an index from another; for a file that is gone, an empty text.
 * @throws GardenSearchError `network` for an address that does not answer
 */
async function stampOf(place: string): Promise<string> {
  if (isAddress(place)) {
    const response = fetch(place, { signal: AbortSignal.timeout(PATIENCE) });
    const text = response.then((got) => got.text());
    return text.then(sha256, ({ message }: Error) => {
      throw new GardenSearchError('network', place, message);
    });
  }
  return stat(place).then(stateOf, () => '');
}

/** True for the error of an index that is no longer there; what can't be had for now is another. */
function isGone(error: unknown): error is GardenSearchError {
  return error instanceof GardenSearchError && ['ENOENT', '404', '410'].includes(error.values[1] ?? '');
}
