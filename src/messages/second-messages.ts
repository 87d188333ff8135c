// The strings of what a first answer does without. They are fetched with it.

import type { Sort, Suggestion } from '../core/garden.js';
import type { FacetName } from '../core/notes/facets.js';
import { ENGLISH } from './first-messages.js';

/** The words of filters, orders and rarer states. */
export interface SecondMessages {
  /** What each note must have, and must not have, to follow the number of notes. */
  within(tags: readonly string[], without: readonly string[]): string;
  /** Heading of the tags. */
  tags: string;
  /** Name of the group of tags. */
  filterByTag: string;
  /** Button that opens the filters where they do not fit beside the results. */
  filters: string;
  /** A filter that leaves notes out. */
  not(name: string): string;
  /** Button that shows every tag. */
  allTags(count: number): string;
  /** Button that hides all but the biggest tags again. */
  fewerTags: string;
  /** Label of the field that narrows a long list of tags. */
  findTag: string;
  /** Name of the button that leaves out the notes with a tag. */
  exclude(tag: string): string;
  /** Name of the button that shows or hides the tags nested in one. */
  nested(tag: string): string;
  /** Name of the switch between notes with any of the chosen tags and notes with all of them. */
  match: string;
  /** The two sides of that switch. */
  any: string;
  all: string;
  /** Heads the tags that go with the chosen ones. */
  oftenWith(tags: readonly string[]): string;
  /** Headings of the facets other than tags. */
  facet: Record<Exclude<FacetName, 'tags'>, string>;
  /** Name of the button that takes one filter away. */
  removeFilter(name: string): string;
  /** Button that takes all of them away. */
  clearFilters: string;
  /** Button that shows further results. */
  more(count: number): string;
  /** Beside that button: how much of the answer is shown. */
  shown(count: number, total: number): string;
  /** In place of that button, when no more than `count` can be shown. */
  narrow(count: number): string;
  /** Button that closes the filters, where they lie over the results. */
  showNotes(count: number): string;
  /** Name of the button at the top that closes them. */
  close: string;
  /** Name of the choice of an order, and the orders. */
  sortBy: string;
  sort: Record<Sort, string>;
  /**
   * Introduces queries that may serve better, below few results or none; and above the notes found by the plain words of
   * a sentence what its syntax asks for (`exact`).
   */
  suggest: Record<Exclude<Suggestion['kind'], 'spelling'>, string>;
  /** Introduces what a reader may do where no note matches. */
  noneHint: string;
  /** Button that empties field and filters, where nothing matches. */
  startOver: string;
  /** Heads the notes that come nearest where none matches. */
  nearest: string;
  /** Heads what this reader searched for before. */
  recentSearches: string;
  /** Name of the button that forgets one of those. */
  forget(query: string): string;
  /** Button that forgets them all. */
  forgetAll: string;
}

const { number } = ENGLISH;
const and = (names: readonly string[]) => new Intl.ListFormat('en').format(names);
const or = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

/** Those words in English. */
export const SECOND_ENGLISH: SecondMessages = {
  within: (tags, without) =>
    [tags.length && `in ${and(tags)}`, without.length && `not ${or(without)}`].filter(Boolean).join(', '),
  tags: 'Tags',
  filterByTag: 'Filter by tag',
  filters: 'Filters',
  not: (name) => `not ${name}`,
  allTags: (count) => `All ${number(count)} tags`,
  fewerTags: 'Fewer tags',
  findTag: 'Find a tag',
  exclude: (tag) => `Leave out ${tag}`,
  nested: (tag) => `Tags in ${tag}`,
  match: 'Notes with any or all of the chosen tags',
  any: 'any',
  all: 'all',
  oftenWith: (tags) => `Often with ${and(tags)}`,
  facet: { stage: 'Growth', category: 'Category', year: 'Year', language: 'Language' },
  removeFilter: (name) => `Remove filter: ${name}`,
  clearFilters: 'Clear filters',
  more: (count) => `Show ${number(count)} more`,
  shown: (count, total) => `${number(count)} of ${number(total)}`,
  narrow: (count) => `The first ${number(count)} are shown. One more word or tag brings up the rest.`,
  showNotes: (count) => `Show ${ENGLISH.notes(count)}`,
  close: 'Close',
  sortBy: 'Sort by',
  sort: { relevance: 'Best match', tended: 'Recently tended', newest: 'Newest', title: 'Title' },
  suggest: {
    completion: 'Go on with',
    without: 'Leave a word out',
    exact: 'Notes with these words, not exactly',
  },
  noneHint: 'Try fewer or other words, or:',
  startOver: 'Start over',
  nearest: 'The nearest notes',
  recentSearches: 'Recent searches',
  forget: (query) => `Forget “${query}”`,
  forgetAll: 'Forget all',
};
