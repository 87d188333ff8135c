// Values that are read from a cluster, and kept.

import type { BoundedCache } from '../../src/core/bounded-cache.js';

/** Gives the values that a cache keeps of some keys. */
export function keptOf<Value extends NonNullable<unknown>>(
  cache: BoundedCache<string, Value>,
  keys: Iterable<string>,
): Map<string, Value> {
  return new Map([...keys].flatMap((key) => (cache.has(key) ? [[key, cache.get(key, never)] as const] : [])));
}

/**
 * Gives the values of keys: those that a cache keeps, and the others by one reading, which are kept then.
 * @param read reads values by their keys; one that it does not find has no value
 */
export async function readThrough<Value extends NonNullable<unknown>>(
  cache: BoundedCache<string, Value>,
  keys: readonly string[],
  read: (missing: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<Map<string, Value>> {
  // Taken before others are added, which may put some out of the cache.
  const values = keptOf(cache, keys);
  const found = await read(keys.filter((key) => !values.has(key)));
  for (const [key, value] of found)
    values.set(
      key,
      cache.get(key, () => value),
    );
  return values;
}

/** Stands for the making of a value that is kept. */
export function never(): never {
  throw new Error('a value that is kept was made anew');
}
