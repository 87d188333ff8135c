// Messages of the element in a language.

import { LASTING, type FirstMessages } from '../first-messages.js';
import type { CompletionMessages } from '../completion-messages.js';
import type { GroupMessages } from '../group-messages.js';
import type { ListMessages, TagsMessages } from '../list-messages.js';
import type { ModeMessages } from '../mode-messages.js';
import type { SecondMessages } from '../second-messages.js';
import type { Phrases } from './phrases.js';

/** All messages that the element shows or speaks. The property `messages` replaces any of them. */
export interface Messages
  extends
    FirstMessages,
    SecondMessages,
    CompletionMessages,
    GroupMessages,
    ListMessages,
    ModeMessages,
    TagsMessages {}

/** Messages with a number, some of which tell it as a number of notes. */
const COUNTED = ['atLeast', 'of', 'allTags', 'more', 'narrow', 'showNotes', 'unfiltered', 'offered'] as const;

/** Messages around a name, as of notes that an operator finds. */
const NAMED = [
  ...(['matching', 'filterBy', 'not', 'exclude', 'nested', 'removeFilter'] as const),
  ...(['opens', 'section', 'forget'] as const),
  ...(['tagged', 'titled', 'headed', 'exactly', 'addressed', 'linking'] as const),
  ...(['tended', 'tendedSince', 'tendedBefore', 'written'] as const),
];

/**
 * Makes the messages of a language from its phrases.
 * @param lang BCP 47 tag of the language, with the region by which numbers are written
 * @throws RangeError if `lang` is no language tag
 */
export function makeMessages(phrases: Phrases, lang: string): Messages {
  const { growth: stage, category, year, language, garden, relevance, recent, newest, completion } = phrases;
  const { seedling, budding, evergreen, network, version, trouble, broken } = phrases;
  const number = new Intl.NumberFormat(lang).format;
  const { isolate, and, or } = makeNames(lang);
  const fill = makeFill(phrases, lang, number);
  const counted = (name: keyof Phrases) => (count: number) => fill(name, count, notes(count));
  const named = (name: keyof Phrases) => (other: string) => fill(name, 0, isolate(other));
  const notes = (count: number): string => fill('notes', count);

  return {
    ...phrases,
    ...makeEach(COUNTED, counted),
    ...makeEach(NAMED, named),
    placeholder: phrases.label,
    number,
    notes,
    stage: { seedling, budding, evergreen },
    reason: (code) =>
      code === 'network' ? network : code === 'version' ? version : LASTING.has(code) ? broken : trouble,
    within: (tags, without) =>
      [tags.length && fill('in', 0, and(tags)), without.length && fill('not', 0, or(without))]
        .filter(Boolean)
        .join(phrases.comma),
    oftenWith: (tags) => fill('oftenWith', 0, and(tags)),
    facet: { stage, category, year, language, garden },
    shown: (count, total) => fill('shown', count, number(total)),
    added: (count, shown) => fill('added', count, shown),
    sort: { relevance, tended: recent, newest, title: phrases.byTitle },
    suggest: { completion, without: phrases.without, exact: phrases.exact },
    unknown: (words) => fill('unknown', 0, or(words)),
    instead: (words) => fill('instead', 0, and(words)),
    asWords: (texts) => fill('asWords', 0, or(texts)),
  };
}

function makeEach<Name extends string, Made>(names: readonly Name[], make: (name: Name) => Made) {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Made>;
}

// Makes the writing of names, and of lists of them. From right to left each is isolated: a sign at its end, as of C++, would
// stand at its beginning.
function makeNames(lang: string) {
  const isolate = (name: string) => (/^(?:ar|he)\b/.test(lang) ? `\u2068${name}\u2069` : name);
  const listBy = (type: 'conjunction' | 'disjunction') => {
    const list = new Intl.ListFormat(lang, { type });
    return (names: readonly string[]) => list.format(names.map(isolate));
  };
  return { isolate, and: listBy('conjunction'), or: listBy('disjunction') };
}

// Makes the filling of phrases: `#` with the number, `%` with the other text, in the plural form of the number.
function makeFill(phrases: Phrases, lang: string, number: (count: number) => string) {
  const rules = new Intl.PluralRules(lang);
  const categories = phrases.plural.split(' ');
  return (name: keyof Phrases, count: number, other = ''): string => {
    const forms = phrases[name].split('|');
    const form = forms[categories.indexOf(rules.select(count))] ?? forms.at(-1)!;
    return form.replace(/[#%]/g, (sign) => (sign === '#' ? number(count) : other));
  };
}
