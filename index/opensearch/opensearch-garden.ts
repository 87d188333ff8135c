// Garden in a cluster: `import { openSearchGarden } from 'garden-search/opensearch'`.

import { Answers } from '../../src/core/answer/answers.js';
import { checkedGarden } from '../../src/core/answer/checked-garden.js';
import { GardenSearchError } from '../../src/core/errors.js';
import type { Answer, Garden, RelatedOptions, Result, SearchOptions } from '../../src/core/garden.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import { findCandidates, type Candidates } from './candidates.js';
import { Cluster } from './cluster.js';
import type { ClusterOptions } from './cluster-access.js';
import { Generation } from './generation.js';
import type { StoredRow } from './mapping.js';
import { readQuery, type Reading } from './reading.js';
import { findRelated } from './related.js';
import { Sample } from './sample.js';

export { GardenSearchError, type ErrorCode } from '../../src/core/errors.js';
export type { ClusterOptions } from './cluster-access.js';
export type * from '../../src/core/garden.js';

/** Time for which the published index is taken to be the same, in milliseconds. */
const FRESH = 2000;

/** Options of {@link openSearchGarden}. */
export interface OpenSearchOptions extends ClusterOptions {
  /** Name that the garden was published under. Default `garden`. */
  name?: string;
  /** Notes that are ranked for a query beside those that it asks for. Default 100. */
  sample?: number;
}

/**
 * Opens a garden in an OpenSearch cluster, as `garden-search publish` wrote it.
 * @param url address of the cluster, or of several of its nodes
 * @throws GardenSearchError `option` for an address with credentials, or without encryption to another machine
 * @example
 * ```ts
 * import { openSearchGarden } from 'garden-search/opensearch';
 *
 * const garden = openSearchGarden('http://127.0.0.1:9200', { name: 'plot' });
 * const { results } = await garden.search('machien learnign');
 * console.log(results.map(({ title }) => title));
 * ```
 */
export function openSearchGarden(url: string | readonly string[], options: OpenSearchOptions = {}): Garden {
  const cluster = new Cluster([url].flat(), options);
  return checkedGarden(new OpenSearchGarden(cluster, options));
}

/**
 * Gives the alias of a garden in a cluster, by the garden's name.
 * @param name name of the garden; default `garden`
 * @example
 * ```ts
 * import { aliasOf } from 'garden-search/opensearch';
 *
 * console.log(aliasOf('plot'));
 * ```
 */
export function aliasOf(name = 'garden'): string {
  return `garden-search-${name}`;
}

class OpenSearchGarden implements Garden {
  readonly #cluster: Cluster;
  readonly #alias: string;
  readonly #sample: number | undefined;
  #opened: { generation: Generation; until: number } | undefined;
  #opening: Promise<Generation> | undefined;

  constructor(cluster: Cluster, { name, sample }: OpenSearchOptions) {
    this.#cluster = cluster;
    this.#alias = aliasOf(name);
    this.#sample = sample;
  }

  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    return this.#retry(() => this.#search(text, options, false));
  }

  // The index may be replaced while it is searched.
  async #retry<Given>(work: () => Promise<Given>): Promise<Given> {
    try {
      return await work();
    } catch (error) {
      const { code, values } = error as Partial<GardenSearchError>;
      if (code !== 'http' || !/^404 index_not_found/.test(values![1]!)) throw error;
      this.#opened = undefined;
      return work();
    }
  }

  async #search(text: string, options: SearchOptions, isNested: boolean): Promise<Answer> {
    const signal = options.signal as AbortSignal | undefined;
    signal?.throwIfAborted();
    const generation = await this.#generation();
    const reading = await readQuery(text, !!options.within, generation, signal);
    const find = (way: Reading['strict']) => findCandidates(way, reading, options, this.#sample, signal);
    const strict = await find(reading.strict);
    const isLost = !strict.counts.total && !isNested;
    const plain = isLost && reading.plain ? await find(reading.plain) : undefined;
    if (isLost) await this.#learnBeginnings(reading, signal);
    const chosen = plain?.counts.total ? plain : strict;
    const sample = new Sample({
      facts: generation.facts,
      notes: chosen.notes,
      linked: await this.#linked(chosen, generation, signal),
      words: reading.words,
      statistics: { ...statisticsOf(generation), countOf: (groups) => chosen.countOf(groups) },
      counts: strict.counts,
      plain: plain?.counts,
      readText: (id, passage, ended) => generation.readText(id, passage, ended),
    });
    const answers = new Answers(sample, (other, asked) => this.#search(other, asked, true));
    const answer = await answers.search(text, options, isNested);
    return answer.oftenWith ? { ...answer, oftenWith: chosen.oftenWith! } : answer;
  }

  /** Looks up which beginnings of words that are found nowhere the garden has. */
  async #learnBeginnings({ strict, words, generation }: Reading, signal?: AbortSignal): Promise<void> {
    const beginnings = strict.query.words.flatMap(({ term }) =>
      isUnspaced(term) ? [] : Array.from({ length: term.length }, (_, i) => term.slice(0, i + 1)).slice(3),
    );
    words.learn(await generation.vocabulary.beginningWith(beginnings, signal));
  }

  /** Reads the notes that the notes at hand link to, which have their links where a query asks for them. */
  async #linked({ notes }: Candidates, generation: Generation, signal?: AbortSignal): Promise<StoredRow[]> {
    const here = new Set(notes.map(({ row }) => row.url));
    const others = [...new Set(notes.flatMap(({ links }) => links))].filter((url) => !here.has(url));
    if (!others.length) return [];
    const search = { query: { terms: { url: others } }, size: others.length, _source: ['row'] };
    const [found] = await generation.ask([search], signal);
    return found!.hits.hits.map(({ _source }) => (_source as { row: StoredRow }).row);
  }

  async #generation(): Promise<Generation> {
    if (this.#opened && this.#opened.until > Date.now()) return this.#opened.generation;
    const open = async () => {
      const last = this.#opened?.generation;
      const opened = await Generation.open(this.#cluster, this.#alias);
      // The same index keeps its caches.
      const generation = last?.index === opened.index ? last : opened;
      this.#opened = { generation, until: Date.now() + FRESH };
      return generation;
    };
    return (this.#opening ??= open().finally(() => (this.#opening = undefined)));
  }

  related(url: string, options: RelatedOptions = {}): Promise<Result[]> {
    return this.#retry(async () => findRelated(url, options, await this.#generation()));
  }
}

function statisticsOf({ facts: { documents, lengths } }: Generation) {
  return { documents, averages: lengths.map(([sum, count]) => sum / count) };
}
