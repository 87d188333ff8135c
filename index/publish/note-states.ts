// Notes as an index has them: their hashes and their terms.

import { A_NOTE, type StoredPassage } from '../opensearch/mapping.js';
import type { BulkLoader } from './bulk-loader.js';
import type { PatientCluster } from './patient-cluster.js';

/** Note as an index has it. */
export interface NoteState {
  hash: string;
  /** Number of passages. */
  count: number;
  /** Terms and lengths of the passages; only if they were asked for. */
  passages?: StoredPassage[];
}

/** Number of notes that are listed at a time. */
const PAGE = 5000;

/**
 * Reads the states of notes.
 * @param index index that may have them; undefined for none
 * @param fields names of the fields to read, with commas
 */
export async function readStates(
  cluster: PatientCluster,
  index: string | undefined,
  ids: readonly string[],
  fields: string,
): Promise<Map<string, NoteState>> {
  return index === undefined ? new Map() : cluster.documents(index, ids, `?_source_includes=${fields}`);
}

/** Lists the notes of an index. */
export async function* listNotes(
  cluster: PatientCluster,
  index: string,
): AsyncGenerator<[id: string, state: NoteState]> {
  let after: unknown[] | undefined;
  do {
    const body = {
      query: A_NOTE,
      sort: [{ id: 'asc' }],
      size: PAGE,
      _source: ['hash', 'count'],
      ...(after && { search_after: after }),
    };
    type Found = { hits: { hits: { _id: string; _source: NoteState; sort: unknown[] }[] } };
    const path = `${index}/_search?allow_partial_search_results=false`;
    const { hits } = (await cluster.request<Found>('POST', path, body)).hits;
    for (const { _id, _source } of hits) yield [_id, _source];
    after = hits.length === PAGE ? hits.at(-1)!.sort : undefined;
  } while (after);
}

/** Removes a note and its passages from the index of a loader. */
export async function removeNote(id: string, { count }: NoteState, loader: BulkLoader): Promise<void> {
  for (let i = 0; i < count; i++) await loader.remove(`${id}.${i}`);
  await loader.remove(id);
}
