// Cache of the engine, for values that take long to make and are needed at key after key.
//
// Two generations stand for the order of use, as in `hashlru`: a hit in the young one writes nothing.
//
//   young    values used since it was begun     full: becomes old, and an empty one is begun
//   old      values used before                 a hit moves the value to young

/** Cache of a bounded number of values, which forgets those that were used longest ago. */
export class BoundedCache<Key, Value extends NonNullable<unknown>> {
  readonly #half: number;
  #young = new Map<Key, Value>();
  #old: ReadonlyMap<Key, Value> = new Map<Key, Value>();

  /** @param most most values kept; the half of them used last is sure to be there */
  constructor(most: number) {
    this.#half = most / 2;
  }

  /** True if a value is kept. */
  has(key: Key): boolean {
    return this.#young.has(key) || this.#old.has(key);
  }

  /** Gives a value, or makes and keeps it. @param keeps true if the value that was made may be kept. Default: always */
  get(key: Key, make: () => Value, keeps = () => true): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    const value = old ?? make();
    if (old === undefined && !keeps()) return value;
    if (this.#young.size >= this.#half) [this.#old, this.#young] = [this.#young, new Map<Key, Value>()];
    this.#young.set(key, value);
    return value;
  }
}
