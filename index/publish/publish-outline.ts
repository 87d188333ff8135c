// Publication of the notes of an outline.

import { loadLanguages } from '../../src/core/language/languages.js';
import { FIELDS, type Synonyms } from '../../src/core/store/index-file.js';
import { FOLDING } from '../../src/core/text/folding.js';
import { TOKENIZER } from '../../src/core/text/tokenizer.js';
import { MAPPING, type GardenFacts } from '../opensearch/mapping.js';
import { gardenLanguages } from '../writer/garden-languages.js';
import { sha256 } from '../writer/side-files.js';
import { readSynonyms } from '../writer/synonyms.js';
import { compareNotes } from './compare-notes.js';
import type { Outline } from './outline.js';
import type { PatientCluster } from './patient-cluster.js';
import type { PublishOptions } from './publish-options.js';
import { Sending } from './sending.js';
import { deleteWork, publishedIndex, WorkIndex } from './work-index.js';

/** Publishes the notes of an outline. @param alias alias of the garden in the cluster */
export async function publishOutline(
  outline: Outline,
  cluster: PatientCluster,
  alias: string,
  { shards = 1, replicas = 1, synonyms = [], onProgress }: Partial<PublishOptions> = {},
) {
  const published = await publishedIndex(cluster, alias);
  const facts = factsOf(outline, readSynonyms(synonyms) ?? []);
  // Documents of other options are all other documents, so that such an index begins empty.
  const base = published?.facts.options === facts.options ? published : undefined;
  const tell = (done: number, total: number) => onProgress?.(done, total, 'comparing');
  const changes = await compareNotes(cluster, base?.index, outline, facts.options, tell);
  const { sent, withdrawn } = changes;
  let documents = base?.facts.documents ?? 0;
  if (!base || sent.length || withdrawn.length) {
    const { declared, notes } = outline;
    const beginning = { base: base?.index, published: published?.index, options: facts.options };
    const size = { shards, replicas };
    const work = await WorkIndex.open(cluster, alias, { ...beginning, declared, size });
    const languages = await loadLanguages(facts.languages);
    const parts = { outline, facts, changes, base, languages };
    ({ documents } = await new Sending(cluster, work, parts, onProgress).send());
    await work.finish(notes.length);
    await work.swap(published?.index);
  } else await deleteWork(cluster, alias, base.index);
  const counts = { sent: sent.length, withdrawn: withdrawn.length };
  return { ...counts, unchanged: outline.notes.length - sent.length, documents };
}

/** Facts of a garden, before its notes are counted. */
function factsOf({ declared, languages }: Outline, synonyms: Synonyms): GardenFacts {
  const facts = {
    mapping: MAPPING,
    tokenizer: TOKENIZER,
    folding: FOLDING,
    ...gardenLanguages(languages),
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
