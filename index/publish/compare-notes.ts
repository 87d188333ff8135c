// Comparison of a garden with what is published of it.

import { tagKey, withParents } from '../../src/core/notes/tags.js';
import { sha256 } from '../writer/side-files.js';
import { listNotes, readStates } from './note-states.js';
import type { Outline, OutlinedNote } from './outline.js';
import type { PatientCluster } from './patient-cluster.js';

/** Notes that are compared at a time. */
const BATCH = 1000;

/** Note to send. */
export interface NoteToSend {
  id: string;
  /** Hash of all that its documents are made of. */
  hash: string;
  outlined: OutlinedNote;
  /** True if another version of it is published. */
  isKnown: boolean;
}

/** Differences of a garden from what is published. */
export interface Changes {
  sent: NoteToSend[];
  /** Ids of published notes that the garden has no more. */
  withdrawn: string[];
  /** All notes of the garden, by their ids. */
  all: ReadonlyMap<string, Pick<NoteToSend, 'hash' | 'outlined'>>;
}

/** Compares a garden with a published index. @param base the index; undefined for none */
export async function compareNotes(
  cluster: PatientCluster,
  base: string | undefined,
  { notes, labels }: Outline,
  options: string,
  onProgress: (done: number, total: number) => void,
): Promise<Changes> {
  const sent: NoteToSend[] = [];
  const all = new Map<string, Pick<NoteToSend, 'hash' | 'outlined'>>();
  for (let from = 0; from < notes.length; from += BATCH) {
    const batch = notes.slice(from, from + BATCH).map((outlined) => {
      const { url, path } = outlined.note;
      return {
        id: sha256(`${url}\n${path}`).slice(0, 24),
        hash: hashOf(outlined, labels, options),
        outlined,
      };
    });
    const ids = batch.map(({ id }) => id);
    const known = await readStates(cluster, base, ids, 'hash');
    for (const one of batch) {
      all.set(one.id, one);
      const state = known.get(one.id);
      if (state?.hash !== one.hash) sent.push({ ...one, isKnown: !!state });
    }
    onProgress(Math.min(from + BATCH, notes.length), notes.length);
  }
  const withdrawn: string[] = [];
  if (base) for await (const [id] of listNotes(cluster, base)) if (!all.has(id)) withdrawn.push(id);
  return { sent, withdrawn, all };
}

// Links and labels of other notes are part of a note's documents.
function hashOf(
  { note, hash, links, unresolved, group }: OutlinedNote,
  labels: ReadonlyMap<string, string>,
  options: string,
): string {
  const { url, tags, language } = note;
  const linked = links.map((target) => [target.url, target.title, target.aliases]);
  const named = tags.map((tag) => withParents(tagKey(tag)).map((key) => labels.get(key)));
  return sha256(JSON.stringify([hash, url, tags, named, language, linked, unresolved, group, options])).slice(
    0,
    24,
  );
}
