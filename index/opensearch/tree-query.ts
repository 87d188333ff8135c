// Query language as queries of the engine: from its tree to a query that every note meets that passes. A phrase within a
// text is sought by its words alone, so more notes may meet it; the texts then decide.

import { wordsWithin } from '../../src/core/answer/garden-note-source.js';
import { isAside, isPlain } from '../../src/core/query-language/evaluate.js';
import { readPhrase } from '../../src/core/query-language/holds-phrase.js';
import { isBeingTyped, isUnfinished } from '../../src/core/query-language/ranked-text.js';
import type { Phrase, Place, QueryNode, QueryTree, Word } from '../../src/core/query-language/syntax.js';
import type { Query, QueryWord } from '../../src/core/words/query.js';
import type { WordSearch } from '../../src/core/words/word-search.js';
import type { Generation } from './generation.js';
import { ALL, anyOf, labelQuery, NONE, phraseQuery, termQueries, type Condition } from './label-query.js';

/** Fields of the terms at a place. */
const FIELDS: Record<Place, string> = { anywhere: 'terms', title: 'names', heading: 'headings' };

/** Words of a query, and what they mean in a garden. */
interface Meaning {
  query: Query;
  words: Pick<WordSearch, 'find' | 'split'>;
  generation: Generation;
}

/** Tree as queries of the engine. */
interface TreeQuery {
  /** Plain words, of which a note must have one; none if the tree asks for none. */
  sought: QueryWord[];
  /** Query for all that is required beside the words. */
  required: object[];
  /** True if only texts tell of some notes if they pass. */
  isOpen: boolean;
}

/** Makes the query for notes with a word, at a place. */
export function wordQuery(word: QueryWord, place: Place, words: Pick<WordSearch, 'find'>): object {
  const ofNotes = place === 'anywhere' ? 'nameTerms' : FIELDS[place];
  return anyOf(termQueries(words.find(word).groups, FIELDS[place], ofNotes));
}

/** Translates a tree. */
export function translate(tree: QueryTree, meaning: Meaning): TreeQuery {
  return new Translator(tree.text, meaning).query(tree.nodes);
}

class Translator {
  readonly #text: string;
  readonly #meaning: Meaning;
  #isOpen = false;

  constructor(text: string, meaning: Meaning) {
    this.#text = text;
    this.#meaning = meaning;
  }

  /** Translates the top level: one of its plain words, and all the rest. */
  query(top: readonly QueryNode[]): TreeQuery {
    const nodes = top.some(isPlain) ? top.flatMap((node) => (isAside(node) ? node.of : node)) : top;
    const required = nodes
      .filter((node) => !isPlain(node))
      .map((node) => this.#condition(node, false, true))
      .filter((one) => one !== undefined);
    const plain = nodes.filter(isPlain).flatMap((word) => this.#words(word));
    const telling = plain.filter((word) => !this.#meaning.generation.isStopWord(word));
    return { sought: telling.length || required.length ? telling : plain, required, isOpen: this.#isOpen };
  }

  /**
   * Makes the query for a node.
   * @param literal true within an exclusion, where a word has no forms
   * @param most true for a query that no passing note may fail, false for one that only passing notes meet
   */
  #condition(node: QueryNode, literal: boolean, most: boolean): Condition {
    const all = (of: readonly QueryNode[]) =>
      of.map((one) => this.#condition(one, literal, most)).filter((one) => one !== undefined);
    switch (node.kind) {
      case 'label':
        return labelQuery(
          node,
          !literal && isBeingTyped(node, this.#text),
          this.#meaning.generation.facts.properties ?? [],
        );
      case 'not': {
        const of = this.#condition(node.of, true, !most);
        return of && { bool: { must_not: [of] } };
      }
      case 'all':
        return every(all(node.of));
      case 'any': {
        const of = all(node.of);
        return of.length ? anyOf(of) : undefined;
      }
      case 'word':
        if (!literal)
          return every(this.#words(node).map((word) => wordQuery(word, node.place, this.#meaning.words)));
        if (this.#isUnfinished(node)) return undefined;
    }
    return this.#phrase(node, most);
  }

  #phrase({ text, place }: Word | Phrase, most: boolean): Condition {
    const phrase = readPhrase(text);
    const named = phraseQuery('names', phrase);
    if (phrase.length > 1 && place === 'title') return named;
    const words = phrase.map(({ term, open }) => ({
      [open ? 'prefix' : 'term']: { [FIELDS[place]]: { value: term } },
    }));
    if (phrase.length < 2) return words[0];
    this.#isOpen = true;
    // Names tell of themselves if they hold the phrase.
    return most ? every(words) : place === 'anywhere' ? named : NONE;
  }

  #words(word: Word): QueryWord[] {
    const { query, words } = this.#meaning;
    return this.#isUnfinished(word) ? [] : wordsWithin(word, query, words);
  }

  #isUnfinished(word: Word): boolean {
    return isUnfinished(word, this.#text, this.#meaning.generation.labels);
  }
}

function every(all: readonly object[]): Condition {
  return all.length > 1 ? { bool: { filter: all } } : all[0];
}

/** Joins queries that notes must meet. */
export function together(all: readonly object[]): object {
  return every(all) ?? ALL;
}
