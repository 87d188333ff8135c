// Every string that the element shows or speaks. Nothing else in the element holds prose.

import type { Stage } from './core/note.js';

/** The element's words. The `messages` property replaces any of them. */
export interface Messages {
  /** Name of the search for assistive technology, where the host gives no `label`. */
  label: string;
  /** Shown in the empty field, where the host gives no `placeholder`. */
  placeholder: string;
  /** Name of the button that empties the field. */
  clear: string;
  /** A bare number, as in a facet's count. */
  number(count: number): string;
  /** How many notes there are: the first words of the status line. */
  notes(count: number): string;
  /** What the status line adds for the tags that each note must have, and must not have. */
  within(tags: readonly string[], without: readonly string[]): string;
  /** Heads the notes shown before anything is asked for. */
  recent: string;
  /** Follows `recent`. */
  of(count: number): string;
  /** First words of the status line where no note matches. */
  none: string;
  /** Follows `none`, with what was searched for. */
  matching(query: string): string;
  /** Introduces what a reader may do where no note matches. */
  noneHint: string;
  /** Shown for a garden in which nothing grows yet. */
  empty: string;
  /** Introduces a corrected query. */
  didYouMean: string;
  /** Heading of the tags. */
  tags: string;
  /** Name of the group of tags. */
  filterByTag: string;
  /** Name of a tag's button on a result. */
  filterBy(tag: string): string;
  /** Button that shows every tag. */
  allTags(count: number): string;
  /** Button that hides all but the biggest tags again. */
  fewerTags: string;
  /** Label of the field that narrows a long list of tags. */
  findTag: string;
  /** Button beside the heading of the tags that drops the chosen ones. */
  dropTags: string;
  /** Button that searches again without the filters, where nothing matches. */
  dropFilters: string;
  /** Button that empties field and filters, where nothing matches. */
  startOver: string;
  /** Name of the list of results. */
  results: string;
  /** How grown a note is. */
  stage: Record<Stage, string>;
  /** How many tags of a note are left out. */
  moreTags(count: number): string;
  /** Button that shows further results. */
  more(count: number): string;
  /** Beside that button: how much of the answer is shown. */
  shown(count: number, total: number): string;
  /** In place of that button, when no more than `count` can be shown. */
  narrow(count: number): string;
  /** Said while the index is loading. */
  loading: string;
  /** Heading of an error. */
  failed: string;
  /** What happened, for a reader; `code` is that of the error. */
  reason(code: string): string;
  /** Button that tries again. */
  retry: string;
}

const plural = new Intl.PluralRules('en');
const digits = new Intl.NumberFormat('en');
const and = new Intl.ListFormat('en');
const or = new Intl.ListFormat('en', { type: 'disjunction' });

const number = (count: number) => digits.format(count);
const notes = (count: number) => `${number(count)} ${plural.select(count) === 'one' ? 'note' : 'notes'}`;

/** The words in English, the default. */
export const ENGLISH: Messages = {
  label: 'Search the garden',
  placeholder: 'Search the garden',
  clear: 'Clear the text',
  number,
  notes,
  within: (tags, without) =>
    [tags.length && `in ${and.format(tags)}`, without.length && `not ${or.format(without)}`]
      .filter(Boolean)
      .join(', '),
  recent: 'Recently tended',
  of: (count) => `of ${notes(count)}`,
  none: 'No notes',
  matching: (query) => `for “${query}”`,
  noneHint: 'Try fewer or other words, or:',
  empty: 'Nothing grows here yet',
  didYouMean: 'Did you mean',
  tags: 'Tags',
  filterByTag: 'Filter by tag',
  filterBy: (tag) => `Filter by tag ${tag}`,
  allTags: (count) => `All ${number(count)} tags`,
  fewerTags: 'Fewer tags',
  findTag: 'Find a tag',
  dropTags: 'Clear tags',
  dropFilters: 'Search without the filters',
  startOver: 'Start over',
  results: 'Results',
  stage: { seedling: 'Seedling', budding: 'Budding', evergreen: 'Evergreen' },
  moreTags: (count) => `and ${number(count)} more`,
  more: (count) => `Show ${number(count)} more`,
  shown: (count, total) => `${number(count)} of ${number(total)}`,
  narrow: (count) => `The first ${number(count)} are shown. One more word or tag brings up the rest.`,
  loading: 'Loading the garden…',
  failed: 'Search is not available',
  reason: (code) =>
    code === 'network'
      ? 'The garden could not be reached. Check your connection, then try again.'
      : 'The garden could not be searched. It may be better in a moment.',
  retry: 'Try again',
};
