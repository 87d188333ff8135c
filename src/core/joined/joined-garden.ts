// Several gardens as one.

import { checkedGarden, demandGarden, refuse } from '../answer/checked-garden.js';
import { exclusionsOf } from '../answer/near-misses.js';
import { listOperators } from '../answer/operators.js';
import { DEFAULT_LIMIT } from '../answer/search-options.js';
import { GardenSearchError } from '../errors.js';
import type { Answer, FacetCount, Garden, RelatedOptions, Result, SearchOptions } from '../garden.js';
import type { DeclaredProperty } from '../note.js';
import { labelsWith } from '../query-language/labels.js';
import { parseQueryLanguage } from '../query-language/parse-query-language.js';
import { byCodeUnit } from '../text/strings.js';
import { trimQuery } from '../words/query.js';
import { GARDEN, namesGarden } from './garden-query.js';
import { mergeAnswers } from './merge-answers.js';
import { readLoosely } from './loose-query.js';
import { byScore, mergeResults } from './merge-results.js';
import {
  answerPart,
  boundsFor,
  leaveOutLoose,
  nameResults,
  partFor,
  withoutLoose,
  withoutNotes,
  type NamedGarden,
  type Part,
  type PartAnswer,
} from './part.js';

/**
 * Joins gardens into one. Each result names its garden, by which notes are filtered, counted and sorted too: as the
 * facet and the operator `garden`. Scores are each garden's own: a word that is rare in one lifts the notes of that one.
 * @param gardens gardens by name, one at least
 * @example
 * ```ts
 * import { joinGardens, openGarden } from 'garden-search/engine';
 *
 * const [wiki, blog] = [await openGarden('/wiki/garden-index.json'), await openGarden('/blog/garden-index.json')];
 * const { results } = await joinGardens({ wiki, blog }).search('compost');
 * console.log(results.map(({ garden, title }) => `${garden}: ${title}`));
 * ```
 */
export function joinGardens(gardens: Readonly<Record<string, Garden>>): Garden {
  if (Symbol.iterator in Object(gardens)) refuse('gardens', gardens, 'an object of gardens by name');
  const all = Object.entries(Object(gardens) as typeof gardens).map(([name, garden]) => ({ name, garden }));
  for (const { name, garden } of all) demandGarden(`gardens.${name}`, garden);
  if (!all.length) throw new GardenSearchError('option', 'gardens', 'empty', 'one garden at least');
  return checkedGarden(new JoinedGarden(all));
}

class JoinedGarden implements Garden {
  readonly #gardens: readonly NamedGarden[];

