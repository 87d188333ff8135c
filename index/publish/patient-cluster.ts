// Cluster as a publication asks it: a request is sent again while the cluster is busy, until the publication is ended.

import { setTimeout as wait } from 'node:timers/promises';
import { GardenSearchError } from '../../src/core/errors.js';
import { BuildError } from '../build-error.js';
import { Cluster, type RequestOptions } from '../opensearch/cluster.js';
import { isPassing } from '../opensearch/cluster-errors.js';
import type { PublishOptions } from './publish-options.js';

/** Waits between tries, in milliseconds: they double from the first to the last. */
const [FIRST_WAIT, LAST_WAIT] = [250, 30_000];

/** Most tries of a request: for some minutes. */
export const MOST_TRIES = 16;

/** Time that a request may take, in milliseconds. */
const TIMEOUT = 120_000;

/** Options of a {@link PatientCluster}. */
interface PatientOptions extends Pick<PublishOptions, 'signal' | 'onWait'> {
  /** Waits before a further try. Default: by the clock. */
  pause?: (milliseconds: number) => Promise<unknown>;
}

/** Cluster that is waited for. */
export class PatientCluster extends Cluster {
  readonly #signal: AbortSignal | undefined;
  readonly #onWait: PatientOptions['onWait'];
  readonly #pause: NonNullable<PatientOptions['pause']>;

  constructor(urls: readonly string[], { signal, onWait, pause }: PatientOptions = {}) {
    super(urls, { timeout: TIMEOUT });
    this.#signal = signal;
    this.#onWait = onWait;
    this.#pause =
      pause ??
      ((milliseconds) =>
        wait(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => signal!.throwIfAborted()));
  }

  /** Sends a request, and again while the cluster is busy. @throws BuildError `cluster` in the end; the signal's reason */
  override async request<Answer>(
    method: string,
    path: string,
    body?: object | string,
    options: RequestOptions = {},
  ): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        return await super.request<Answer>(method, path, body, { ...options, signal: this.#signal });
      } catch (error) {
        if (!(error instanceof GardenSearchError)) throw error;
        if (tries === MOST_TRIES || !isPassing(error)) throw new BuildError('cluster', ...faultOf(error));
        this.#onWait?.(`The cluster at ${faultOf(error).join(' ')}`);
        await this.waitAfter(tries);
      }
    }
  }

  /** Waits before a further try. @throws the signal's reason */
  async waitAfter(tries: number): Promise<void> {
    await this.#pause(Math.min(LAST_WAIT, FIRST_WAIT * 2 ** (tries - 1)));
  }
}

/** Gives the address of a cluster, and what was wrong with it. */
function faultOf({ code, values: [url, reason] }: GardenSearchError): [url: string, what: string] {
  return [url!, code === 'http' ? `answered ${reason}` : `could not be reached (${reason})`];
}
