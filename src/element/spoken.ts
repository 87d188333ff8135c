import { allMessages } from '../messages/second-messages.js';
import { filterText } from '../filters/filter-names.js';
import { moreText } from '../results/after-results.js';
import { unknownText } from '../results/hints.js';
import type { View } from '../view/view.js';

/**
 * Says the rest of the status, after its count: what goes on with that sentence, such as filters and operators, and
 * then sentences of their own, the last of them on more results shown, else on the note that Enter opens.
 * @param read how operators were read
 * @param more sentences on the list of values, and on a copied link
 */
export function detailText(view: View, read: string, more: readonly string[]): string {
  const { answer } = view.shown ?? {};
  if (!answer) return '';
  const { suggest, didYouMean, opens, stop } = allMessages(view);
  const suggestion = (kind: string) => answer.suggestions.find((one) => one.kind === kind)?.text;
  const [exact, spelling, first] = [suggestion('exact'), suggestion('spelling'), answer.results[0]];
  const goesOn = answer.operators?.some(({ name }) => name);
  const sentences = [
    !goesOn && read,
    exact && `${suggest.exact} ${exact}`,
    spelling && `${didYouMean} ${spelling}`,
    unknownText(view),
    ...more,
    moreText(view) || (first && opens(first.title || first.url)),
  ];
  const about = [filterText(view), goesOn && read].filter(Boolean);
  return [about.map((text) => ` ${text}`).join(''), ...sentences.filter(Boolean)].join(stop);
}
