import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, Facets, Garden, TagCount, TagMap } from '../core/garden.js';
import { withParents } from '../core/notes/tags.js';

/** Most tags to which lines lead from the chosen ones. */
const MAX_SHARED = 12;

const ONE = { limit: 1, excerpts: false, facets: true } as const;

/** Configuration of the controller: callbacks to its host. */
interface TagsConfig {
  /** Gives the garden; undefined until it is open. */
  garden(): Garden | undefined;
  /** True if the map is to be read. */
  mapped(): boolean;
  /** Tags that the search has chosen. */
  chosen(): ReadonlySet<string>;
  onError(error: unknown): void;
}

/** Reads the tags of a garden, their map, and the tags that share notes with the chosen ones. */
export class TagsController implements ReactiveController {
  /** Tags with their counts, the biggest first; undefined until they are read. */
  tags: readonly TagCount[] | undefined;
  /** Map of the tags; undefined until it is read, null where the garden has none. */
  map: TagMap | null | undefined;
  /** Notes that a tag shares with the chosen ones, by tag. */
  shared: ReadonlyMap<string, number> = new Map();
  /** Error of the last reading; undefined without one. */
  error: unknown;
  readonly #host: ReactiveControllerHost;
  readonly #config: TagsConfig;
  #garden: Garden | undefined;
  #asked = new Set<string>();
  #of = '';

  constructor(host: ReactiveControllerHost, config: TagsConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostUpdate(): void {
    const garden = this.#config.garden();
    if (garden !== this.#garden) this.#forget(garden);
    if (!garden) return;
    const read = () => garden.search('', ONE);
    this.#ask('tags', read, (answer) => (this.tags = tagsOf(answer)));
    if (!this.#config.mapped()) return;
    const readMap = async () => garden.tagMap?.();
    this.#ask('map', readMap, (map) => (this.map = map?.tags.length ? map : null));
    if (this.map) this.#share(garden, this.map);
  }

  /** Reads again what could not be read. */
  retry(): void {
    this.error = undefined;
    this.#host.requestUpdate();
  }

  #forget(garden: Garden | undefined): void {
    this.#garden = garden;
    this.#asked = new Set();
    this.#of = '';
    this.tags = this.map = this.error = undefined;
    this.shared = new Map();
  }

  /** Reads something once, and keeps it if the garden is still the same. After an error it waits for {@link retry}. */
  #ask<Found>(what: string, read: () => Promise<Found>, keep: (found: Found) => void): void {
    const asked = this.#asked;
    if (asked.has(what) || this.error) return;
    asked.add(what);
    read().then(
      (found) => {
        if (asked !== this.#asked) return;
        keep(found);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (asked !== this.#asked) return;
        asked.delete(what);
        this.error = error;
        this.#config.onError(error);
        this.#host.requestUpdate();
      },
    );
  }

  #share(garden: Garden, map: TagMap): void {
    const chosen = [...this.#config.chosen()];
    const of = chosen.join('\n');
    if (of !== this.#of) {
      this.#of = of;
      this.shared = new Map();
      this.#asked.delete('shared');
    }
    if (!of) return;
    const read = () => garden.search('', { ...ONE, filters: { tags: { all: chosen } } });
    this.#ask('shared', read, (answer) => {
      const others = new Set(map.tags.map(({ tag }) => tag));
      for (const tag of chosen.flatMap(withParents)) others.delete(tag);
      const near = tagsOf(answer).filter(({ tag }) => others.has(tag));
      if (of === this.#of)
        this.shared = new Map(near.slice(0, MAX_SHARED).map(({ tag, count }) => [tag, count]));
    });
  }
}

// A page's own garden may leave out facets.
function tagsOf({ facets }: Answer): readonly TagCount[] {
  return (facets as Partial<Facets> | undefined)?.tags ?? [];
}
