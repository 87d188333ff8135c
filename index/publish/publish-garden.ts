// Publication of a garden to an OpenSearch cluster.
//
//   outline    all notes are read, and compared by their hashes with the published ones
//   copy       a new index shares the files of the published one
//   send       notes that are new or changed, and deletions of those withdrawn
//   count      words whose counts differ
//   swap       the alias names the new index, the one before is deleted

import { performance } from 'node:perf_hooks';
import { loadLanguages } from '../../src/core/language/languages.js';
import { FIELDS, type Synonyms } from '../../src/core/store/index-file.js';
import { FOLDING } from '../../src/core/text/folding.js';
import { TOKENIZER } from '../../src/core/text/tokenizer.js';
import { BuildError } from '../build-error.js';
import { outcomeOf, type NotesOutcome } from '../garden/garden-read.js';
import { lossOf } from '../garden/read-garden.js';
import { Cluster } from '../opensearch/cluster.js';
import { MAPPING, type GardenFacts } from '../opensearch/mapping.js';
import { aliasOf } from '../opensearch/opensearch-garden.js';
import { languagesOf } from '../writer/garden-languages.js';
import { readSynonyms } from '../writer/synonyms.js';
import { sha256 } from '../writer/side-files.js';
import { insist } from './bulk-loader.js';
import { compareNotes } from './compare-notes.js';
import { outlineGarden, type Outline } from './outline.js';
import { checkPublishOptions, READ_OPTIONS, type PublishOptions } from './publish-options.js';
import { Sending } from './sending.js';
import { deleteWork, publishedIndex, WorkIndex } from './work-index.js';

export type { PublishOptions, PublishStep } from './publish-options.js';

/** Result of a publication. */
export interface PublishResult extends NotesOutcome {
  /** Numbers of notes sent anew, left as they were, and deleted. */
  sent: number;
  unchanged: number;
  withdrawn: number;
  /** Number of passages of all notes. */
  documents: number;
  /** Duration in seconds. */
  seconds: number;
}

/**
 * Publishes a garden to an OpenSearch cluster. Only new and changed notes are sent. Searches see the old notes until all
 * is there, then the new ones. Killed at any moment, it may be run again.
 * @throws BuildError where nothing was published, with a message that says what to do
 * @example
 * ```ts
 * import { publishGarden } from 'garden-search/build';
 *
 * const { sent, withdrawn } = await publishGarden({ paths: ['notes'], to: 'https://search.example.org:9200' });
 * ```
 */
export async function publishGarden(options: PublishOptions): Promise<PublishResult> {
  const start = performance.now();
  checkPublishOptions(options);
  const { to, name, paths, signal, onProgress, onWait } = options;
  const cluster = new Cluster([to].flat(), { onWait });
  const alias = aliasOf(name);
  const outline = await outlineGarden(paths, {
    ...Object.fromEntries(READ_OPTIONS.map((option) => [option, options[option]])),
    onProgress: (done, total) => onProgress?.(done, total, 'reading'),
  });
  if (!outline.notes.length) return withdrawAll(outline, paths, cluster, alias, signal);
  const published = await publishOutline(outline, cluster, alias, options);
  const seconds = Math.round(performance.now() - start) / 1000;
  return { ...outcomeOf(outline.garden), ...published, seconds };
}

/** Publishes the notes of an outline. @param alias alias of the garden in the cluster */
export async function publishOutline(
  outline: Outline,
  cluster: Cluster,
  alias: string,
  { shards = 1, replicas = 1, synonyms = [], signal, onProgress }: Partial<PublishOptions> = {},
): Promise<Pick<PublishResult, 'sent' | 'unchanged' | 'withdrawn' | 'documents'>> {
  const published = await publishedIndex(cluster, alias, signal);
  const facts = factsOf(outline, readSynonyms(synonyms) ?? []);
  // Documents of other options are all other documents, so that such an index begins empty.
  const base = published?.facts.options === facts.options ? published : undefined;
  const tell = (done: number, total: number) => onProgress?.(done, total, 'comparing');
  const changes = await compareNotes(cluster, base?.index, outline, facts.options, tell, signal);
  const { sent, withdrawn } = changes;
  let documents = base?.facts.documents ?? 0;
  if (!base || sent.length || withdrawn.length) {
    const { declared, notes } = outline;
    const beginning = { base: base?.index, published: published?.index, options: facts.options };
    const work = await WorkIndex.open(
      cluster,
      alias,
      { ...beginning, declared, size: { shards, replicas } },
      signal,
    );
    const languages = await loadLanguages(facts.languages);
    const parts = { outline, facts, changes, base, languages };
    ({ documents } = await new Sending(cluster, work, parts, signal, onProgress).send());
    await work.finish(notes.length);
    await work.swap(published?.index);
  } else await deleteWork(cluster, alias, base.index, signal);
  const counts = { sent: sent.length, withdrawn: withdrawn.length };
  return { ...counts, unchanged: outline.notes.length - sent.length, documents };
}

// Takes down what was published, which may hold notes that are excluded now. A folder without files may be a mistake.
async function withdrawAll(
  { garden }: Outline,
  paths: readonly string[],
  cluster: Cluster,
  alias: string,
  signal: AbortSignal | undefined,
): Promise<never> {
  if (!garden.read)
    throw new BuildError('no-files', paths.join(', '), ' What was published before is as it was.');
  const published = await publishedIndex(cluster, alias, signal);
  // The name of what a killed publication left follows from that of the published index.
  await deleteWork(cluster, alias, published?.index, signal);
  if (published) await insist(cluster, { method: 'DELETE', path: published.index }, { signal, missing: {} });
  throw new BuildError('publish-nothing', paths.join(', '), lossOf(garden));
}

/** Facts of a garden, before its notes are counted. */
function factsOf({ declared, languages }: Outline, synonyms: Synonyms): GardenFacts {
  const facts = {
    mapping: MAPPING,
    tokenizer: TOKENIZER,
    folding: FOLDING,
    ...languagesOf(languages),
    ...(declared.length && { properties: declared }),
    ...(synonyms.length && { synonyms }),
  };
  return {
    ...facts,
    notes: 0,
    documents: 0,
    lengths: FIELDS.map(() => [0, 0]),
    averages: [],
    options: sha256(JSON.stringify(facts)).slice(0, 16),
  };
}
