// Lift of notes whose names fit the query.

import type { Query } from '../words/query.js';
import type { Found } from '../words/word-search.js';
import { fitName, mayStandFor, type NameLift, type RankedName } from './name-fit.js';
import { NameTokens, type NamedNotes } from './name-tokens.js';
import type { RankedNote } from './note-ranking.js';
import { rankPartialNames } from './partial-names.js';

/** Parts of an opened garden that a lift needs. */
export interface NameSource extends NamedNotes {
  readonly pace: Pick<NameLift, 'yieldToPage'>;
}

/** Lift of a name that fits, in highest scores of a note. Of 528 titles begun 495 come first with it, with 1 487. */
const LIFT = 1.5;

/** Lift of the typed name itself. No other name that fits gets as high. */
const EXACT_NAME_LIFT = 2.5;

// Tokens of names by garden.
const known = new WeakMap<NameSource, NameTokens>();

/**
 * Lifts notes whose title or alias fits the query: by {@link LIFT} highest scores times the square root of
 * {@link fitName}. A note with the typed name is lifted by {@link EXACT_NAME_LIFT} and comes before all others. If no name fits,
 * titles within the query lift. Among names that fit alike titles come first, then notes in the reader's language.
 * @param language language of the reader, a BCP 47 tag; empty for none
 * @param most number of notes wanted. Titles within the query may be left where they lift no note among as many.
 *   Default: all
 */
export async function liftFittingNames(
  ranked: readonly RankedNote[],
  typedQuery: Query,
  found: Found,
  language: string,
  source: NameSource,
  most = Infinity,
): Promise<void> {
  const lift = makeLift(ranked, typedQuery, found, source);
  const { query, namesOf, highest, yieldToPage } = lift;
  const { words } = query;
  const different = [...new Map(words)];
  const subtag = language.split('-')[0]!.toLowerCase();
  const alike = new Map<number, RankedName[]>();
  const tokens = known.get(source) ?? new NameTokens(source);
  known.set(source, tokens);
  const standsFor = (some: typeof words) => (term: string) => mayStandFor(term, some, words.length > 1);
  const mayFit = words.length ? tokens.test(standsFor(words.slice(0, 1)), standsFor(different)) : () => true;
  let differ = false;
  for (const result of ranked) {
    const { note, named } = result;
    // A name may differ a little in one of several words.
    if (!named || named < different.length - 1 || !mayFit(note)) continue;
    const [ofTitle = 0, ...ofAliases] = tokens.of(note).map((name) => fitName(name, query));
    const fit = Math.max(ofTitle, ...ofAliases);
    if (fit) {
      const rank = Number(ofTitle === fit) * 2 + Number(namesOf(note).language.startsWith(subtag));
      const group = alike.get(fit) ?? [];
      alike.set(fit, group);
      group.push({ result, rank });
      differ ||= rank !== group[0]!.rank;
    }
    result.score += highest * (fit === 1 ? EXACT_NAME_LIFT : LIFT * Math.sqrt(fit));
    const pause = yieldToPage();
    if (pause) await pause; // awaiting undefined takes longer than fitting a name
  }
  if (differ || (!alike.size && words.length > 1)) await rankPartialNames(alike, ranked, lift, most);
}

function makeLift(ranked: readonly RankedNote[], query: Query, found: Found, source: NameSource): NameLift {
  const typed = query.typed.map(({ word }) => word);
  // A word may have been split. The next pair of letters overlaps this one, and is no piece of it.
  const isWhole = new Set(typed);
  return {
    query: {
      typed,
      words: typed.flatMap((one) =>
        [...found].filter(
          ([word]) => word === one || (!isWhole.has(word) && word.start >= one.start && word.start < one.end),
        ),
      ),
      isStopWord: (word) => source.isStopWord(word),
      noteOf: source.noteOf,
    },
    namesOf: (note) => source.namesOf(note),
    highest: ranked.reduce((max, { score }) => Math.max(max, score), 0),
    yieldToPage: source.pace.yieldToPage,
  };
}
