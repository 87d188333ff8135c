// Marks of a result in scripts without spaces. An index knows pairs of their letters, so a query for コンポーネント marks
// two letters of フロント too.

import type { Excerpt, Result } from '../garden.js';
import { addSegment, type Segment } from '../text/highlight.js';
import { isUnspaced } from '../text/tokenizer.js';

/**
 * Takes the mark off each piece of a run of unspaced letters, where the result shows the run.
 * @returns the result, in which no mark is less than half of another mark that holds it
 */
export function withoutStrayMarks(result: Result): Result {
  const excerpts = [...(result.excerpt ? [result.excerpt] : []), ...result.sections];
  const tags = result.tagSegments ?? [];
  const texts = [result.titleSegments, ...tags, ...excerpts.flatMap((one) => [one.heading, one.segments])];
  const marks = new Set(texts.flat().flatMap(({ text, match }) => (match && isUnspaced(text) ? text : [])));
  const runs = [...marks];
  const isStray = ({ text, match }: Segment) =>
    match && marks.has(text) && runs.some((run) => run.length > 2 * text.length && run.includes(text));
  if (!texts.flat().some(isStray)) return result;

  const clean = (segments: readonly Segment[]) => joined(segments, isStray);
  const cleanExcerpt = (one: Excerpt) => ({
    ...one,
    heading: clean(one.heading),
    segments: clean(one.segments),
  });
  const tagSegments = tags.map(clean);
  const marked: Result = {
    ...result,
    titleSegments: clean(result.titleSegments),
    tagSegments,
    ...(result.excerpt && { excerpt: cleanExcerpt(result.excerpt) }),
    sections: result.sections.map(cleanExcerpt),
  };
  if (!tagSegments.flat().some(({ match }) => match)) delete marked.tagSegments;
  return marked;
}

/** Takes the mark off segments, and joins each with its neighbours without one. */
function joined(segments: readonly Segment[], isStray: (segment: Segment) => boolean): Segment[] {
  const all: Segment[] = [];
  for (const segment of segments) addSegment(all, { ...segment, match: segment.match && !isStray(segment) });
  return all;
}
