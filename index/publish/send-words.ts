// Sending of the words whose counts differ from those of the published index.

import type { Language } from '../../src/core/language/language.js';
import { sha256 } from '../writer/side-files.js';
import type { BulkLoader } from './bulk-loader.js';
import type { PatientCluster } from './patient-cluster.js';
import type { PublishOptions } from './publish-options.js';
import { wordDocument, type WordCounts } from './word-counts.js';

/** Words that are counted at a time. */
const BATCH = 2000;

/** Longest word that is its own id, in UTF-16 code units; ids are bounded. */
const LONGEST_ID = 150;

/** Published index, and what words are made of. */
interface WordSource {
  cluster: PatientCluster;
  base: { index: string } | undefined;
  languages: readonly Language[];
}

/** Sends the words of a garden. @param differences their counts, less those of the published index */
export async function sendWords(
  differences: WordCounts,
  loader: BulkLoader,
  source: WordSource,
  onProgress?: PublishOptions['onProgress'],
): Promise<void> {
  let done = 0;
  for (const batch of differences.batches(BATCH)) {
    const terms = batch.map(([term]) => term);
    const known = await knownCounts(terms, source);
    for (const [term, counts] of batch) {
      const before = known.get(term);
      const now = counts.map((count, i) => count + (before?.[i] ?? 0));
      const document = wordDocument(term, now, source.languages);
      await (document ? loader.put(wordId(term), document) : loader.remove(wordId(term)));
    }
    done += batch.length;
    onProgress?.(done, done, 'counting');
  }
  await loader.end();
}

async function knownCounts(
  terms: readonly string[],
  { cluster, base }: WordSource,
): Promise<Map<string, number[]>> {
  if (!base) return new Map();
  type Word = { word: string; counts: number[] };
  const found = await cluster.documents<Word>(base.index, terms.map(wordId));
  return new Map([...found.values()].map(({ word, counts }) => [word, counts]));
}

function wordId(term: string): string {
  return `word ${term.length > LONGEST_ID ? sha256(term) : term}`;
}
