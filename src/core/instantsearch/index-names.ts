// Gardens behind the names of indexes.

import type { Garden } from '../garden.js';
import type { DeclaredProperty } from '../note.js';
import type { ClientOptions, IndexSettings, Warn } from './client-options.js';

/** Garden behind the name of an index. */
interface NamedGarden extends Pick<IndexSettings<unknown>, 'sort' | 'within'> {
  garden: Garden;
}

/** Gardens by names of indexes. */
export interface Names {
  /** Finds the garden that a name stands for. @throws what opening it throws */
  find(name: string): Promise<NamedGarden>;
  /** Gives the declared properties of a garden. */
  declaredBy(garden: Garden): Promise<readonly DeclaredProperty[]>;
}

/** Gardens by the names of a client's indexes, each opened when it is first asked. */
export class IndexNames<Source> implements Names {
  readonly #source: Source;
  readonly #open: (source: Source) => Promise<Garden>;
  readonly #indexes: NonNullable<ClientOptions<Source>['indexes']>;
  readonly #warn: Warn;
  readonly #opened = new Map<Source, Promise<Garden>>();
  readonly #declared = new Map<Garden, Promise<readonly DeclaredProperty[]>>();
  /** Name that stands for the client's own garden: the first one that is not in the options. */
  #own: string | undefined;

  constructor(
    source: Source,
    open: (source: Source) => Promise<Garden>,
    indexes: ClientOptions<Source>['indexes'],
    warn: Warn,
  ) {
    this.#source = source;
    this.#open = open;
    this.#indexes = indexes ?? {};
    this.#warn = warn;
  }

  async find(name: string): Promise<NamedGarden> {
    const settings = Object.hasOwn(this.#indexes, name) ? this.#indexes[name] : undefined;
    if (!settings && name !== (this.#own ??= name)) this.#warn('index', name);
    const { garden = this.#source, ...rest } = settings ?? {};
    return { ...rest, garden: await known(this.#opened, garden, () => this.#open(garden)) };
  }

  declaredBy(garden: Garden): Promise<readonly DeclaredProperty[]> {
    return known(this.#declared, garden, async () => {
      const { properties = [] } = await garden.search('', { limit: 1, excerpts: false, facets: false });
      return properties;
    });
  }
}

/** Gives what is known by a key, or makes it; what failed is made anew. */
function known<Key, Value>(
  cache: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  let value = cache.get(key);
  if (!value) {
    value = make();
    cache.set(key, value);
    value.catch(() => cache.delete(key));
  }
  return value;
}
