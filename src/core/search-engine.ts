// The engine: from a query to an answer about notes. Pure but for reading texts, which it is given a way to do.

import { damageOf } from './errors.js';
import type { Missed } from './file-shelf.js';
import type { Matches } from './excerpt.js';
import { FacetIndex } from './facets.js';
import type { Answer, Garden, Result, SearchOptions, Suggestion } from './garden.js';
import type { IndexFile } from './index-file.js';
import { findLanguages } from './language/languages.js';
import type { Language } from './language/language.js';
import { liftExactTitles, scoreNotes, sortNotes, type RankedNote } from './note-ranking.js';
import { unpackNotes, type NoteTable } from './note-table.js';
import { parseQuery, replaceWords, type Query, type QueryWord } from './query.js';
import { isShort } from './readings.js';
import { addExcerpts, makeResult } from './results.js';
import { withDefaults, type SettledOptions } from './search-options.js';
import type { ReadFile } from './read-file.js';
import { TextStore } from './text-store.js';
import { terms } from './tokenizer.js';
import { WordSearch, type FoundWord } from './word-search.js';

/** When the engine goes on with its work. */
export interface Pace {
  /** Resolves when the reader has stopped typing: texts, and the terms of a word just begun, wait for it. */
  rest(): Promise<void>;
  /** Waits until the page has had its turn; nothing where the work has not gone on for long. */
  breathe(): Promise<void> | undefined;
}

const AT_ONCE: Pace = { rest: () => Promise.resolve(), breathe: () => undefined };

/**
 * Opens an index as a garden.
 * @param file an index that `readIndexFile` let pass
 * @param read reads the files beside it
 * @param pace when the work may go on, where there is a reader; default: at once
 * @throws GardenSearchError `format` where the index is damaged; so does a search that comes upon the damage
 */
export function createGarden(file: IndexFile, read: ReadFile, pace: Pace = AT_ONCE): Garden {
  try {
    return new SearchEngine(file, read, pace);
  } catch (error) {
    throw damageOf(error);
  }
}

type Found = Map<QueryWord, FoundWord>;

interface Draft {
  answer: Answer;
  shown: RankedNote[];
  matches: Matches;
  /** Files that the answer would need besides. */
  missed: Missed;
}

class SearchEngine implements Garden {
  readonly #file: IndexFile;
  readonly #notes: NoteTable;
  readonly #languages: readonly Language[];
  readonly #words: WordSearch;
  readonly #facets: FacetIndex;
  readonly #texts: TextStore;
  readonly #noteOf: Uint32Array;
  readonly #pace: Pace;

