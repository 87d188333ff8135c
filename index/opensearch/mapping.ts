// Index of a garden in OpenSearch: its documents, their fields, and how fields are read. Every text is given as our
// tokenizer's terms, a term a line, so that the server analyses nothing.
//
//   note     a note: terms for the search, keys for filters and sorts, a row for the result
//   text     a passage of a note, for excerpts; not searched
//   word     a word of the garden, for forms, spellings and beginnings
//   garden   facts of the garden as a whole

import type { DeclaredProperty, NoteFacts } from '../../src/core/note.js';
import type { Synonyms } from '../../src/core/store/index-file.js';
import { BM25 } from '../../src/core/words/ranking.js';

/** Version of the mapping and of what its fields mean. An index of another version is made anew. */
export const MAPPING = 1;

/** Factor of weighted term frequencies, which the engine takes as whole numbers. */
export const SCALE = 10;

/** Separator of a word from its parts, which stand at the same place. */
export const SAME_PLACE = '\u0001';

/** Separator of a label's key from the label. */
export const LABEL = '\t';

/** Longest term that is indexed, in UTF-16 code units; a query is no longer. */
export const LONGEST = 2000;

/** Row of a note: what a result tells of it, and what ranking needs. */
export interface StoredRow extends NoteFacts {
  url: string;
  title: string;
  aliases?: string[];
  tags: string[];
  weight?: number;
  /** Group of near copies, and the note's place in it. */
  group?: string;
  /** Names that the text shows as links, and that no note has. */
  unresolved?: string[];
}

/** Passage of a note, as ranking needs it: its terms and lengths, as `note-terms.ts` writes them. */
export type StoredPassage = [terms: string, lengths: string];

/** Facts of a garden, in the document `garden`. */
export interface GardenFacts {
  mapping: number;
  tokenizer: string;
  folding: string;
  languages: string[];
  common?: string[];
  properties?: readonly DeclaredProperty[];
  synonyms?: Synonyms;
  /** Number of notes. */
  notes: number;
  /** Number of passages. */
  documents: number;
  /** Sum of lengths and number of documents that have the field, by field. */
  lengths: [sum: number, count: number][];
  /** Averages of lengths by field, by which the terms of the notes were weighed for the engine. */
  averages: number[];
  /** Hash of the options that every document depends on. */
  options: string;
}

/** Longest value of a label that is indexed: the engine refuses documents with longer ones. */
const longest = { ignore_above: 8000 };

const keyword = { type: 'keyword', doc_values: false, norms: false, ...longest };
const sorted = { type: 'keyword', ...longest };
const listed = { type: 'keyword', index: false };
const places = { type: 'text', analyzer: 'places', norms: false };
const weighed = {
  type: 'text',
  analyzer: 'weighed',
  similarity: 'words',
  index_options: 'freqs',
  norms: false,
};

/** Query for the documents of notes. */
export const A_NOTE = { term: { kind: 'note' } };

const FIELDS = {
  kind: keyword,
  id: sorted,
  hash: listed,
  count: { type: 'integer', index: false },
  terms: weighed,
  nameTerms: weighed,
  isWhole: { type: 'boolean' },
  passageTerms: { ...places, index_options: 'docs' },
  passageNames: { ...places, index_options: 'docs' },
  names: places,
  headings: { ...places, index_options: 'docs' },
  nameKeys: sorted,
  titleLength: { type: 'integer' },
  tags: keyword,
  labels: sorted,
  stage: sorted,
  category: sorted,
  categoryKey: keyword,
  year: sorted,
  language: sorted,
  languageKey: keyword,
  created: keyword,
  tended: sorted,
  newest: sorted,
  titleKey: sorted,
  path: places,
  links: sorted,
  linkKeys: keyword,
  page: keyword,
  group: keyword,
  url: sorted,
  word: sorted,
  beginnings: {
    type: 'text',
    analyzer: 'beginnings',
    search_analyzer: 'keyword',
    index_options: 'docs',
    norms: false,
  },
  stems: keyword,
  frequency: { type: 'integer' },
  nameFrequency: { type: 'integer' },
};

/** Fields of a declared property, by its place in the list: values, keys of values, numbers, order. */
export const propertyFields = (place: number) => ({
  value: `value${place}`,
  key: `key${place}`,
  number: `number${place}`,
  order: `order${place}`,
});

function fieldsOf(declared: readonly DeclaredProperty[]): Record<string, object> {
  const own = declared.map((_, place) => {
    const { value, key, number, order } = propertyFields(place);
    return { [value]: sorted, [key]: keyword, [number]: { type: 'double' }, [order]: sorted };
  });
  return Object.assign({ ...FIELDS }, ...own) as Record<string, object>;
}

const ANALYSIS = {
  tokenizer: {
    lines: { type: 'char_group', tokenize_on_chars: ['\n'], max_token_length: 4 * LONGEST },
  },
  filter: {
    frequencies: { type: 'delimited_term_freq', delimiter: '|' },
    parts: { type: 'pattern_capture', preserve_original: false, patterns: [`([^${SAME_PLACE}]+)`] },
    beginnings: { type: 'edge_ngram', min_gram: 3, max_gram: 20 },
  },
  analyzer: {
    weighed: { type: 'custom', tokenizer: 'lines', filter: ['frequencies'] },
    places: { type: 'custom', tokenizer: 'lines', filter: ['parts'] },
    beginnings: { type: 'custom', tokenizer: 'keyword', filter: ['beginnings'] },
  },
};

/** Options of a new index. */
export interface IndexOptions {
  /** Number of shards. */
  shards: number;
  /** Number of copies of each shard beside the first. */
  replicas: number;
}

/** Gives the settings of an index that is filled. Its copies take files over, which costs less than filling each. */
export function filledSettings({ replicas }: Pick<IndexOptions, 'replicas'>) {
  return {
    refresh_interval: null,
    auto_expand_replicas: replicas ? `0-${replicas}` : false,
    ...(!replicas && { number_of_replicas: 0 }),
  };
}

/** Gives the settings and the mapping of a new index, which has no copies while it is filled. */
export function makeIndexBody(
  declared: readonly DeclaredProperty[],
  { shards }: Pick<IndexOptions, 'shards'>,
) {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: 0,
      refresh_interval: -1,
      max_ngram_diff: 20,
      analysis: ANALYSIS,
      similarity: { words: { type: 'BM25', k1: BM25.k * SCALE, b: 0 } },
    },
    mappings: {
      dynamic: false,
      // Fields made of the row would only take room in it.
      _source: {
        includes: ['kind', 'hash', 'count', 'row', 'passages', 'links', 'text', 'word', 'counts', 'garden'],
      },
      properties: fieldsOf(declared),
    },
  };
}
