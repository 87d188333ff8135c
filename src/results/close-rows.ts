// Excerpts of close rows: cut so that the first match stands in their one line.

import type { Excerpt, Result } from '../core/garden.js';
import type { View } from '../view/view.js';

/** Most UTF-16 code units before the first match. */
const MAX_LEAD = 20;

const cut = new WeakMap<Result, Result>();
const whole = new WeakMap<Result, Result>();

/** Cuts the excerpts of a view's results, but of a page's own rows. */
export function closeRows(view: View): View {
  const { shown, renderResult, template } = view;
  if (!shown || renderResult || template) return view;
  const results = shown.answer.results.map(closeRow);
  return { ...view, shown: { ...shown, answer: { ...shown.answer, results } } };
}

// Gives a result whose excerpt begins near its first match: the same one each time.
function closeRow(result: Result): Result {
  const known = cut.get(result);
  if (known || !result.excerpt) return known ?? result;
  const excerpt = beginNear(result.excerpt);
  const close = excerpt === result.excerpt ? result : { ...result, excerpt };
  cut.set(result, close);
  whole.set(close, result);
  return close;
}

/** Gives the result with its whole excerpt. */
export function wholeOf(result: Result): Result {
  return whole.get(result) ?? result;
}

function beginNear(excerpt: Excerpt): Excerpt {
  const { segments } = excerpt;
  const first = segments.findIndex(({ match }) => match);
  const lead = segments[first - 1]?.text ?? '';
  if (lead.length <= MAX_LEAD) return excerpt;
  const words = lead.slice(-MAX_LEAD).replace(/^\S*\s+|^[\udc00-\udfff]/u, '');
  return { ...excerpt, segments: [{ text: `…${words}`, match: false }, ...segments.slice(first)] };
}
