// Loads documents into an index in bulk: few requests at a time, each tried again while the cluster is busy.

import { setTimeout as wait } from 'node:timers/promises';
import { GardenSearchError } from '../../src/core/errors.js';
import { BuildError } from '../build-error.js';
import type { Cluster, RequestOptions } from '../opensearch/cluster.js';
import { isPassing } from '../opensearch/cluster-errors.js';

/** Size of a request, in UTF-16 code units, and the most requests at a time. */
const REQUEST = 2_000_000;
const AT_A_TIME = 2;

/** Waits between tries, in milliseconds: they double from the first to the last. */
const [FIRST_WAIT, LAST_WAIT] = [250, 30_000];

/** Most tries of a request: for some minutes. */
const MOST_TRIES = 16;

/** Time that a request may take, in milliseconds. */
const TIMEOUT = 120_000;

/** Waits before a further try. @throws the signal's reason */
export type Pause = (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;

const pauseFor: Pause = (milliseconds, signal) =>
  wait(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => signal!.throwIfAborted());

/** Sends a request, and again while the cluster is busy, which `onWait` is told. @throws BuildError `cluster` in the end */
export async function insist<Answer>(
  cluster: Cluster,
  { method = 'GET', path, body }: { method?: string; path: string; body?: object | string },
  options: RequestOptions = {},
  pause = pauseFor,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await cluster.request<Answer>(method, path, body, { timeout: TIMEOUT, ...options });
    } catch (error) {
      if (!(error instanceof GardenSearchError)) throw error;
      if (tries === MOST_TRIES || !isPassing(error)) throw new BuildError('cluster', ...faultOf(error));
      cluster.onWait?.(`The cluster at ${faultOf(error).join(' ')}`);
      await pause(waitAfter(tries), options.signal);
    }
  }
}

/** Gives the address of a cluster, and what was wrong with it. */
function faultOf({ code, values: [url, reason] }: GardenSearchError): [url: string, what: string] {
  return [url!, code === 'http' ? `answered ${reason}` : `could not be reached (${reason})`];
}

function waitAfter(tries: number): number {
  return Math.min(LAST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
}

/** Outcome of an action within a request. */
interface Item {
  status: number;
  error?: { type?: string; reason?: string };
}

/** Loader of documents into one index. */
export class BulkLoader {
  readonly #cluster: Cluster;
  readonly #index: string;
  readonly #signal: AbortSignal | undefined;
  readonly #pause: Pause;
  readonly #running = new Set<Promise<void>>();
  #actions: string[] = [];
  #size = 0;
  #failed: unknown;

  constructor(cluster: Cluster, index: string, signal?: AbortSignal, pause = pauseFor) {
    this.#cluster = cluster;
    this.#index = index;
    this.#signal = signal;
    this.#pause = pause;
  }

  /** Adds a document, or replaces it. */
  put(id: string, document: object): Promise<void> {
    return this.#add(`${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(document)}\n`);
  }

  /** Deletes a document; it need not be there. */
  remove(id: string): Promise<void> {
    return this.#add(`${JSON.stringify({ delete: { _id: id } })}\n`);
  }

  /** Sends what is left. Resolves when all is loaded. @throws BuildError `cluster` for the first failure */
  async end(): Promise<void> {
    this.#send();
    await Promise.all(this.#running);
    if (this.#failed) throw this.#failed as Error;
  }

  async #add(action: string): Promise<void> {
    if (this.#failed) throw this.#failed as Error;
    this.#actions.push(action);
    this.#size += action.length;
    if (this.#size < REQUEST) return;
    this.#send();
    while (this.#running.size >= AT_A_TIME) await Promise.race(this.#running);
  }

  #send(): void {
    const actions = this.#actions;
    if (!actions.length) return;
    [this.#actions, this.#size] = [[], 0];
    const sent = this.#load(actions)
      .catch((error: unknown) => void (this.#failed ??= error))
      .finally(() => this.#running.delete(sent));
    this.#running.add(sent);
  }

  async #load(actions: readonly string[]): Promise<void> {
    let left = actions;
    for (let tries = 1; left.length; tries++) {
      const request = { method: 'POST', path: `${this.#index}/_bulk`, body: left.join('') };
      type Loaded = { items: Record<string, Item>[] };
      const { items } = await insist<Loaded>(this.#cluster, request, { signal: this.#signal }, this.#pause);
      const outcomes = items.map((item) => Object.values(item)[0]!);
      const refused = outcomes.find(({ status, error }) => error && !isBusy(status));
      const busy = left.filter((_, i) => isBusy(outcomes[i]!.status));
      if (refused || (busy.length && tries === MOST_TRIES)) {
        const { status, error } = refused ?? outcomes.find((one) => isBusy(one.status))!;
        throw new BuildError(
          'cluster',
          this.#cluster.address,
          `refused a document: ${status} ${error?.type}, ${error?.reason}`,
        );
      }
      left = busy;
      if (left.length) await this.#pause(waitAfter(tries), this.#signal);
    }
  }
}

function isBusy(status: number): boolean {
  return status === 429 || status === 503;
}
