// What few answers say besides their notes.

import type { Answer, Filters } from '../garden.js';
import { findNearest, type Ask } from './nearest.js';
import { oftenWith } from './often-with.js';
import type { Draft, Question } from './draft.js';
import type { Engine } from './engine.js';

/** Tags that go with the chosen ones; where no note matches what comes near. */
export async function findExtras(
  question: Question,
  draft: Draft,
  engine: Engine,
  ask: Ask,
): Promise<Partial<Answer>> {
  const chosen = chosenTags(question.filters);
  const often = chosen.length ? { oftenWith: oftenWith(chosen, draft, engine) } : {};
  const { total, complete, query } = draft.answer;
  const near = total || !complete || !query ? {} : await findNearest(question, draft, engine.words, ask);
  return { ...often, ...near };
}

function chosenTags({ tags: { all = [], any = [] } = {} }: Filters = {}): string[] {
  return [...all, ...any];
}
