// Sending of a garden's changes into the index that is written.

import type { Language } from '../../src/core/language/language.js';
import { FIELDS } from '../../src/core/store/index-file.js';
import type { GardenFacts } from '../opensearch/mapping.js';
import { readAllTerms, readSteps } from '../opensearch/note-terms.js';
import { phrasesAmong } from '../writer/synonyms.js';
import { BulkLoader } from './bulk-loader.js';
import type { Changes, NoteToSend } from './compare-notes.js';
import { averageLengths, DocumentMaker, type NoteDocuments } from './note-documents.js';
import { addLengths, passageTerms, weighTerms } from './passage-terms.js';
import { listNotes, readStates, removeNote, type NoteState } from './note-states.js';
import type { Outline } from './outline.js';
import type { PatientCluster } from './patient-cluster.js';
import type { PublishOptions } from './publish-options.js';
import { sendWords } from './send-words.js';
import { WordCounts } from './word-counts.js';
import type { WorkIndex } from './work-index.js';

/** Number of notes whose states are read at a time. */
const BATCH = 200;

/** Parts of a publication. */
interface SendingParts {
  outline: Outline;
  facts: GardenFacts;
  changes: Changes;
  /** Published index that the new one began as. */
  base: { index: string; facts: GardenFacts } | undefined;
  languages: readonly Language[];
}

/** Sending of one garden. */
export class Sending {
  readonly #cluster: PatientCluster;
  readonly #work: WorkIndex;
  readonly #parts: SendingParts;
  readonly #onProgress: PublishOptions['onProgress'];
  readonly #counts = new WordCounts();
  readonly #maker: DocumentMaker;
  readonly #lengths: [number, number][];
  #documents: number;
  #averages: readonly number[] | undefined;

  constructor(
    cluster: PatientCluster,
    work: WorkIndex,
    parts: SendingParts,
    onProgress?: PublishOptions['onProgress'],
  ) {
    this.#cluster = cluster;
    this.#work = work;
    this.#parts = parts;
    this.#onProgress = onProgress;
    const { outline, base, facts, languages } = parts;
    this.#maker = new DocumentMaker({
      declared: outline.declared,
      labels: outline.labels,
      phrases: phrasesAmong(facts.synonyms ?? []),
      stopWords: languages,
    });
    this.#lengths = base?.facts.lengths.map(([sum, count]) => [sum, count]) ?? FIELDS.map(() => [0, 0]);
    this.#documents = base?.facts.documents ?? 0;
    this.#averages = base?.facts.averages;
  }

  /** Sends all changes, then the words and the facts. @returns the number of passages */
  async send(): Promise<{ documents: number }> {
    await this.#sendNotes();
    await this.#withdraw();
    await this.#work.beginWords();
    const source = { ...this.#parts, cluster: this.#cluster };
    await sendWords(this.#counts, this.#loader(), source, this.#onProgress);
    const { facts, outline } = this.#parts;
    const garden: GardenFacts = {
      ...facts,
      notes: outline.notes.length,
      documents: this.#documents,
      lengths: this.#lengths,
      averages: [...(this.#averages ?? [])],
    };
    const loader = this.#loader();
    await loader.put('garden', { kind: 'garden', garden });
    await loader.end();
    return { documents: this.#documents };
  }

  async #sendNotes(): Promise<void> {
    const { sent } = this.#parts.changes;
    const loader = this.#loader();
    for (let from = 0; from < sent.length; from += BATCH) {
      const batch = sent.slice(from, from + BATCH);
      const known = batch.filter(({ isKnown }) => isKnown).map(({ id }) => id);
      for (const state of (await this.#states(known)).values()) this.#forget(state);
      const here = await this.#present(batch);
      for (const [i, note] of batch.entries()) {
        await this.#sendNote(note, here.get(note.id), loader);
        this.#onProgress?.(from + i + 1, sent.length, 'sending');
      }
    }
    await loader.end();
  }

  async #sendNote(note: NoteToSend, here: NoteState | undefined, loader: BulkLoader): Promise<void> {
    const { hash } = note;
    const made = this.#maker.make(note.outlined);
    for (const { terms, steps } of made.passages) {
      this.#counts.add(terms);
      addLengths(this.#lengths, steps);
      this.#documents++;
    }
    if (here?.hash !== hash) await this.#put(note, made, here, loader);
  }

  async #put(
    { id, hash }: Pick<NoteToSend, 'id' | 'hash'>,
    made: NoteDocuments,
    here: NoteState | undefined,
    loader: BulkLoader,
  ): Promise<void> {
    this.#averages ??= averageLengths(this.#parts.changes.sent, this.#maker);
    const terms = weighTerms(made.passages, this.#averages);
    const isWhole = made.texts.length === 1;
    for (const [i, text] of made.texts.entries()) {
      const own = isWhole ? {} : passageTerms(made.passages[i]!);
      await loader.put(`${id}.${i}`, { kind: 'text', text, ...own });
    }
    for (let i = made.texts.length; i < (here?.count ?? 0); i++) await loader.remove(`${id}.${i}`);
    await loader.put(id, { kind: 'note', id, hash, isWhole, ...made.fields, ...terms });
  }

  async #withdraw(): Promise<void> {
    const { withdrawn, all } = this.#parts.changes;
    const loader = this.#loader();
    for (let from = 0; from < withdrawn.length; from += BATCH) {
      const batch = withdrawn.slice(from, from + BATCH);
      for (const [id, state] of await this.#states(batch)) {
        this.#forget(state);
        await removeNote(id, state, loader);
      }
    }
    // A killed publication may have sent notes that were withdrawn, or are as they were, since.
    if (this.#work.isResumed) {
      await loader.end();
      await this.#cluster.request('POST', `${this.#work.index}/_refresh`);
      for await (const [id, state] of listNotes(this.#cluster, this.#work.index))
        await this.#mend(id, all.get(id), state, loader);
    }
    await loader.end();
  }

  async #mend(
    id: string,
    note: Pick<NoteToSend, 'hash' | 'outlined'> | undefined,
    state: NoteState,
    loader: BulkLoader,
  ): Promise<void> {
    if (!note) await removeNote(id, state, loader);
    else if (note.hash !== state.hash)
      await this.#put({ id, ...note }, this.#maker.make(note.outlined), state, loader);
  }

  /** Takes a published note away from the counts. */
  #forget({ passages = [] }: NoteState): void {
    for (const [terms, steps] of passages) {
      this.#counts.add(readAllTerms(terms), -1);
      addLengths(this.#lengths, readSteps(steps), -1);
      this.#documents--;
    }
  }

  #states(ids: readonly string[]): Promise<Map<string, NoteState>> {
    const { base } = this.#parts;
    return readStates(this.#cluster, base?.index, ids, 'hash,count,passages');
  }

  /** Reads what the index has of some notes already. */
  #present(batch: readonly NoteToSend[]): Promise<Map<string, NoteState>> {
    const { isResumed, index } = this.#work;
    const asked = batch.filter(({ isKnown }) => isKnown || isResumed).map(({ id }) => id);
    return readStates(this.#cluster, index, asked, 'hash,count');
  }

  #loader(): BulkLoader {
    return new BulkLoader(this.#cluster, this.#work.index);
  }
}
