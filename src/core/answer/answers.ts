// From questions to answers: drafts, each by more of what lies beside the index, then the passages to show.

import { damageOf } from '../errors.js';
import type { Answer, Garden, Result, SearchOptions } from '../garden.js';
import { lazy } from '../lazy.js';
import { parseQuery, readWords } from '../words/query.js';
import { hasSyntax } from '../query-language/has-syntax.js';
import { addExcerpts } from './results.js';
import type { Draft, Question } from './draft.js';
import type { IndexFile } from '../store/index-file.js';
import type { ReadFile } from '../store/read-file.js';
import type { Pace } from './engine.js';
import { SearchEngine } from './search-engine.js';
import { checkArguments, withDefaults } from './search-options.js';

const fetchRelated = lazy(() => import('./related.js'));
const fetchPlain = lazy(() => import('./plain-answer.js'));
const fetchExplain = lazy(() => import('./explain.js'));
const fetchSieve = lazy(() => import('./sieve.js'));
const fetchSynonyms = lazy(() => import('../words/synonyms.js'));
const fetchBoosts = lazy(() => import('./boosts.js'));
const fetchExtras = lazy(() => import('./answer-extras.js'));

const AT_ONCE: Pace = { rest: () => Promise.resolve(), breathe: () => undefined };

/**
 * Opens an index as a garden.
 * @param file an index that `readIndexFile` let pass
 * @param read reads the files beside it
 * @param pace when the work may go on, where there is a reader; default: at once
 * @throws GardenSearchError `format` where the index is damaged; so does a search that comes upon the damage
 */
export function createGarden(file: IndexFile, read: ReadFile, pace: Pace = AT_ONCE): Garden {
  try {
    return new Answers(new SearchEngine(file, read, pace));
  } catch (error) {
    throw damageOf(error);
  }
}

/** Answers questions about a garden. */
export class Answers implements Garden {
  readonly #engine: SearchEngine;

  constructor(engine: SearchEngine) {
    this.#engine = engine;
  }

  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    checkArguments({ text }, options);
    const { signal, onUpdate } = options;
    let thrown: unknown;
    const tell = (answer: Answer) => {
      try {
        onUpdate!(answer);
      } catch (error) {
        throw (thrown = error);
      }
    };
    const asked = onUpdate ? { ...options, onUpdate: tell } : options;
    return guard(this.#answer(text, asked), (error) => signal?.aborted || error === thrown);
  }

  async related(url: string, options: { limit?: number } = {}): Promise<Result[]> {
    checkArguments({ url }, options);
    const find = async () => (await fetchRelated()).findRelated(url, options, this.#engine);
    return guard(find());
  }

  async #answer(text: string, options: SearchOptions, isNested = false): Promise<Answer> {
    const { signal } = options;
    signal?.throwIfAborted();
    await this.#engine.ready();
    await this.#engine.pace.breathe();
    signal?.throwIfAborted();
    let question = await this.#understand(text, options);
    let draft = await this.#settle(question);
    if (question.sieve && !draft.answer.total && !isNested) {
      const { answerPlainly } = await fetchPlain();
      const plain = await answerPlainly(question, this.#engine, (one) => this.#settle(one));
      if (plain) ({ question, draft } = plain);
    }
    const explaining = options.explain && (await fetchExplain());
    const results = await this.#addExcerpts(question, draft);
    const answer = {
      ...draft.answer,
      results: explaining ? explaining.explainResults(results, draft, this.#engine) : results,
    };
    if (isNested || (answer.total && !question.filters?.tags)) return answer;
    if (!answer.total) await question.rest();
    signal?.throwIfAborted();
    // An answer without is an answer.
    const part = await fetchExtras().catch(() => undefined);
    const extras = await part?.findExtras(question, draft, this.#engine, (text, options) =>
      this.#answer(text, options, true),
    );
    return { ...answer, ...extras };
  }

  async #understand(text: string, options: SearchOptions): Promise<Question> {
    const engine = this.#engine;
    const { signal, onUpdate, within } = options;
    const query = parseQuery(text);
    const part = (within || hasSyntax(query.text)) && (await fetchSieve());
    const sieve = part ? await part.makeSieve(query, within, engine, signal) : undefined;
    const widening = engine.file.synonyms && (await fetchSynonyms());
    const boosting = options.boost && (await fetchBoosts());
    const boosts = await boosting?.makeBoosts(options.boost!, engine, signal);
    signal?.throwIfAborted();
    if (sieve) query.words = readWords(sieve.rankedText);
    widening?.widen(query.words, engine);
    let rested: Promise<void> | undefined;
    // Whoever takes updates shows them as the reader types; of a query that is overtaken little need be fetched.
    const rest = async () => onUpdate && (rested ??= engine.pace.rest());
    query.isOpen &&= !!onUpdate && !!engine.file.shards;
    return {
      ...withDefaults(options, !!(sieve ? query.words.length : query.text), engine.sorts),
      query,
      sieve,
      boosts,
      rest,
    };
  }

  /** Drafts the answer until nothing is missing, or as much has been read as may be. */
  async #settle(question: Question): Promise<Draft> {
    const { query, sieve, rest, signal, onUpdate, offset, limit } = question;
    const make = async () => {
      const made = await this.#engine.draft(question);
      signal?.throwIfAborted();
      return made;
    };
    let draft = await make();
    let waits = this.#engine.isBeginning(query);
    while (!draft.answer.complete) {
      onUpdate?.(draft.answer);
      const closes = query.isOpen && (waits || !draft.missed.size);
      if (waits || closes) await rest();
      waits = false;
      signal?.throwIfAborted();
      if (closes) query.isOpen = false;
      else if (draft.missed.size) await this.#engine.words.load(draft.missed, signal);
      else if (!(await sieve!.settle(offset + limit, rest, signal))) break;
      signal?.throwIfAborted();
      draft = await make();
    }
    return draft;
  }

  async #addExcerpts(question: Question, { answer, shown, matches }: Draft): Promise<Result[]> {
    const { excerpts, onUpdate, rest, signal } = question;
    const { texts, pace } = this.#engine;
    const results: Result[] = [];
    if (!excerpts || !shown.length) return answer.results;
    onUpdate?.({ ...answer, complete: false });
    const documents = shown.map(({ document }) => document);
    if (!documents.every((document) => texts.has(document))) await rest();
    signal?.throwIfAborted();
    let failed: Error | undefined;
    const note = (error: Error) => void (failed = error);
    const passages = await Promise.all(texts.get(documents, signal).map((text) => text.catch(note)));
    signal?.throwIfAborted();
    for (const [i, result] of answer.results.entries()) {
      const text = passages[i];
      results.push(text ? addExcerpts(result, text, matches) : result);
      await pace.breathe();
      signal?.throwIfAborted();
    }
    if (!failed) return results;
    // Those that came are shown all the same.
    onUpdate?.({ ...answer, results, complete: false });
    throw failed;
  }
}

/** @param isOwn true for an error that is the caller's, not the index's */
async function guard<Given>(work: Promise<Given>, isOwn?: (error: unknown) => unknown): Promise<Given> {
  try {
    return await work;
  } catch (error) {
    throw isOwn?.(error) ? error : damageOf(error);
  }
}
