// Phrases of a language, of which its messages are made.

/**
 * Names of the phrases. Most are names of `Messages`.
 *
 * In a phrase `#` stands for a number and `%` for a name, a list or another number. `|` separates the plural forms: one
 * for each category in `plural`, as `Intl.PluralRules` names them, and a last one for the others.
 */
export const NAMES = [
  'plural', // the plural categories that have a form of their own, before the last one
  'comma', // between the tags that notes have and those that they have not
  'stop', // between two sentences
  'label', // also the placeholder
  'clear',
  'notes', // also counted by `%` in atLeast, of and showNotes
  'atLeast',
  'recent', // also the name of an order
  'of',
  'none',
  'matching',
  'empty',
  'didYouMean',
  'filterBy',
  'results',
  'seedling',
  'budding',
  'evergreen',
  'loading',
  'slow',
  'network',
  'version',
  'trouble', // any other reason of a failure
  'retry',
  'in', // before the tags that notes have
  'not', // before the tags that notes have not
  'tags',
  'filterByTag',
  'filters',
  'allTags',
  'fewerTags',
  'findTag',
  'exclude',
  'nested',
  'match',
  'any',
  'all',
  'oftenWith',
  'growth',
  'category',
  'garden',
  'year',
  'language',
  'removeFilter',
  'clearFilters',
  'more',
  'shown', // `%` is the total
  'added', // `%` is `shown`
  'narrow',
  'showNotes',
  'close',
  'sortBy',
  'relevance',
  'newest',
  'byTitle',
  'completion',
  'without',
  'exact',
  'startOver',
  'nearest',
  'section',
  'alsoIn', // heads a list
  'recentSearches',
  'forget',
  'forgetAll',
  'opens', // `%` is a title
  'unknown', // `%` is a list of words
  'instead', // follows `unknown`
  'unfiltered', // counted by `%`
  'broken', // the reason of a failure that lasts
  'examples',
  'copyLink',
  'linkCopied',
  'subscribe',
  'subscribeAll',
  'offered', // counted by `#`
  'tagged',
  'titled', // `%` is a word or a phrase, as in `headed`, `exactly` and `addressed`
  'headed',
  'exactly',
  'addressed',
  'linking', // `%` is a title
  'tended', // `%` is a year, a month or a day, as in the next three
  'tendedSince',
  'tendedBefore',
  'written',
  'asWords', // `%` is a list of words
  'otherNotes',
  'keysMove',
  'keysOpen',
  'keysNewTab',
  'related',
  'opened',
  'fresh',
  'again',
  'tagMap',
  'zoomIn',
  'zoomOut',
] as const;

/** Phrases of one language, by name. */
export type Phrases = Record<(typeof NAMES)[number], string>;
