// Rows cut so that their first match stands in the lines that they have.

import type { Result, Segment } from '../core/garden.js';
import type { View } from '../view/view.js';

/** Cut of a text, in UTF-16 code units. */
export interface Cut {
  /** Most of its beginning that stays. */
  head: number;
  /** Most before its first match. */
  lead: number;
}

const CLOSE: Cut = { head: 0, lead: 20 };

const cut = new WeakMap<Result, Result>();
const whole = new WeakMap<Result, Result>();

/** Cuts the excerpts of a view's results, but of a page's own rows. */
export function closeRows(view: View): View {
  return changeRows(view, closeRow);
}

/** Gives a view with changed results, but for a page's own rows. */
export function changeRows(view: View, change: (result: Result) => Result): View {
  const { shown, renderResult, template } = view;
  if (!shown || renderResult || template) return view;
  const results = shown.answer.results.map(change);
  return { ...view, shown: { ...shown, answer: { ...shown.answer, results } } };
}

// Gives a result whose excerpt begins near its first match: the same one each time.
function closeRow(result: Result): Result {
  const close = cut.get(result) ?? cutResult(result, undefined, CLOSE);
  cut.set(result, close);
  return close;
}

/** Cuts the title of a result, its excerpt, or both. Gives the result itself where nothing is to be cut. */
export function cutResult(result: Result, title: Cut | undefined, excerpt: Cut | undefined): Result {
  const titleSegments = title ? cutToMatch(result.titleSegments, title) : result.titleSegments;
  const old = result.excerpt?.segments ?? [];
  const segments = excerpt ? cutToMatch(old, excerpt) : old;
  if (titleSegments === result.titleSegments && segments === old) return result;
  const made = {
    ...result,
    titleSegments,
    ...(segments !== old && { excerpt: { ...result.excerpt!, segments } }),
  };
  whole.set(made, result);
  return made;
}

/** Gives the result that a cut one was made of. */
export function wholeOf(result: Result): Result {
  const before = whole.get(result);
  return before ? wholeOf(before) : result;
}

/** Gives the whole title of a result on screen; empty where all of it is shown. */
export function cutTitleOf(result: Result): string {
  return result.titleSegments === wholeOf(result).titleSegments ? '' : result.title;
}

// Cuts between letters as the reader sees them: a mark stays with its letter.
function cutToMatch(segments: Segment[], { head, lead }: Cut): Segment[] {
  const first = segments.findIndex(({ match }) => match);
  const before = segments[first - 1]?.text ?? '';
  if (before.length <= head + lead) return segments;
  if (!(head + lead)) return segments.slice(first); // a line may break behind dots alone
  const letters = Array.from(new Intl.Segmenter().segment(before), ({ index }) => index);
  const words = before.slice(letters.find((at) => at >= before.length - lead) ?? before.length);
  const beginning = before.slice(
    0,
    letters.findLast((at) => at <= head),
  );
  const text = `${beginning.replace(/\s+\S*$/u, '')}…${words.replace(/^\S*\s+/u, '')}`;
  return [{ text, match: false }, ...segments.slice(first)];
}
