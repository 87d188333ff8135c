// The strings of a first answer, and the interface of the rest of them.

import type { Stage } from '../core/note.js';

/** The words of a first answer. */
export interface FirstMessages {
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
  /** The same where a part of the garden could not be searched. */
  atLeast(count: number): string;
  /** Heads the notes shown before anything is asked for. */
  recent: string;
  /** Follows `recent`. */
  of(count: number): string;
  /** First words of the status line where no note matches. */
  none: string;
  /** Follows `none`, with what was searched for. */
  matching(query: string): string;
  /** Shown for a garden in which nothing grows yet. */
  empty: string;
  /** Introduces a corrected query. */
  didYouMean: string;
  /** Name of a tag's button on a result. */
  filterBy(tag: string): string;
  /** Name of the list of results. */
  results: string;
  /** How grown a note is. */
  stage: Record<Stage, string>;
  /** How many tags of a note are left out. */
  moreTags(count: number): string;
  /** Said while the index is loading. */
  loading: string;
  /** Follows where an answer is long in coming. */
  slow: string;
  /** Heading of an error. */
  failed: string;
  /** What happened, for a reader; `code` is that of the error. */
  reason(code: string): string;
  /** Button that tries again. */
  retry: string;
}

// English without Intl, whose first use takes 15 ms, before anything is on screen. Other languages ask it.
const number = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const notes = (count: number) => `${number(count)} ${count === 1 ? 'note' : 'notes'}`;

/** The words in English, the default. */
export const ENGLISH: FirstMessages = {
  label: 'Search the garden',
  placeholder: 'Search the garden',
  clear: 'Clear the text',
  number,
  notes,
  atLeast: (count) => `At least ${notes(count)}`,
  recent: 'Recently tended',
  of: (count) => `of ${notes(count)}`,
  none: 'No notes',
  matching: (query) => `for “${query}”`,
  empty: 'Nothing grows here yet',
  didYouMean: 'Did you mean',
  filterBy: (tag) => `Filter by tag ${tag}`,
  results: 'Results',
  stage: { seedling: 'Seedling', budding: 'Budding', evergreen: 'Evergreen' },
  moreTags: (count) => `and ${number(count)} more`,
  loading: 'Loading the garden…',
  slow: 'This takes longer than usual.',
  failed: 'Search is not available',
  reason: (code) =>
    code === 'network'
      ? 'The garden could not be reached. Check your connection, then try again.'
      : code === 'version'
        ? 'The search and the garden’s index do not fit together. Loading the page anew may help.'
        : 'The garden could not be searched. It may be better in a moment.',
  retry: 'Try again',
};
