// Requests to a cluster. Credentials come from the environment, and are in no address, error or log.

import { GardenSearchError } from '../../src/core/errors.js';
import {
  authorizationByEnvironment,
  withoutCredentials,
  wrongAddress,
  type ClusterOptions,
} from './cluster-access.js';
import { isPassing, readReason, reasonOf } from './cluster-errors.js';

/** Time that a request may take, in milliseconds, unless its caller says otherwise. */
const TIMEOUT = 10_000;

/** Options of one request. */
export interface RequestOptions {
  signal?: AbortSignal | undefined;
  timeout?: number;
  /** Answer for the status 404. Default: an error. */
  missing?: unknown;
  /** Gives the status and reason of an answer that tells of an error; undefined for a good one. */
  failure?: (answer: never) => string | undefined;
}

/** Answer of a search, as far as it is read. */
export interface SearchResponse {
  error?: { type?: string };
  status?: number;
  hits: {
    total?: { value: number };
    hits: { _id: string; _source: unknown; fields?: Record<string, string[]> }[];
  };
  aggregations?: Record<string, Aggregation>;
}

/** Answer of an aggregation. */
export interface Aggregation {
  buckets?: { key: string; doc_count: number }[];
  values?: Aggregation;
}

/** Search of one index; `body` is a request in the engine's language. */
export type Search = object;

/** Addresses of a cluster's nodes, of which any answers. */
export class Cluster {
  readonly #nodes: readonly URL[];
  readonly #headers: Record<string, string>;
  readonly #timeout: number;
  #current = 0;

  /** @throws GardenSearchError `option` for an address that {@link wrongAddress} refuses */
  constructor(
    urls: readonly string[],
    { authorization = authorizationByEnvironment(), timeout = TIMEOUT }: ClusterOptions = {},
  ) {
    for (const url of urls) {
      const reason = wrongAddress(url);
      const wanted = `the address of a cluster; ${reason}`;
      if (reason) throw new GardenSearchError('option', 'url', withoutCredentials(url), wanted);
    }
    this.#nodes = urls.map((url) => new URL(url.replace(/\/*$/, '/')));
    this.#headers = authorization ? { authorization } : {};
    this.#timeout = timeout;
  }

  /**
   * Sends a request. A node that can't be reached, or has too much to do, is passed over for the next.
   * @param body object for JSON, or lines of JSON
   * @throws GardenSearchError `network` or `http`; the signal's reason
   */
  async request<Answer>(
    method: string,
    path: string,
    body?: object | string,
    options: RequestOptions = {},
  ): Promise<Answer> {
    let failed: unknown;
    for (let tries = this.#nodes.length; tries; tries--) {
      const node = this.#current;
      try {
        return await this.#ask<Answer>(this.#nodes[node]!, method, path, body, options);
      } catch (error) {
        if (!isPassing(error) || options.signal?.aborted) throw error;
        failed = error;
        this.#current = (node + 1) % this.#nodes.length;
      }
    }
    throw failed;
  }

  /**
   * Runs searches of an index, all in one request.
   * @returns their answers, in their order
   * @throws GardenSearchError as {@link request}, also where one search fails or misses a shard
   */
  async search(index: string, searches: readonly Search[], signal?: AbortSignal): Promise<SearchResponse[]> {
    if (!searches.length) return [];
    const lines = searches
      .map((body) => `{"allow_partial_search_results":false}\n${JSON.stringify(body)}\n`)
      .join('');
    const { responses } = await this.request<{ responses: SearchResponse[] }>(
      'POST',
      `${index}/_msearch`,
      lines,
      { signal, failure: failureOf },
    );
    return responses;
  }

  /** Reads documents of an index by their ids. @param parameters those of the request, such as `?realtime=false` */
  async documents<Source>(
    index: string,
    ids: readonly string[],
    parameters = '',
    signal?: AbortSignal,
  ): Promise<Map<string, Source>> {
    if (!ids.length) return new Map();
    type Found = { docs: { _id: string; _source?: Source }[] };
    const path = `${index}/_mget${parameters}`;
    const { docs } = await this.request<Found>('POST', path, { ids }, { signal });
    return new Map(docs.flatMap(({ _id, _source }) => (_source ? [[_id, _source] as const] : [])));
  }

  /** Address of the node that is asked, for messages. */
  get address(): string {
    return this.#nodes[this.#current]!.href;
  }

  async #ask<Answer>(
    node: URL,
    method: string,
    path: string,
    body: object | string | undefined,
    { signal, timeout = this.#timeout, missing, failure }: RequestOptions,
  ): Promise<Answer> {
    const late = AbortSignal.timeout(timeout);
    const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
    try {
      const response = await fetch(new URL(path, node), {
        method,
        headers: { ...this.#headers, ...(body && { 'content-type': type }) },
        ...(body && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, late]) : late,
        redirect: 'error',
      });
      if (response.ok) {
        const answer: unknown = await response.json();
        const reason = failure?.(answer as never);
        if (reason === undefined) return answer as Answer;
        throw new GardenSearchError('http', node.href, reason);
      }
      const reason = await readReason(response);
      if (response.status === 404 && missing !== undefined) return missing as Answer;
      throw new GardenSearchError('http', node.href, `${response.status} ${reason}`.trim());
    } catch (error) {
      if (error instanceof GardenSearchError || signal?.aborted) throw error;
      const reason = late.aborted ? `no answer within ${timeout} ms` : reasonOf(error as Error);
      throw new GardenSearchError('network', node.href, reason);
    }
  }
}

/** Gives the first error among the answers of several searches. */
function failureOf({ responses }: { responses: SearchResponse[] }): string | undefined {
  const failed = responses.find(({ error }) => error);
  return failed && `${failed.status} ${failed.error!.type ?? ''}`.trim();
}
