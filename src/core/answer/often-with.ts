// Tags that go with the chosen ones.

import { byCodeUnit } from '../text/code-units.js';
import type { TagCount } from '../garden.js';
import { roundScore } from '../words/ranking.js';
import type { Draft } from './draft.js';
import type { Engine } from './engine.js';
import { tagKey, withParents } from '../notes/tags.js';

/** How many tags are said to go with the chosen ones, at most. */
export const MAX_OFTEN = 8;

/**
 * The tags that notes of the answer carry more often than the others that match the query: by the log-likelihood ratio
 * of Dunning (Accurate Methods for the Statistics of Surprise and Coincidence, 1993), which neither a rare tag met once
 * nor a common one met everywhere leads. Of nested tags only the one that tells most.
 */
export function oftenWith(
  chosen: readonly string[],
  { answer, matching, passing }: Pick<Draft, 'answer' | 'matching' | 'passing'>,
  { notes, file }: Pick<Engine, 'notes' | 'file'>,
): TagCount[] {
  const keys = file.tags.map((tag) => withParents(tagKey(tag)));
  const [inside, outside] = [new Map<string, number>(), new Map<string, number>()];
  for (const { note } of matching) {
    const counts = passing.passes(note) ? inside : outside;
    for (const key of new Set(notes.tags[note]!.flatMap((tag) => keys[tag]!)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rated = answer.facets.tags.map((tag) => {
    const count = inside.get(tag.tag) ?? 0;
    const others = outside.get(tag.tag) ?? 0;
    return { ...tag, count, score: surprise(count, answer.total, others, matching.length - answer.total) };
  });
  const often: TagCount[] = [];
  const apart = [...chosen].map(tagKey);
  for (const { score, ...tag } of rated.sort((a, b) => b.score - a.score || byCodeUnit(a.tag, b.tag))) {
    if (score <= 0 || often.length === MAX_OFTEN) break;
    if (apart.some((other) => isWithin(tag.tag, other) || isWithin(other, tag.tag))) continue;
    apart.push(tag.tag);
    often.push(tag);
  }
  return often;
}

/** How surprising it is that `a` of `n` have something that `b` of `m` others have; 0 where it is not more of them. */
function surprise(a: number, n: number, b: number, m: number): number {
  if (a * m <= b * n) return 0;
  const term = (found: number, of: number) => found && found * Math.log((found * (n + m)) / (of * (a + b)));
  const missing = (found: number, of: number) =>
    found && found * Math.log((found * (n + m)) / (of * (n + m - a - b)));
  return roundScore(term(a, n) + term(b, m) + missing(n - a, n) + missing(m - b, m));
}

function isWithin(tag: string, parent: string): boolean {
  return tag === parent || tag.startsWith(`${parent}/`);
}