  constructor(gardens: readonly NamedGarden[]) {
    this.#gardens = gardens;
  }

  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    const { filters } = options;
    const { parts, answers } = await this.#ask(text, options);
    const loose = await this.#answerLoosely(text, options, parts, answers);
    if (loose) return loose;
    const joined = joinAnswers(parts, answers, text, options);
    // A query of the operator alone is none to the gardens, which then don't tell what filters hide.
    const hiding = namesGarden(text) ? filters : { garden: filters?.[GARDEN.name] };
    const isHidden = text.trim() && !joined.total && exclusionsOf(hiding);
    return isHidden ? { ...joined, ...(await this.#countUnfiltered(text, options)) } : joined;
  }

  /** Asks the gardens their parts. */
  async #ask(text: string, options: SearchOptions): Promise<{ parts: Part[]; answers: PartAnswer[] }> {
    const { limit = DEFAULT_LIMIT, offset = 0, onUpdate, signal } = options;
    const asked = { ...options, offset: 0, limit: offset + limit };
    const parts = this.#gardens.flatMap((one) => partFor(one, text, asked) ?? []);
    const known: (PartAnswer | undefined)[] = parts.map(() => undefined);
    const refusals: unknown[] = [];
    let isOver = false;
    const tell = (answer: PartAnswer, i: number) => {
      known[i] = answer;
      if (isOver || signal?.aborted || !known.every(Boolean)) return;
      onUpdate!({ ...joinAnswers(parts, known as PartAnswer[], text, options), complete: false });
    };
    const answering = parts.map(async (part, i) => {
      const answer = await answerPart(part, onUpdate && ((update) => tell(update, i)), refusals);
      return (known[i] = answer);
    });
    try {
      const answers = await allOf(answering);
      if (answers.length && refusals.length === answers.length) throw refusals[0];
      return { parts, answers: answers.length ? answers : [await this.#nothing()] };
    } finally {
      isOver = true;
    }
  }

  /** Answers a sentence that no note matches by its words alone, which all gardens are asked then. */
  async #answerLoosely(
    text: string,
    options: SearchOptions,
    parts: readonly Part[],
    answers: readonly PartAnswer[],
  ): Promise<Answer | undefined> {
    const isStrict = answers.some(({ total, isLoose }, i) => total && !isLoose && parts[i]!.isChosen);
    const areAlike = answers.every(({ isLoose }) => isLoose === answers[0]!.isLoose);
    if (isStrict || (areAlike && !namesGarden(text))) return undefined;
    const properties = answers.flatMap((answer) => answer.properties ?? []);
    const labels = labelsWith([...properties, GARDEN]);
    const loose = readLoosely(trimQuery(text), labels);
    const asked = loose && (await this.#ask(loose.text, options));
    const joined = asked && joinAnswers(asked.parts, asked.answers, loose.text, options);
    return joined?.total
      ? {
          ...joined,
          query: trimQuery(text),
          ...listOperators(loose!.tree, labels),
          suggestions: [...joined.suggestions, { text: loose!.syntax, kind: 'exact' }],
        }
      : undefined;
  }

  /** Answers for gardens that a question leaves out, all of them. */
  async #nothing(): Promise<PartAnswer> {
    const { garden } = this.#gardens[0]!;
    return withoutNotes(await garden.search('', { limit: 1, excerpts: false, facets: false }));
  }

  async #countUnfiltered(
    text: string,
    { filters, within, signal }: SearchOptions,
  ): Promise<Pick<Answer, 'unfiltered'>> {
    const asked = {
      ...{ limit: 1, excerpts: false, facets: false, filters: exclusionsOf(filters)! },
      ...(within !== undefined && { within }),
      ...(signal && { signal }),
    };
    const { parts, answers } = await this.#ask(text, asked);
    // Holds to the syntax of sentences: what words alone find is not hidden by filters.
    const { total } = joinAnswers(parts, answers.map(withoutLoose), text, asked);
    return total ? { unfiltered: total } : {};
  }

  async related(url: string, { within, ...rest }: RelatedOptions = {}): Promise<Result[]> {
    const asked = this.#gardens.map(async ({ name, garden }) => {
      const bounds = boundsFor(name, within);
      return nameResults((bounds && (await garden.related?.(url, { ...rest, ...bounds }))) ?? [], name);
    });
    return mergeResults(await allOf(asked), byScore, rest.limit);
  }
}

/** Joins the answers to the parts of a question. */
function joinAnswers(
  parts: readonly Part[],
  given: readonly PartAnswer[],
  text: string,
  options: SearchOptions,
): Answer {
  const isAsked = parts.length > 0;
  const answers = isAsked ? leaveOutLoose(parts, given) : given;
  const chosen = answers.filter((_, i) => parts[i]?.isChosen);
  const { operators, ...merged } = mergeAnswers(chosen.length ? chosen : answers.map(withoutNotes), options);
  const own = (merged.properties ?? []).filter(({ name }) => name !== GARDEN.name);
  const properties = [...own, GARDEN];
  const query = trimQuery(text);
  // The gardens know nothing of the operator that names them, nor a loose answer of the syntax that it misses out.
  const isLoose = answers.some((answer) => answer.isLoose);
  const read = isLoose ? operators && { operators } : readOperators(query, properties);
  const asks = !!read?.operators || !isAsked || answers.some((answer) => answer.query);
  return {
    ...merged,
    query: asks ? query : '',
    properties,
    facets: { ...merged.facets, [GARDEN.name]: countGardens(parts, answers) },
    ...read,
  };
}

function readOperators(query: string, properties: readonly DeclaredProperty[]): Pick<Answer, 'operators'> {
  const labels = labelsWith(properties);
  return listOperators(parseQueryLanguage(query, labels), labels);
}

function countGardens(parts: readonly Part[], answers: readonly Answer[]): FacetCount[] {
  return parts
    .map(({ name }, i) => ({ value: name, count: answers[i]!.total }))
    .filter(({ count }) => count)
    .sort((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
}

/** Waits for all, and gives the first error once nothing runs any more. */
async function allOf<Given>(asked: readonly Promise<Given>[]): Promise<Given[]> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
