import { allMessages } from '../messages/second-messages.js';
import { filterText } from '../filters/filter-names.js';
import { moreText } from '../results/after-results.js';
import { unknownText } from '../results/hints.js';
import type { View } from '../view/view.js';

/**
 * Says the rest of the status, after its count. Filters or operators go on with that sentence, and others follow. The
 * last tells of more results that were shown, else of the note that Enter opens.
 * @param read how operators were read
 * @param more sentences on the list of values, and on a copied link
 */
export function detailText(view: View, read: string, more: readonly string[]): string {
  const { answer } = view.shown ?? {};
  const { suggest, didYouMean, opens, stop } = allMessages(view);
  if (view.idle) return more.filter(Boolean).join(stop);
  if (!answer) return '';
  const suggestion = (kind: string) => answer.suggestions.find((one) => one.kind === kind)?.text;
  const [exact, spelling, first] = [suggestion('exact'), suggestion('spelling'), answer.results[0]];
  const filters = filterText(view);
  const goesOn = !filters && answer.operators?.some(({ name }) => name);
  const sentences = [
    !goesOn && read,
    exact && `${suggest.exact} ${exact}`,
    spelling && `${didYouMean} ${spelling}`,
    unknownText(view),
    ...more,
    moreText(view) || (first && opens(first.title || first.url)),
  ];
  const about = goesOn ? read : filters;
  return [about && ` ${about}`, ...sentences.filter(Boolean)].join(stop);
}
