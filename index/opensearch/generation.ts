// Published index of a garden, as the alias names it at a moment. A search keeps to one, so that its parts agree.

import { BoundedCache } from '../../src/core/bounded-cache.js';
import { GardenSearchError } from '../../src/core/errors.js';
import type { Language } from '../../src/core/language/language.js';
import { loadLanguages } from '../../src/core/language/languages.js';
import { labelsWith, type Labels } from '../../src/core/query-language/labels.js';
import { FOLDING } from '../../src/core/text/folding.js';
import { TOKENIZER } from '../../src/core/text/tokenizer.js';
import { parseQuery, type Query, type QueryWord } from '../../src/core/words/query.js';
import type { TermGroup } from '../../src/core/words/ranking.js';
import { widen } from '../../src/core/words/synonyms.js';
import type { Cluster, Search } from './cluster.js';
import { anyOf, termQueries } from './label-query.js';
import { MAPPING, type GardenFacts, type StoredPassage, type StoredRow } from './mapping.js';
import { never, readThrough } from './read-through.js';
import { Vocabulary } from './vocabulary.js';

/** Most counts of notes by words that are kept. */
const KEPT_COUNTS = 50_000;

/** Most notes that are kept: a further letter of a query finds many of the same. */
const KEPT_NOTES = 2000;

/** Most texts of passages that are kept. */
const KEPT_TEXTS = 500;

/** Source of a note, as it is indexed. */
interface NoteSource {
  row: StoredRow;
  passages: StoredPassage[];
  links?: string[];
}

/** Index of a garden. */
export class Generation {
  readonly index: string;
  readonly facts: GardenFacts;
  readonly languages: readonly Language[];
  readonly vocabulary: Vocabulary;
  readonly labels: Labels;
  /** Numbers of notes by the terms that one has. */
  readonly counts = new BoundedCache<string, number>(KEPT_COUNTS);
  readonly #cluster: Cluster;
  readonly #common: readonly Language[];
  readonly #notes = new BoundedCache<string, NoteSource>(KEPT_NOTES);
  readonly #texts = new BoundedCache<string, string>(KEPT_TEXTS);
  #waiting: { ids: Set<string>; answer: Promise<Map<string, string>> } | undefined;

  private constructor(
    cluster: Cluster,
    index: string,
    facts: GardenFacts,
    languages: Language[],
    common: Language[],
  ) {
    this.#cluster = cluster;
    this.index = index;
    this.facts = facts;
    this.languages = languages;
    this.#common = common;
    this.labels = labelsWith(facts.properties);
    this.vocabulary = new Vocabulary((searches, signal) => this.ask(searches, signal));
  }

  /**
   * Opens the index that an alias names.
   * @throws GardenSearchError `http` where there is none, `version` for one of another version
   */
  static async open(cluster: Cluster, alias: string): Promise<Generation> {
    const path = `${encodeURIComponent(alias)}/_doc/garden`;
    type Found = { _index: string; _source: { garden: GardenFacts } };
    const { _index: index, _source } = await cluster.request<Found>('GET', path);
    const { garden: facts } = _source;
    const wanted = `mapping ${MAPPING}, tokenizer ${TOKENIZER}, folding ${FOLDING}`;
    const found = `mapping ${facts.mapping}, tokenizer ${facts.tokenizer}, folding ${facts.folding}`;
    if (found !== wanted) throw new GardenSearchError('version', found, wanted);
    const { languages, common = languages } = facts;
    return new Generation(cluster, index, facts, await loadLanguages(languages), await loadLanguages(common));
  }

  /** Runs searches of this index, all in one request. */
  ask(searches: readonly Search[], signal?: AbortSignal) {
    return this.#cluster.search(this.index, searches, signal);
  }

  /** Counts the documents that each of some queries finds, all in one request. */
  async count(queries: readonly object[], signal?: AbortSignal): Promise<number[]> {
    const found = await this.ask(queries.map(counting), signal);
    return found.map(({ hits }) => hits.total!.value);
  }

  /** Parses a query, and adds the garden's synonyms to its words. */
  parse(text: string, ranked?: string): Query {
    const query = parseQuery(text, ranked);
    const { synonyms } = this.facts;
    if (synonyms) widen(query.words, synonyms, this.languages);
    return query;
  }

  /** True for a stop word in the garden's languages. */
  isStopWord({ term }: Pick<QueryWord, 'term'>): boolean {
    return this.#common.some(({ stopWords }) => stopWords.has(term));
  }

  /** Reads notes by their ids. @returns those found, in the order of the ids */
  async readNotes(ids: readonly string[], signal?: AbortSignal): Promise<[id: string, note: NoteSource][]> {
    const found = await readThrough(this.#notes, ids, (missing) => this.#read(missing, signal));
    return ids.flatMap((id): [string, NoteSource][] => (found.has(id) ? [[id, found.get(id)!]] : []));
  }

  #read<Source>(ids: readonly string[], signal?: AbortSignal): Promise<Map<string, Source>> {
    return this.#cluster.documents(this.index, ids, '?realtime=false', signal);
  }

  /** Reads the text of a passage, as JSON. Texts that are asked for together come in one answer. */
  async readText(note: string, passage: number, signal?: AbortSignal): Promise<string> {
    const id = `${note}.${passage}`;
    if (this.#texts.has(id)) return this.#texts.get(id, never);
    const waiting = (this.#waiting ??= this.#gather(signal));
    waiting.ids.add(id);
    const text = (await waiting.answer).get(id);
    if (text === undefined) throw new GardenSearchError('format', `an index without the text ${id}`);
    return this.#texts.get(id, () => text);
  }

  #gather(signal: AbortSignal | undefined) {
    const ids = new Set<string>();
    const read = async () => {
      await Promise.resolve();
      this.#waiting = undefined;
      const texts = await this.#read<{ text: string }>([...ids], signal);
      return new Map([...texts].map(([id, { text }]) => [id, text]));
    };
    return { ids, answer: read() };
  }
}

/**
 * Gives the key of groups of terms, and the search that counts the passages with one of the terms. A note of one passage
 * counts itself; those of other notes have documents of their own.
 */
export function countSearch(groups: readonly TermGroup[]): [key: string, search: Search] {
  const inNotes = termQueries(groups, 'terms', 'nameTerms');
  const whole = inNotes.map((one) => ({ bool: { filter: [{ term: { isWhole: true } }, one] } }));
  const query = anyOf([...whole, ...termQueries(groups, 'passageTerms', 'passageNames')]);
  return [JSON.stringify(inNotes), counting(query)];
}

/** Makes the search that counts the documents that a query finds. */
function counting(query: object): Search {
  return { size: 0, track_total_hits: true, query };
}
