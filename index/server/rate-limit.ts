// Rate of an address: a bucket of questions that fills again (https://en.wikipedia.org/wiki/Token_bucket).

import type { Rate } from './options.js';

/** Buckets by address, of which the last ones are remembered. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Gives the number of addresses that are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes a question out of an address's bucket. @returns seconds to wait, 0 for none */
  take(key: string, now = performance.now()): number {
    const { burst, perSecond, addresses } = this.#rate;
    const { left, at } = this.#buckets.get(key) ?? { left: burst, at: now };
    const filled = Math.min(burst, left + ((now - at) / 1000) * perSecond);
    const isIn = filled >= 1;
    // The address asked last is the last in the map, so the first is the one to forget.
    this.#buckets.delete(key);
    this.#buckets.set(key, { left: isIn ? filled - 1 : filled, at: now });
    if (this.#buckets.size > addresses) this.#buckets.delete(this.#buckets.keys().next().value!);
    return isIn ? 0 : (1 - filled) / perSecond;
  }
}
