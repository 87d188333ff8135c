// Answers to questions. Each draft uses more of the files beside the index; excerpts come last.

import { damageOf } from '../errors.js';
import type { Answer, Garden, RelatedOptions, Result, SearchOptions, Signal, TagMap } from '../garden.js';
import { lazy } from '../lazy.js';
import { trimQuery } from '../words/query.js';
import { hasSyntax } from '../query-language/has-syntax.js';
import type { Draft, Question } from './draft.js';
import type { Ask } from './near-misses.js';
import type { IndexFile } from '../store/index-file.js';
import type { ReadFile } from '../store/reader.js';
import { AT_ONCE, firstPause, type Pace } from './pace.js';
import { fetchRefinements, SearchEngine } from './search-engine.js';
import { withDefaults } from './search-options.js';

const fetchRelated = lazy(() => import('./related.js'));
const fetchSyntax = lazy(() => import('./plain-answer.js'));
const fetchBoosts = lazy(() => import('./boosts.js'));
const fetchRuns = lazy(() => import('./unspaced-runs.js'));

/**
 * Opens an index as a garden.
 * @param file index that `readIndexFile` accepted
 * @param read reads the files beside the index
 * @param pace pace of the work on a page. Default: without a pause
 * @throws GardenSearchError `format` if the index is damaged; a search throws it too when it meets the damage
 */
export function createGarden(file: IndexFile, read: ReadFile, pace: Pace = AT_ONCE): Garden {
  try {
    return new Answers(new SearchEngine(file, read, pace));
  } catch (error) {
    throw damageOf(error);
  }
}

/** Garden that answers from an opened index. */
export class Answers implements Garden {
  readonly #engine: SearchEngine;
  readonly #ask: Ask;

  /** @param ask answers relaxed queries, by all notes of the garden. Default: the engine's */
  constructor(engine: SearchEngine, ask?: Ask) {
    this.#engine = engine;
    this.#ask = ask ?? ((text, options) => this.search(text, options, true));
  }

  /** @param isNested true for a relaxed query, whose answer has no more than the notes. Default false */
  search(text: string, options: SearchOptions = {}, isNested = false): Promise<Answer> {
    return guard(this.#answer(text, options, isNested), options.signal);
  }

  related(url: string, options: RelatedOptions = {}): Promise<Result[]> {
    const find = async () => (await fetchRelated()).findRelated(url, options, this.#engine);
    return guard(find());
  }

  tagMap(): Promise<TagMap> {
    return guard(fetchRelated().then(({ readTagMap }) => readTagMap(this.#engine)));
  }

  async #answer(text: string, options: SearchOptions, isNested: boolean): Promise<Answer> {
    const { signal } = options;
    signal?.throwIfAborted();
    if (text || options.facets !== false) fetchRefinements().catch(() => undefined); // on its way while the index is read
    await this.#engine.ready();
    await this.#engine.pace.yieldToPage();
    signal?.throwIfAborted();
    let question = await this.#understand(text, options, isNested);
    let draft = await this.#draft(question);
    if (question.syntaxFilter && !draft.answer.total && !isNested) {
      const { answerPlainly } = await fetchSyntax();
      const plain = await answerPlainly(question, this.#engine, (one) => this.#draft(one));
      if (plain) ({ question, draft } = plain);
    }
    // A list of notes without excerpts has nothing to refine.
    const { total } = draft.answer;
    if (total && !text && !question.excerpts && !question.filters && !question.explain) return draft.answer;
    const { finishAnswer } = await fetchRefinements();
    return finishAnswer(question, draft, {
      engine: this.#engine,
      ask: isNested ? undefined : this.#ask,
      show: (one) => this.#show(question, one),
      rest: () => this.#rest(question, draft),
    });
  }

  async #understand(typed: string, options: SearchOptions, isNested: boolean): Promise<Question> {
    const engine = this.#engine;
    const { signal, onUpdate, within } = options;
    // A page that takes updates shows them as the reader types, and an overtaken query should fetch little. The pause is
    // counted from the key, as the work until then takes long on a slow device.
    const rested = onUpdate && engine.pace.rest(engine.refinements?.pauseAfter(typed) ?? firstPause(typed));
    const text = trimQuery(typed);
    const part = (within || hasSyntax(text)) && (await fetchSyntax());
    const syntaxFilter = part ? await part.makeSyntaxFilter(text, options, engine) : undefined;
    const query = syntaxFilter?.query ?? (await engine.parse(text, options.language));
    if (!part) await engine.need(options, !!query.text);
    const boosting = options.boost && (await fetchBoosts());
    const boosts = await boosting?.makeBoosts(options.boost!, engine, signal);
    signal?.throwIfAborted();
    query.isOpen &&= !!onUpdate && !!engine.file.shards;
    const resolved = withDefaults(options, !!(syntaxFilter ? query.words.length : query.text), engine.sorts);
    const overlap = query.typed.some(({ start }, i) => start < (query.typed[i - 1]?.end ?? 0));
    const runs = overlap && (await fetchRuns());
    return {
      ...resolved,
      query,
      runs: runs
        ? new runs.UnspacedRuns(query, engine, isNested || !!engine.sorts[resolved.sort])
        : undefined,
      syntaxFilter,
      passing: engine.testBy(options),
      boosts,
      rest: async () => rested,
    };
  }

  /** Drafts the answer until no file is missing, or no more texts may be read. */
  async #draft(question: Question): Promise<Draft> {
    const { query, syntaxFilter, runs, rest, signal, offset, limit } = question;
    const make = async () => {
      const made = await this.#engine.draft(question);
      signal?.throwIfAborted();
      return made;
    };
    let draft = await make();
    let waited: boolean | undefined;
    while (!draft.answer.complete) {
      this.#show(question, draft);
      // The number of files of a word may be known only once a dictionary is read.
      const waits = (!waited && this.#engine.isBeginning(query)) || (query.isOpen && !draft.missed.size);
      if (waits) await this.#rest(question, draft);
      waited ||= waits;
      signal?.throwIfAborted();
      if (waits && query.isOpen) query.isOpen = false;
      else if (draft.missed.size) {
        const [first] = draft.missed.values();
        if (first!.late) await rest();
        if (draft.lacksRows) await this.#rest(question, draft);
        await this.#engine.shelf.load(draft.missed, signal);
      } else if (!syntaxFilter?.undecided.length) await runs!.verify(rest, signal);
      else if (!(await syntaxFilter.verify(offset + limit, rest, signal))) break;
      signal?.throwIfAborted();
      draft = await make();
    }
    return draft;
  }

  /** Gives the draft to the page, with the excerpts of the texts that are in memory. */
  #show({ onUpdate, excerpts }: Question, draft: Draft): void {
    const { results } = draft.answer;
    if (!onUpdate || results.length < draft.shown.length || results[0]?.title === '') return;
    const known = excerpts && this.#engine.refinements?.addKnownExcerpts(draft, this.#engine);
    onUpdate({ ...draft.answer, results: known || results, complete: false });
  }

  #rest({ onUpdate, excerpts, rest }: Question, { shown }: Draft): Promise<void> {
    if (onUpdate && excerpts)
      this.#engine.refinements?.textsOf(this.#engine).foresee(shown.map(({ document }) => document));
    return rest();
  }
}

async function guard<Given>(work: Promise<Given>, signal?: Signal): Promise<Given> {
  try {
    return await work;
  } catch (error) {
    throw signal?.aborted ? error : damageOf(error);
  }
}
