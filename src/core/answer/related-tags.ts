// Related tags: tags more frequent beside the chosen ones than without them.

import { byCodeUnit } from '../text/strings.js';
import type { Answer, TagCount } from '../garden.js';
import { roundScore } from '../words/ranking.js';
import type { Draft, Question } from './draft.js';
import type { LabelColumns } from '../store/note-columns.js';
import { tagKey, withParents } from '../notes/tags.js';

/** Most related tags given. */
export const MAX_RELATED_TAGS = 8;

/**
 * Finds the tags that notes of the answer carry more often than the other notes that match the query. Ranked by
 * Dunning's log-likelihood ratio (Accurate Methods for the Statistics of Surprise and Coincidence, 1993). Neither a
 * rare tag met once nor a common one met everywhere comes first. Of tags nested in each other only the strongest is
 * given.
 *
 *                     with the tag    without
 *   in the answer     a               n - a
 *   other matches     b               m - b
 */
export function findRelatedTags(
  chosen: readonly string[],
  { passing }: Pick<Question, 'passing'>,
  { answer, matching }: Pick<Draft, 'answer' | 'matching'>,
  { notes, tags }: Pick<LabelColumns, 'tags'> & { notes: Pick<LabelColumns['notes'], 'tags'> },
): TagCount[] {
  const keys = tags.map((tag) => withParents(tagKey(tag)));
  const [inside, outside] = [new Map<string, number>(), new Map<string, number>()];
  for (const note of matching) {
    const counts = passing.passes(note) ? inside : outside;
    for (const key of new Set(notes.tags[note]!.flatMap((tag) => keys[tag]!)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return rateTags(chosen, answer, { inside, outside, matching: matching.length });
}

/** Counts of tags in the answer and outside of it, and the number of notes that match the query. */
export interface CountedTags {
  inside: ReadonlyMap<string, number>;
  outside: ReadonlyMap<string, number>;
  matching: number;
}

/** Rates tags by their counts. */
export function rateTags(
  chosen: readonly string[],
  { facets, total }: Pick<Answer, 'facets' | 'total'>,
  { inside, outside, matching }: CountedTags,
): TagCount[] {
  const rated = facets.tags.map((tag) => {
    const count = inside.get(tag.tag) ?? 0;
    const others = outside.get(tag.tag) ?? 0;
    return { ...tag, count, score: surprise(count, total, others, matching - total) };
  });
  const often: TagCount[] = [];
  const apart = chosen.map(tagKey);
  for (const { score, ...tag } of rated.sort((a, b) => b.score - a.score || byCodeUnit(a.tag, b.tag))) {
    if (score <= 0 || often.length === MAX_RELATED_TAGS) break;
    if (apart.some((other) => isWithin(tag.tag, other) || isWithin(other, tag.tag))) continue;
    apart.push(tag.tag);
    often.push(tag);
  }
  return often;
}

/** Gives the log-likelihood ratio of `a` of `n` against `b` of `m` others; 0 if the share of `a` is not the larger. */
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
