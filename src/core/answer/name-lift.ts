// Lift of notes whose names fit the query.

import { subtagOf } from '../language/waiting-languages.js';
import type { Query } from '../words/query.js';
import type { Found } from '../words/word-search.js';
import { fitName, isBegun, tokensOf, type NameLift, type NameSource, type RankedName } from './name-fit.js';
import { NameTokens } from './name-tokens.js';
import type { NoteScores } from './note-ranking.js';
import { lengthOf, rankPartialNames, visitTitles } from './partial-names.js';

/** Lift of a name that fits, in highest scores of a note. Of 528 titles begun 495 come first with it, with 1 487. */
const LIFT = 1.5;

/** Lift of the typed name itself. No other name that fits gets as high. */
const EXACT_NAME_LIFT = 2.5;

// Tokens of names by garden.
const known = new WeakMap<NameSource, NameTokens>();

/**
 * Lifts notes whose title or alias fits the query: by {@link LIFT} highest scores times the square root of
 * {@link fitName}. A note with the typed name is lifted by {@link EXACT_NAME_LIFT} and comes before all others. If no name fits,
 * titles within the query lift. Among names that fit alike titles come first, then notes in the reader's language. A
 * letter or two alone lift only the titles that they are, as any name that begins so would fit.
 * @param language language of the reader, a BCP 47 tag; empty for none
 * @param most number of notes wanted. Titles within the query may be left where they lift no note among as many
 */
export async function liftFittingNames(
  scored: NoteScores,
  typedQuery: Query,
  found: Found,
  language: string,
  source: NameSource,
  most: number,
): Promise<void> {
  const [first] = found;
  const { scores } = scored;
  const lift = makeLift(scored, typedQuery, found, source);
  if (found.size === 1 && isBegun(first!)) return liftTyped(first![0].term, scores, lift);
  const { query, highest } = lift;
  const { words } = query;
  const subtag = subtagOf(language);
  const alike = new Map<number, RankedName[]>();
  const tokens = known.get(source) ?? new NameTokens(source);
  known.set(source, tokens);
  let differ = false;
  for (const note of tokens.find(scored, words)) {
    const { title, aliases, language: own } = source.namesOf(note);
    const fits = [title, ...aliases].map((name) => fitName(tokensOf(name), query));
    const fit = Math.max(...fits);
    if (fit) {
      const rank = Number(fits[0] === fit) * 2 + Number(!!subtag && subtagOf(own) === subtag);
      const group = alike.get(fit) ?? [];
      alike.set(fit, group);
      group.push({ note, rank });
      differ ||= rank !== group[0]!.rank;
    }
    scores[note]! += highest * (fit === 1 ? EXACT_NAME_LIFT : LIFT * Math.sqrt(fit));
    const pause = source.pace.yieldToPage();
    if (pause) await pause; // awaiting undefined takes longer than fitting a name
  }
  if (differ || (!alike.size && words.length > 1)) await rankPartialNames(alike, scored, lift, most);
}

// Lifts the notes whose title is the typed word. Postings tell it: a large garden reads no names for a letter or two.
function liftTyped(term: string, scores: NoteScores['scores'], { source, highest }: NameLift): void {
  const titled = new Set<number>();
  visitTitles(term, source, (note, length = lengthOf(source.namesOf(note).title)) => {
    if (length === 1) titled.add(note);
  });
  for (const note of titled) scores[note]! += highest * EXACT_NAME_LIFT;
}

function makeLift(
  { matching, scores }: NoteScores,
  query: Query,
  found: Found,
  source: NameSource,
): NameLift {
  const typed = query.typed.map(({ word }) => word);
  // A word may have been split. The next pair of letters overlaps this one, and is no piece of it.
  const isWhole = new Set(typed);
  let highest = 0;
  for (const note of matching) highest = Math.max(highest, scores[note]!);
  return {
    query: {
      typed,
      words: typed.flatMap((one) =>
        [...found].filter(
          ([word]) => word === one || (!isWhole.has(word) && word.start >= one.start && word.start < one.end),
        ),
      ),
      isStopWord: (word) => source.isStopWord(word),
    },
    source,
    highest,
  };
}
