// Loads documents into an index in bulk: few requests at a time, and again what the cluster was too busy for.

import { BuildError } from '../build-error.js';
import { MOST_TRIES, type PatientCluster } from './patient-cluster.js';

/** Size of a request, in UTF-16 code units, and the most requests at a time. */
const REQUEST = 2_000_000;
const AT_A_TIME = 2;

/** Outcome of an action within a request. */
interface Item {
  status: number;
  error?: { type?: string; reason?: string };
}

/** Loader of documents into one index. */
export class BulkLoader {
  readonly #cluster: PatientCluster;
  readonly #index: string;
  readonly #running = new Set<Promise<void>>();
  #actions: string[] = [];
  #size = 0;
  #failed: unknown;

  constructor(cluster: PatientCluster, index: string) {
    this.#cluster = cluster;
    this.#index = index;
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
      type Loaded = { items: Record<string, Item>[] };
      const path = `${this.#index}/_bulk`;
      const { items } = await this.#cluster.request<Loaded>('POST', path, left.join(''));
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
      if (left.length) await this.#cluster.waitAfter(tries);
    }
  }
}

function isBusy(status: number): boolean {
  return status === 429 || status === 503;
}
