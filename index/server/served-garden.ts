// Garden behind a handler: its questions have a deadline, and none is asked while it is ill.

import { GardenSearchError } from '../../src/core/errors.js';
import type { Answer, Garden, Result, Signal, TagMap } from '../../src/core/garden.js';
import { checkedGarden } from '../../src/core/answer/checked-garden.js';
import { inTime } from '../../src/core/remote/in-time.js';
import { Circuit } from './circuit.js';
import type { ResolvedOptions } from './resolve-options.js';
import type { SearchQuestion, RelatedQuestion } from './read-question.js';
import { Refusal } from './responses.js';

/** Garden as a handler asks it. */
export class ServedGarden {
  /** Circuit of the garden. */
  readonly circuit: Circuit;
  /** Methods that the garden has beside `search`. */
  readonly can: ('related' | 'tagMap')[];
  readonly #garden: Garden;
  readonly #time: number;
  readonly #most: number;
  #running = 0;

  constructor(garden: Garden, { limits, circuit }: ResolvedOptions) {
    this.#garden = checkedGarden(garden);
    this.can = (['related', 'tagMap'] as const).filter((name) => typeof garden[name] === 'function');
    this.#time = limits.time;
    this.#most = limits.running;
    this.circuit = new Circuit(circuit);
  }

  /** Gives the number of questions that the garden is busy with, those nobody waits for included. */
  get running(): number {
    return this.#running;
  }

  search({ text, options }: SearchQuestion, visitor: AbortSignal): Promise<Answer> {
    return this.#ask((signal) => this.#garden.search(text, { ...options, signal }), visitor);
  }

  related({ url, options }: RelatedQuestion, visitor: AbortSignal): Promise<Result[]> {
    return this.#ask(() => this.#garden.related!(url, options), visitor);
  }

  tagMap(visitor: AbortSignal): Promise<TagMap> {
    return this.#ask(() => this.#garden.tagMap!(), visitor);
  }

  /**
   * Asks the garden. @param visitor ends the question when nobody waits for it any more
   * @throws Refusal if the garden is ill or busy, too slow, or fails; GardenSearchError `option`
   */
  async #ask<Given>(question: (signal: Signal) => Promise<Given>, visitor: AbortSignal): Promise<Given> {
    const { wait } = this.circuit;
    if (wait || this.#running >= this.#most)
      throw new Refusal('unavailable', { wait: (wait || 1000) / 1000 });
    const leave = this.circuit.enter();
    const run = (signal: Signal) => {
      this.#running++;
      return (async () => question(signal))().finally(() => this.#running--);
    };
    try {
      const given = await inTime(this.#time, run, visitor, () => new Refusal('timeout'));
      leave(true);
      return given;
    } catch (error) {
      const isOption = error instanceof GardenSearchError && error.code === 'option';
      leave(isOption || (visitor.aborted ? undefined : false));
      if (visitor.aborted) throw new Refusal('left');
      throw isBusy(error) ? new Refusal('unavailable', { wait: 1, cause: error }) : error;
    }
  }
}

/** True for the error of an engine that has too much to do, or misses a part for now. */
function isBusy(error: unknown): boolean {
  return error instanceof GardenSearchError && error.code === 'http' && /^(?:429|503)/.test(error.values[1]!);
}
