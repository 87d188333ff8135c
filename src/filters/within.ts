import { nameFilters } from './filter-names.js';
import { wordsOf } from '../view/all-words.js';
import type { View } from '../view/view.js';

/** Gives in words the filters of the answer on screen, and the syntax of a sentence that was not looked for. */
export function withinWords(view: View): string {
  const names = nameFilters(view.shown?.filters ?? {}, view);
  const named = (left: boolean) =>
    names.filter(({ way }) => (way === 'none') === left).map(({ name }) => name);
  const { within, suggest } = wordsOf(view);
  const exact = view.shown?.answer.suggestions.find(({ kind }) => kind === 'exact');
  return [within(named(false), named(true)), exact && `${suggest.exact} ${exact.text}`]
    .filter(Boolean)
    .join('. ');
}
