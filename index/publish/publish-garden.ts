// Publication of a garden to an OpenSearch cluster.
//
//   outline    all notes are read, and compared by their hashes with the published ones
//   copy       a new index shares the files of the published one
//   send       notes that are new or changed, and deletions of those withdrawn
//   count      words whose counts differ
//   swap       the alias names the new index, the one before is deleted

import { performance } from 'node:perf_hooks';
import { BuildError } from '../build-error.js';
import { outcomeOf, type NotesOutcome } from '../garden/garden-read.js';
import { lossOf } from '../garden/read-garden.js';
import { aliasOf } from '../opensearch/opensearch-garden.js';
import { outlineGarden, type Outline } from './outline.js';
import { PatientCluster } from './patient-cluster.js';
import { checkPublishOptions, readingOptions, type PublishOptions } from './publish-options.js';
import { publishOutline } from './publish-outline.js';
import { deleteIndex, deleteWork, publishedIndex } from './work-index.js';

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
  const { to, name, paths, onProgress } = options;
  const cluster = new PatientCluster([to].flat(), options);
  const alias = aliasOf(name);
  const outline = await outlineGarden(paths, {
    ...readingOptions(options),
    onProgress: (done, total) => onProgress?.(done, total, 'reading'),
  });
  if (!outline.notes.length) return withdrawAll(outline, paths, cluster, alias);
  const published = await publishOutline(outline, cluster, alias, options);
  const seconds = Math.round(performance.now() - start) / 1000;
  return { ...outcomeOf(outline.garden), ...published, seconds };
}

// Takes down what was published, which may hold notes that are excluded now. A folder without files may be a mistake.
async function withdrawAll(
  { garden }: Outline,
  paths: readonly string[],
  cluster: PatientCluster,
  alias: string,
): Promise<never> {
  if (!garden.read)
    throw new BuildError('no-files', paths.join(', '), ' What was published before is as it was.');
  const published = await publishedIndex(cluster, alias);
  // The name of what a killed publication left follows from that of the published index.
  await deleteWork(cluster, alias, published?.index);
  if (published) await deleteIndex(cluster, published.index);
  throw new BuildError('publish-nothing', paths.join(', '), lossOf(garden));
}
