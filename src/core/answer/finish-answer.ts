// End of an answer, once its notes are known: excerpts, explanations, and what few queries need.

import type { Answer, Result } from '../garden.js';
import { lazy } from '../lazy.js';
import { suggest } from './completions.js';
import { isNarrow, type Draft, type Question } from './draft.js';
import type { Engine } from './engine.js';
import type { Ask } from './near-misses.js';
import { addAllExcerpts } from './result-excerpts.js';

const fetchExplain = lazy(() => import('./explain.js'));
const fetchExtras = lazy(() => import('./answer-extras.js'));

/** Parts of a search that its end needs. */
export interface Finishing {
  engine: Engine;
  /** Answers relaxed queries; undefined for a relaxed one, whose answer has no more than the notes. */
  ask: Ask | undefined;
  /** Gives a draft to the page. */
  show(draft: Draft): void;
  /** Waits until the typing rests, and fetches texts meanwhile. */
  rest(): Promise<void>;
}

/** Finishes the answer of a draft that no file is missing for. */
export async function finishAnswer(question: Question, draft: Draft, parts: Finishing): Promise<Answer> {
  const { engine, ask } = parts;
  const explaining = question.explain && (await fetchExplain());
  const results = await findExcerpts(question, draft, parts);
  const answer = {
    ...draft.answer,
    suggestions: suggest(question, draft.found, results), // with words as excerpts write them
    results: explaining ? explaining.explainResults(results, draft, engine) : results,
  };
  const lost = [...draft.found.values()].some(({ groups }) => !groups.length);
  const doubtful = answer.suggestions.length && isNarrow(question);
  if (!ask || (answer.total && !question.filters?.tags && !lost && !doubtful)) return answer;
  if (!answer.total) await question.rest();
  question.signal?.throwIfAborted();
  // Without these parts the answer is still complete.
  const part = await fetchExtras().catch(() => undefined);
  const extras = await part?.findExtras(question, { ...draft, answer }, engine, ask);
  return { ...answer, ...extras };
}

async function findExcerpts(
  { excerpts, signal, onUpdate }: Question,
  draft: Draft,
  { engine, show, rest }: Finishing,
): Promise<Result[]> {
  if (!excerpts || !draft.shown.length) return draft.answer.results;
  const wait = async () => {
    show(draft);
    await rest();
  };
  const { results, failed } = await addAllExcerpts(draft, engine, wait, signal);
  if (!failed) return results;
  // Excerpts that came are shown before the error.
  onUpdate?.({ ...draft.answer, results, complete: false });
  throw failed;
}
