// Index that a publication writes, until the alias names it. It begins as a copy of the published one, which shares its
// files and costs no time. That of a killed publication is taken over where it has the same beginning.

import { randomUUID } from 'node:crypto';
import type { DeclaredProperty } from '../../src/core/note.js';
import { BuildError } from '../build-error.js';
import {
  A_NOTE,
  filledSettings,
  makeIndexBody,
  type GardenFacts,
  type IndexOptions,
} from '../opensearch/mapping.js';
import type { PatientCluster } from './patient-cluster.js';

/** Time that a copy of all shards may take to be ready, in milliseconds. */
const READY = 60_000;

/** State of an index while it is written. */
interface State {
  /** Published index that it began as; empty for none. */
  base: string;
  options: string;
  /** Publication that writes it. */
  owner: string;
  /** Part that is being written: after that of notes nothing can be taken over. */
  stage: 'notes' | 'words' | 'done';
}

/** Index that a publication writes. */
export class WorkIndex {
  readonly index: string;
  /** True if a killed publication has written some of it. */
  readonly isResumed: boolean;
  readonly #cluster: PatientCluster;
  readonly #alias: string;
  readonly #state: State;
  readonly #size: IndexOptions;

  private constructor(
    cluster: PatientCluster,
    alias: string,
    index: string,
    state: State,
    isResumed: boolean,
    size: IndexOptions,
  ) {
    this.#cluster = cluster;
    this.#alias = alias;
    this.index = index;
    this.#state = state;
    this.isResumed = isResumed;
    this.#size = size;
  }

  /** Opens the index to write. @param base published index to begin with; undefined for none */
  static async open(
    cluster: PatientCluster,
    alias: string,
    {
      base,
      published,
      options,
      declared,
      size,
    }: {
      base: string | undefined;
      published: string | undefined;
      options: string;
      declared: readonly DeclaredProperty[];
      size: IndexOptions;
    },
  ): Promise<WorkIndex> {
    const index = nameOf(alias, published);
    const state: State = { base: base ?? '', options, owner: randomUUID(), stage: 'notes' };
    const known = await stateOf(cluster, index);
    const isResumed = known?.stage === 'notes' && known.base === state.base && known.options === options;
    const work = new WorkIndex(cluster, alias, index, state, isResumed, size);
    if (!isResumed) {
      if (known) await deleteIndex(cluster, index);
      await (base ? work.#copy(base) : cluster.request('PUT', index, makeIndexBody(declared, size)));
    }
    await work.#write();
    return work;
  }

  /** Begins the part of words. From here on a killed publication begins anew. */
  async beginWords(): Promise<void> {
    await this.#check();
    this.#state.stage = 'words';
    await this.#write();
  }

  /** Ends the writing: all is on disk, and what was deleted is no longer. @throws BuildError `publish-incomplete` if notes are missing */
  async finish(notes: number): Promise<void> {
    const { index } = this;
    const post = <Answer>(path: string, body?: object, options?: { timeout: number }): Promise<Answer> =>
      this.#cluster.request('POST', `${index}/_${path}`, body, options);
    await post('refresh');
    const { count } = await post<{ count: number }>('count', { query: A_NOTE });
    if (count !== notes) throw new BuildError('publish-incomplete', String(count), String(notes));
    await post('forcemerge?only_expunge_deletes=true', undefined, { timeout: 60 * READY });
    await post('flush');
    this.#state.stage = 'done';
    await this.#write();
    await this.#cluster.request('PUT', `${index}/_settings`, { index: filledSettings(this.#size) });
    await this.#copied();
  }

  /** Waits for the copies of all shards, as long as any is on its way. */
  async #copied(): Promise<void> {
    for (;;) {
      const isGreen = await this.#await('green').catch((error: unknown) => {
        if (!(error instanceof BuildError)) throw error;
      });
      if (isGreen) return;
      type Health = { initializing_shards: number };
      const health = await this.#cluster.request<Health>('GET', `_cluster/health/${this.index}`);
      if (!health.initializing_shards) return;
    }
  }

  #await(status: 'yellow' | 'green'): Promise<object> {
    const path = `_cluster/health/${this.index}?wait_for_status=${status}&timeout=${READY}ms`;
    return this.#cluster.request('GET', path, undefined, { timeout: 2 * READY });
  }

  /** Has the alias name this index, and deletes the one before, in one step. */
  async swap(published: string | undefined): Promise<void> {
    await this.#check();
    const remove = published ? [{ remove_index: { index: published } }] : [];
    await this.#cluster.request('POST', '_aliases', {
      actions: [...remove, { add: { index: this.index, alias: this.#alias } }],
    });
  }

  /** Copies the published index, which takes no further writes then. */
  async #copy(base: string): Promise<void> {
    await this.#cluster.request('PUT', `${base}/_settings`, { 'index.blocks.write': true });
    await this.#cluster.request('POST', `${base}/_clone/${this.index}`, {
      settings: { 'index.blocks.write': null, 'index.refresh_interval': -1 },
    });
    await this.#await('yellow');
  }

  /** @throws BuildError `publish-overtaken` if another publication writes the index now */
  async #check(): Promise<void> {
    const known = await stateOf(this.#cluster, this.index);
    if (known?.owner !== this.#state.owner) throw new BuildError('publish-overtaken', this.#alias);
  }

  async #write(): Promise<void> {
    await this.#cluster.request('PUT', `${this.index}/_mapping`, { _meta: this.#state });
  }
}

/** Deletes an index; it need not be there. */
export async function deleteIndex(cluster: PatientCluster, index: string): Promise<void> {
  await cluster.request('DELETE', index, undefined, { missing: {} });
}

/** Deletes what a killed publication may have left. @param published published index; undefined for none */
export async function deleteWork(
  cluster: PatientCluster,
  alias: string,
  published: string | undefined,
): Promise<void> {
  await deleteIndex(cluster, nameOf(alias, published));
}

function nameOf(alias: string, published: string | undefined): string {
  const number = Number(published?.slice(-6) ?? 0) + 1;
  return `${alias}-${String(number).padStart(6, '0')}`;
}

async function stateOf(cluster: PatientCluster, index: string): Promise<State | undefined> {
  type Found = Record<string, { mappings: { _meta?: State } }>;
  const found = await cluster.request<Found>('GET', `${index}/_mapping`, undefined, { missing: {} });
  return found[index] && (found[index].mappings._meta ?? ({} as State));
}

/** Published index of a garden with its facts; undefined where there is none. */
export async function publishedIndex(
  cluster: PatientCluster,
  alias: string,
): Promise<{ index: string; facts: GardenFacts } | undefined> {
  const path = `${alias}/_doc/garden`;
  type Found = { _index: string; _source: { garden: GardenFacts } };
  const found = await cluster.request<Found | null>('GET', path, undefined, { missing: null });
  return found ? { index: found._index, facts: found._source.garden } : undefined;
}
