// Messages of a first answer.

/** Messages of a first answer. */
export interface FirstMessages {
  /** Name of the search for assistive technology, unless the host has a `label`. */
  label: string;
  /** Text in the empty field, unless the host has a `placeholder`. */
  placeholder: string;
  /** Name of the button that empties the field. */
  clear: string;
  /** Writes a number, as in a facet's count. */
  number(count: number): string;
  /** Number of notes found: the first words of the status line. */
  notes(count: number): string;
  /** Least number of notes found, where a part of the garden could not be searched. */
  atLeast(count: number): string;
  /** Status before anything is asked for: heads the notes tended last. */
  recent: string;
  /** Number of all notes. Follows `recent`. */
  of(count: number): string;
  /** First words of the status line if no note matches. */
  none: string;
  /** Follows `none`, with the query. */
  matching(query: string): string;
  /** Status of a garden without a note. */
  empty: string;
  /** Name of the list of results. */
  results: string;
  /** Status while the index is loading. */
  loading: string;
  /** Follows the status while an answer is slow. */
  slow: string;
  /** Explains an error to a reader. `code` is the error's code. */
  reason(code: string): string;
  /** Button that tries again. */
  retry: string;
}

/** Codes of errors that another try does not mend. */
export const LASTING = new Set(['http', 'parse', 'format', 'damaged', 'version', 'option']);

// English without Intl, whose first use takes 15 ms, before anything is on screen. Other languages ask it.
const number = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const notes = (count: number) => `${number(count)} ${count === 1 ? 'note' : 'notes'}`;

/** Messages in English, the default. */
export const ENGLISH: FirstMessages = {
  label: 'Search the garden',
  placeholder: 'Search the garden',
  clear: 'Clear the text',
  number,
  notes,
  atLeast: (count) => `At least ${notes(count)}`,
  recent: 'Recently tended',
  of: (count) => `${notes(count)} in all`,
  none: 'No notes',
  matching: (query) => `for “${query}”`,
  empty: 'Nothing grows here yet',
  results: 'Results',
  loading: 'Loading the garden…',
  slow: 'This takes longer than usual.',
  reason: (code) =>
    code === 'network'
      ? 'The garden is out of reach. Check your connection.'
      : code === 'version'
        ? 'The search and the garden’s index do not fit together. Loading the page anew may help.'
        : LASTING.has(code)
          ? 'The search of this site is out of order.'
          : 'The garden could not be searched. It may be better in a moment.',
  retry: 'Try again',
};
