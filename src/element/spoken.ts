import { allMessages } from '../messages/second-messages.js';
import { filterText } from '../filters/filter-names.js';
import { moreText } from '../results/after-results.js';
import { unknownText } from '../results/hints.js';
import type { View } from '../view/view.js';

/**
 * Says the rest of the status: filters, how the query was read, and more results shown, else the note that Enter opens.
 * @param more sentences on operators, and on the list of values
 */
export function detailText(view: View, more: readonly string[]): string {
  const { answer } = view.shown ?? {};
  if (!answer) return '';
  const { suggest, didYouMean, opens } = allMessages(view);
  const suggestion = (kind: string) => answer.suggestions.find((one) => one.kind === kind)?.text;
  const [exact, spelling, first] = [suggestion('exact'), suggestion('spelling'), answer.results[0]];
  return [
    filterText(view),
    exact && `${suggest.exact} ${exact}`,
    spelling && `${didYouMean} ${spelling}?`,
    unknownText(view),
    ...more,
    moreText(view) || (first && opens(first.title || first.url)),
  ]
    .filter(Boolean)
    .join('. ');
}
