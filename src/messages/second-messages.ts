// Messages of the second script, fetched with it.

import type { Suggestion } from '../core/garden.js';
import type { Stage } from '../core/note.js';
import type { BuiltInSort } from '../core/notes/sorts.js';
import type { FacetName } from '../core/notes/facets.js';
import { ENGLISH, type FirstMessages } from './first-messages.js';
import { validMessages } from './page-messages.js';

/** Messages of filters, orders and rarer states. */
export interface SecondMessages {
  /** Stands between two sentences. */
  stop: string;
  /** Tags that each note has, and tags that none has. Follows the number of notes. */
  within(tags: readonly string[], without: readonly string[]): string;
  /** Introduces a corrected query. */
  didYouMean: string;
  /** Names of the stages of growth. */
  stage: Record<Stage, string>;
  /** Name of a tag's button on a result. */
  filterBy(tag: string): string;
  /** Heading of the tags. */
  tags: string;
  /** Name of the group of tags. */
  filterByTag: string;
  /** Button that opens the filters where they do not fit beside the results. */
  filters: string;
  /** Name of a filter that excludes notes. */
  not(name: string): string;
  /** Button that shows every tag. */
  allTags(count: number): string;
  /** Button that hides all but the biggest tags again. */
  fewerTags: string;
  /** Label of the field that narrows a long list of tags. */
  findTag: string;
  /** Name of the button that excludes the notes with a tag. */
  exclude(tag: string): string;
  /** Name of the button that shows or hides the tags nested in one. */
  nested(tag: string): string;
  /** Name of the switch between notes with any of the chosen tags and notes with all of them. */
  match: string;
  /** Side of the switch `match` for notes with any of the tags. */
  any: string;
  /** Side of the switch `match` for notes with all of the tags. */
  all: string;
  /** Heads the tags that are frequent beside the chosen ones. */
  oftenWith(tags: readonly string[]): string;
  /** Headings of the facets other than tags, `garden` that of joined gardens. Default for one without: its name. */
  facet: Partial<Record<Exclude<FacetName, 'tags'> | 'garden', string>>;
  /** Name of the button that removes one filter. */
  removeFilter(name: string): string;
  /** Button that removes all filters. */
  clearFilters: string;
  /** Button that shows more results. */
  more(count: number): string;
  /** Number of results shown, beside the button `more`. */
  shown(count: number, total: number): string;
  /** Says the effect of the button `more`. `shown` is the message of that name. */
  added(count: number, shown: string): string;
  /** Shown in place of the button `more`, when no more than `count` results can be shown. */
  narrow(count: number): string;
  /** Button that closes the filters, where they lie over the results. */
  showNotes(count: number): string;
  /** Name of the button that closes the sheet of filters, at its top. */
  close: string;
  /** Name of the select of an order. */
  sortBy: string;
  /** Names of the orders. */
  sort: Record<BuiltInSort, string>;
  /**
   * Introduces suggestions, by kind, below few results or none. `exact` stands above the notes that a sentence's
   * plain words found, and introduces the syntax that no note matched.
   */
  suggest: Record<Exclude<Suggestion['kind'], 'spelling'>, string>;
  /** Button that empties field and filters, when no note matches. */
  startOver: string;
  /** Heads the nearest notes, when none matches. */
  nearest: string;
  /** Tells the title of the note that Enter opens. */
  opens(title: string): string;
  /** Names words that no note has. */
  unknown(words: readonly string[]): string;
  /** Names the words searched without those of `unknown`, which it follows. */
  instead(words: readonly string[]): string;
  /** Button that drops the filters, when no note matches with them. */
  unfiltered(count: number): string;
  /** Names the section that a result's excerpt is from, to people who hear it. */
  section(heading: string): string;
  /** Heads the places of a result's near copies, such as the versions of one page. */
  alsoIn: string;
  /** Heads the recent searches. */
  recentSearches: string;
  /** Name of the button that forgets a recent search. */
  forget(query: string): string;
  /** Button that forgets all recent searches. */
  forgetAll: string;
  /** Button that shows examples of the query language. */
  examples: string;
  /** Names the dot of a note that was changed since the last visit. */
  fresh: string;
  /** Button that copies the address of the search. */
  copyLink: string;
  /** Says that the address was copied. */
  linkCopied: string;
  /** Names the link to the feed of the search. */
  subscribe: string;
  /** Names the link to the feed of all notes. */
  subscribeAll: string;
}

const { number } = ENGLISH;
const and = (names: readonly string[]) => new Intl.ListFormat('en').format(names);
const or = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

/** Messages of filters, orders and rarer states in English. */
export const SECOND_ENGLISH: SecondMessages = {
  stop: '. ',
  within: (tags, without) =>
    [tags.length && `in ${and(tags)}`, without.length && `not ${or(without)}`].filter(Boolean).join(', '),
  didYouMean: 'Did you mean',
  stage: { seedling: 'Seedling', budding: 'Budding', evergreen: 'Evergreen' },
  filterBy: (tag) => `Filter by tag ${tag}`,
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
  facet: { stage: 'Growth', category: 'Category', year: 'Year', language: 'Language', garden: 'Garden' },
  removeFilter: (name) => `Remove filter: ${name}`,
  clearFilters: 'Clear filters',
  more: (count) => `Show ${number(count)} more`,
  shown: (count, total) => `${number(count)} of ${number(total)}`,
  added: (count, shown) => `${number(count)} more shown, ${shown}`,
  narrow: (count) => `The first ${number(count)} are shown. One more word or tag brings up the rest.`,
  showNotes: (count) => `Show ${ENGLISH.notes(count)}`,
  close: 'Close',
  sortBy: 'Sort by',
  sort: { relevance: 'Best match', tended: 'Recently tended', newest: 'Newest', title: 'Title' },
  suggest: {
    completion: 'Go on with',
    without: 'Search only for',
    exact: 'Notes with these words, not exactly',
  },
  startOver: 'Start over',
  nearest: 'The nearest notes',
  opens: (title) => `Enter opens ${title}`,
  unknown: (words) => `No note has ${or(words)}`,
  instead: (words) => `these have ${and(words)}`,
  unfiltered: (count) => `${ENGLISH.notes(count)} without the filters`,
  section: (heading) => `Section ${heading}`,
  alsoIn: 'Also in',
  recentSearches: 'Recent searches',
  forget: (query) => `Forget “${query}”`,
  forgetAll: 'Forget all',
  examples: 'Ways to search',
  fresh: 'Changed since your last visit',
  copyLink: 'Copy link to this search',
  linkCopied: 'Link copied',
  subscribe: 'Subscribe to this search',
  subscribeAll: 'Subscribe to this garden',
};

let last: { known: FirstMessages; all: SecondMessages } | undefined;

/** Completes the messages of a view with English ones, where page and language have none. */
export function allMessages<Known extends FirstMessages>({ messages }: { messages: Known }) {
  if (last?.known !== messages) last = { known: messages, all: withEnglish(SECOND_ENGLISH, messages) };
  return last.all as Known & SecondMessages;
}

/** Completes messages with those of a table, which take the place of wrong ones too. */
export function withEnglish<Table extends object, Known extends object>(
  table: Table,
  messages: Known,
): Known & Table {
  return { ...table, ...validMessages(table, messages) };
}
