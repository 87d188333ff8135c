// Fit of a title or alias to a query. All words of both must match in order, each by one term of its expansion.
//
//   typed    machine earning          the craft of compost       compost craft
//   name     Machine Learning         Craft of Compost           Craft of Compost
//   fit      0.5, one letter off       0.8, one stop word         0, another order
//
// A picture in a name counts as a stop word: most who look for `✅ Design` type `design`.

import { BoundedCache } from '../bounded-cache.js';
import type { NoteNames } from '../store/note-table.js';
import type { TermIndex } from '../store/term-index.js';
import type { QueryWord } from '../words/query.js';
import type { FoundWord } from '../words/word-search.js';
import { isShort } from '../words/expansion.js';
import { differInDigits, distance, maxEdits } from '../words/spelling.js';
import { WEIGHTS, type TermGroup } from '../words/ranking.js';
import { tokenize, type Token } from '../text/tokenizer.js';
import type { Pace } from './pace.js';

/** Factor of the fit where name and query differ in their stop words. */
const STOP_WORD_FACTOR = 0.8;

/**
 * Weight of a name's word that is one edit from a typed word, although the garden has the typed word too. With the
 * rest of the name typed, the name's word was likely meant (`machine earning`). At most once a name.
 */
const ONE_EDIT_WEIGHT = 0.5;

// Cache of tokens by name: typing a query compares the same names again and again. Half of it, which is sure to be kept,
// holds the titles and file names of 10,000 notes.
const tokens = new BoundedCache<string, readonly Token[]>(40_000);

/** Weight of a name's word that joins two typed words (`convert to json`, ConvertTo-Json). */
const JOINED_WEIGHT = 0.9;

/** Searched word, with the weights of its expansion's terms. */
export type SearchedWord = readonly [
  word: QueryWord,
  reading: Pick<FoundWord, 'groups' | 'weights' | 'rarity'>,
];

/** Query, as {@link fitName} takes it. */
export interface FitQuery {
  /** All words, in the order of typing. */
  typed: readonly QueryWord[];
  /** Searched words in the order of typing, without stop words. A joined word may be in pieces. */
  words: readonly SearchedWord[];
  isStopWord(word: Pick<QueryWord, 'term'>): boolean;
}

/** Query with the scores of its words. */
export interface FoundQuery extends FitQuery {
  words: readonly (readonly [word: QueryWord, reading: FoundWord])[];
}

/** Parts of an opened garden that tell of its names. */
export interface NameSource {
  /** Gives the names of a note. In a large garden, those that may fit a query that was searched. */
  namesOf(note: number): NoteNames;
  isStopWord: FitQuery['isStopWord'];
  /** Number of the note, by document. */
  readonly noteOf: Uint32Array;
  readonly words: { index: Pick<TermIndex, 'namePostings'> };
  /** Notes of which a name was read, in that order, in a garden that has names beside its entry. */
  readonly aside?: { readonly renamed: readonly number[] } | undefined;
  readonly pace: Pick<Pace, 'yieldToPage'>;
}

/** Arguments of a lift of notes by their names. */
export interface NameLift {
  query: FoundQuery;
  source: NameSource;
  /** Highest score of a note. */
  highest: number;
}

/** Note whose name fits, with its rank among names that fit alike. */
export interface RankedName {
  note: number;
  rank: number;
}

/** True for an unfinished word that many words begin with: a letter or two, or one whose completions are names alone. */
export function isBegun([{ term, typing }, { groups }]: SearchedWord): boolean {
  const isNames = ({ noteOnly, weight }: TermGroup) => noteOnly && weight === WEIGHTS.prefix;
  return typing && (isShort(term) || groups.some(isNames));
}

/** True if a name's word is at most one edit from a typed word, and has no other digits. */
export function isOneEdit(typed: string, term: string): boolean {
  if (!maxEdits(term) || Math.abs(typed.length - term.length) > 1) return false;
  return distance(typed, term, 1) < 2 && !differInDigits(typed, term);
}

/**
 * Gives the fit of a name to a query. @param name its tokens
 * @returns from 1 for the same name down to 0 for another
 */
export function fitName(name: readonly Token[], query: FitQuery): number {
  const maybeNear = query.words.length > 1 && !isBegun(query.words.at(-1)!);
  const { fit, end, others } = match(name, query, 0, maybeNear);
  return end < query.words.length ? 0 : fit * others;
}

/**
 * True if a term may stand in a name for one of the searched words of a query.
 * @param maybeNear true if it may differ by an edit
 */
export function mayStandFor(term: string, words: readonly SearchedWord[], maybeNear: boolean): boolean {
  return words.some(
    ([word, reading]) =>
      reading.weights.get(term) ||
      word.also.some((one) => one.term === term) ||
      (maybeNear && isOneEdit(word.term, term)),
  );
}

/** True for a token that a query may leave out of a name: a stop word, or a picture. */
export function mayBeLeftOut(token: Pick<Token, 'term'>, source: Pick<NameSource, 'isStopWord'>): boolean {
  return source.isStopWord(token) || isPicture(token.term);
}

/** True for a term without letters and digits, such as an emoji. */
export function isPicture(term: string): boolean {
  return !/[\p{L}\p{N}]/u.test(term);
}

/** Gives the tokens of a name. */
export function tokensOf(name: string): readonly Token[] {
  return tokens.get(name, () => tokenize(name));
}

/** Match of a name with searched words. */
interface NameMatch {
  /** Fit of the matched words; 0 if name and words differ. */
  fit: number;
  /** Position after the last matched word. */
  end: number;
  /** Factor for other stop words. */
  others: number;
}

const NO_MATCH: NameMatch = { fit: 0, end: 0, others: 1 };

/**
 * Matches all of a name with searched words.
 * @param inName tokens of the name
 * @param from position of the first of these words
 * @param maybeNear true if one of them may differ by an edit
 */
export function match(
  inName: readonly Token[],
  query: FitQuery,
  from: number,
  maybeNear: boolean,
): NameMatch {
  const { typed, words } = query;
  let [at, length, fit, isSame, covered] = [from, 0, 1, true, 0];
  let last: Token | undefined;
  for (let i = 0; i < inName.length; i++) {
    const token = inName[i]!;
    const { term, part } = token;
    if (!part) length++;
    // A token that matched includes its pieces, or the words that it joins. A piece may end after it: バー of サーバー.
    if (part ? token.start < covered : last?.part && token.start < last.end) {
      if (token.start > last!.start) covered = Math.max(covered, token.end); // else it joins the word with the next
      continue;
    }
    const [word, reading] = words[at] ?? [];
    const joins = word?.also.some((one) => one.term === term && one.weight === WEIGHTS.form);
    let weight = joins ? JOINED_WEIGHT : reading?.weights.get(term);
    if (!weight && inName[i + 1]?.part && inName[i + 1]!.start < token.end) continue;
    if (!weight && mayBeLeftOut(token, query)) {
      isSame &&= typed[length - 1]?.term === term;
      continue;
    }
    if (!weight && maybeNear && word && isOneEdit(word.term, term)) {
      weight = ONE_EDIT_WEIGHT;
      maybeNear = false;
    }
    if (!weight) return NO_MATCH;
    fit *= weight;
    last = token;
    covered = Math.max(covered, token.end);
    // A word may stand for two that were typed: Frontmatter for `front matter`.
    at += term !== word!.term && words[at + 1]?.[1].weights.has(term) ? 2 : 1;
  }
  return {
    fit,
    end: at,
    others: (isSame ? 1 : STOP_WORD_FACTOR) * (length === typed.length ? 1 : STOP_WORD_FACTOR),
  };
}
