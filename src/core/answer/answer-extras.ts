// Parts of an answer that few queries need: related tags, and near misses. Fetched with the first such query.

import type { Answer, Filters } from '../garden.js';
import { askWithin, findNearMisses, thatFind, type Ask } from './near-misses.js';
import { findRelatedTags } from './related-tags.js';
import { isNarrow, type Draft, type Question } from './draft.js';
import type { Engine } from './engine.js';
import type { TextRange } from '../query-language/syntax.js';
import { isUnspaced } from '../text/tokenizer.js';

/** Finds related tags if tags are chosen, and near misses if no note matches; leaves out suggestions of nothing. */
export async function findExtras(
  question: Question,
  draft: Draft,
  engine: Engine,
  ask: Ask,
): Promise<Partial<Answer>> {
  const chosen = wantedTags(question.filters);
  const often = chosen.length ? { oftenWith: findRelatedTags(chosen, question, draft, engine.labels) } : {};
  const { total, complete, query } = draft.answer;
  const near =
    !complete || (!query && total)
      ? {}
      : total
        ? await verify(draft.answer, question, ask)
        : await findNearMisses(question, draft, engine, ask);
  return { ...often, ...near, ...(complete && findUnknown(draft, question)) };
}

/**
 * Leaves out suggestions that find nothing under the filters in force. The words of a sentence's syntax stay: they are the
 * way back to what was typed.
 */
async function verify(
  { suggestions }: Answer,
  question: Question,
  ask: Ask,
): Promise<Pick<Answer, 'suggestions'>> {
  if (!isNarrow(question)) return { suggestions };
  const exact = suggestions.filter(({ kind }) => kind === 'exact');
  const others = suggestions.filter(({ kind }) => kind !== 'exact');
  return { suggestions: [...(await thatFind(others, askWithin(question, ask))), ...exact] };
}

/**
 * Names the words that no note has, and those that were searched instead. A pair of unspaced letters is no word; pairs
 * that were found stand for the run that they overlap in.
 */
function findUnknown({ found }: Draft, { query }: Question): Pick<Answer, 'unknown'> {
  const typed = (isFound: boolean) => {
    const runs: TextRange[] = [];
    for (const [{ term, start, end }, { groups }] of found) {
      const last = runs.at(-1);
      if (!!groups.length !== isFound || (!isFound && isUnspaced(term))) continue;
      if (last && isUnspaced(term) && start < last.end) last.end = end;
      else runs.push({ start, end });
    }
    return [...new Set(runs.map(({ start, end }) => query.text.slice(start, end)))];
  };
  const words = typed(false);
  return words.length ? { unknown: { words, instead: typed(true) } } : {};
}

/** Gives the tags that notes must have, or one of them. */
export function wantedTags({ tags: { all = [], any = [] } = {} }: Filters = {}): string[] {
  return [...all, ...any];
}