  constructor(file: IndexFile, read: ReadFile, pace: Pace) {
    this.#pace = pace;
    this.#file = file;
    this.#notes = unpackNotes(file);
    this.#languages = findLanguages(file.options.languages);
    this.#words = new WordSearch(file, this.#languages, read);
    this.#facets = new FacetIndex(this.#notes, file.tags);
    this.#texts = new TextStore(file.texts, read);
    this.#noteOf = Uint32Array.from(
      this.#notes.passages.flatMap((count, note) => Array<number>(count).fill(note)),
    );
  }

  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    try {
      return await this.#answer(text, options);
    } catch (error) {
      throw options.signal?.aborted ? error : damageOf(error);
    }
  }

  async #answer(text: string, options: SearchOptions): Promise<Answer> {
    const query = parseQuery(text);
    const settled = withDefaults(options, query.text !== '');
    const { signal, onUpdate, excerpts } = settled;
    signal?.throwIfAborted();
    await this.#pace.breathe();
    signal?.throwIfAborted();
    // Whoever takes updates shows them as the reader types; of a query that is overtaken little need be fetched.
    const rest = async () => onUpdate && this.#pace.rest();
    let draft = this.#draft(query, settled);
    let rested = draft.answer.complete || !this.#isBeginning(query);
    while (!draft.answer.complete) {
      onUpdate?.(draft.answer);
      if (!rested) await rest();
      rested = true;
      signal?.throwIfAborted();
      await this.#words.load(draft.missed, signal);
      signal?.throwIfAborted();
      draft = this.#draft(query, settled);
    }
    const { answer, shown, matches } = draft;
    if (!excerpts || !shown.length) return answer;
    onUpdate?.({ ...answer, complete: false });
    if (!shown.every(({ document }) => this.#texts.has(document))) await rest();
    signal?.throwIfAborted();
    const documents = shown.map(({ document }) => document);
    const texts = await this.#texts.get(documents, signal);
    signal?.throwIfAborted();
    const results: Result[] = [];
    for (const [i, result] of answer.results.entries()) {
      results.push(addExcerpts(result, texts[i]!, matches));
      await this.#pace.breathe();
      signal?.throwIfAborted();
    }
    return { ...answer, results };
  }

  /** Whether the last word is so short, or so common, that more will surely follow. */
  #isBeginning({ words }: Query): boolean {
    const last = words.at(-1);
    return !!last && (this.#isStopWord(last) || (last.typing && isShort(last.term)));
  }

  #isStopWord({ term }: QueryWord): boolean {
    return this.#languages.some(({ stopWords }) => stopWords.has(term));
  }

  /** The answer without excerpts, as far as it can be known from the terms that are there. */
  #draft(query: Query, { limit, offset, sort, filters }: SettledOptions): Draft {
    const found = this.#find(query);
    const matching = query.text ? this.#rank(query, found) : this.#everything();
    const passing = this.#facets.filter(filters);
    const left = matching.filter(({ note }) => passing.passes(note));
    const shown = sortNotes(left, sort, this.#notes).slice(offset, offset + limit);
    const matches = this.#matches(found);
    const missed = this.#words.takeMissed();
    const answer = {
      query: query.text,
      total: left.length,
      results: shown.map((note) => makeResult(note, this.#notes, this.#file.tags, matches)),
      facets: this.#facets.count(matching, passing),
      suggestions: suggest(query, found),
      complete: !missed.size,
    };
    return { answer, shown, matches, missed };
  }

  /** Reads each word; of stop words only where there is nothing else. */
  #find({ words }: Query): Found {
    const telling = words.filter((word) => !this.#isStopWord(word));
    const found: Found = new Map();
    for (const word of (telling.length ? telling : words).flatMap((word) => this.#split(word))) {
      found.set(word, this.#words.find(word));
    }
    return found;
  }

  /** A joined word that the garden doesn't have as a whole is looked for by its pieces. */
  #split(word: QueryWord): QueryWord[] {
    if (!word.parts.length || this.#words.has(word.term)) return [word];
    return word.parts.map((term) => ({ ...word, term, parts: [] }));
  }

  #rank(query: Query, found: Found): RankedNote[] {
    const words = [...found].map(([{ count }, { scores, rarity }]) => ({
      scores,
      weight: count * Math.sqrt(rarity),
    }));
    const ranked = scoreNotes(words, this.#noteOf, this.#notes.url.length);
    const typed = [query.text, ...suggest(query, found).map(({ text }) => text)];
    liftExactTitles(ranked, new Set(typed.map((text) => terms(text).join(' '))), this.#notes);
    return ranked;
  }

  #everything(): RankedNote[] {
    let document = 0;
    return this.#notes.passages.map((passages, note) => {
      document += passages;
      return { note, score: 0, document: document - passages };
    });
  }

  #matches(found: Found): Matches {
    const matches = new Map<string, { word: number; weight: number }>();
    [...found.values()].forEach(({ groups, rarity }, word) => {
      for (const { terms } of groups) {
        for (const { term } of terms) matches.set(term, { word, weight: 1 + rarity });
      }
    });
    return matches;
  }
}

function suggest(query: Query, found: Found): Suggestion[] {
  const corrections = [...found].flatMap(([word, { correction }]) =>
    correction ? [[word, correction] as const] : [],
  );
  return corrections.length ? [{ text: replaceWords(query, new Map(corrections)), kind: 'spelling' }] : [];
}
