import { nameFilters } from './filter-names.js';
import { wordsOf } from '../view/all-words.js';
import type { View } from '../view/view.js';

/** What the answer on screen is filtered by, in words. */
export function withinWords(view: View): string {
  const names = nameFilters(view.shown?.filters ?? {}, view);
  const named = (left: boolean) =>
    names.filter(({ way }) => (way === 'none') === left).map(({ name }) => name);
  return wordsOf(view).within(named(false), named(true));
}
