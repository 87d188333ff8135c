// Reading of a query in a garden of a cluster: its trees, and the words of the garden that it asks for.

import { findWords } from '../../src/core/answer/find-words.js';
import { hasSyntax } from '../../src/core/query-language/has-syntax.js';
import { readPhrase } from '../../src/core/query-language/holds-phrase.js';
import { parseQueryLanguage } from '../../src/core/query-language/parse-query-language.js';
import { rankedText } from '../../src/core/query-language/ranked-text.js';
import { readSentence } from '../../src/core/query-language/sentence.js';
import type { QueryNode, QueryTree } from '../../src/core/query-language/syntax.js';
import { trimQuery, type Query, type QueryWord } from '../../src/core/words/query.js';
import { maxEdits } from '../../src/core/words/spelling.js';
import { waysToCut } from '../../src/core/words/split-word.js';
import { WEIGHTS } from '../../src/core/words/ranking.js';
import { soughtWords } from '../../src/core/words/refined-words.js';
import type { Found } from '../../src/core/words/word-search.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import { ClusterWords } from './cluster-words.js';
import type { Generation } from './generation.js';
import { wordQuery } from './tree-query.js';

/** Way to read a query: strictly, or as plain words. */
export interface Way {
  query: Query;
  /** Tree of a query with syntax, or within bounds. */
  tree: QueryTree | undefined;
}

/** Query as it was read. */
export interface Reading {
  strict: Way;
  /** Way to read a sentence that finds nothing strictly. */
  plain: Way | undefined;
  words: ClusterWords;
  /** Index that it was read for. */
  generation: Generation;
}

/** Reads a query, and looks its words up. @param isBound true within bounds, which need a tree */
export async function readQuery(
  typed: string,
  isBound: boolean,
  generation: Generation,
  signal?: AbortSignal,
): Promise<Reading> {
  const text = trimQuery(typed);
  const tree = isBound || hasSyntax(text) ? parseQueryLanguage(text, generation.labels) : undefined;
  const sentence = tree && readSentence(tree);
  const wayOf = (way: QueryTree | undefined): Way => ({
    tree: way,
    query: generation.parse(text, way && rankedText(way, generation.labels)),
  });
  const strict = wayOf(sentence?.isLong ? sentence.plain : tree);
  const plain = sentence && !sentence.isLong ? wayOf(sentence.plain) : undefined;
  const literals = (tree?.nodes ?? []).flatMap(literalsOf);
  const typedWords = [strict, plain].flatMap((way) => way?.query.words ?? []);
  const asked = [...typedWords, ...literals, ...joinedStopWords(strict.query, generation)];
  return { strict, plain, words: await lookUp(asked, generation, signal), generation };
}

/** Finds the words that rank notes, by the garden's words alone. */
export function wordsOf(query: Query, { words, generation }: Reading): Found {
  const isStopWord = (word: Pick<QueryWord, 'term'>) => generation.isStopWord(word);
  return findWords(query, { words, isStopWord, refinements: { soughtWords } });
}

async function lookUp(
  asked: readonly QueryWord[],
  generation: Generation,
  signal?: AbortSignal,
): Promise<ClusterWords> {
  const { vocabulary, languages } = generation;
  const words = new ClusterWords(await vocabulary.expand(asked, languages, signal), languages);
  const doubtful = asked.filter((word) => words.mayBeTypo(word));
  if (!doubtful.length) return words;
  const near = await Promise.all(doubtful.map((word) => vocabulary.correct(word, signal)));
  words.learn(near.flat());
  const corrections = doubtful
    .flatMap((word) => words.find(word).groups.filter(({ weight }) => weight === WEIGHTS.typo))
    .flatMap(({ terms }) => terms.map(({ term }) => wordOf(term)));
  words.learn(await vocabulary.expand(corrections, languages, signal));
  const halves = new Map<string, QueryWord[]>();
  for (const word of doubtful) {
    const found = await halvesOf(word, words, generation, signal);
    if (found.length) halves.set(word.term, found);
  }
  words.cut(halves);
  words.learn(await vocabulary.expand([...halves.values()].flat(), languages, signal));
  return words;
}

/** Splits a word that is found in no way into the two words of the garden that most notes have together. */
async function halvesOf(
  word: QueryWord,
  words: ClusterWords,
  generation: Generation,
  signal?: AbortSignal,
): Promise<QueryWord[]> {
  const { vocabulary, languages } = generation;
  const { term, parts } = word;
  if (parts.length || !maxEdits(term) || isUnspaced(term)) return [];
  const isNumbered = /\d/.test(term); // no typo, but it may be a beginning
  const found = isNumbered ? await vocabulary.beginningWith([term], signal) : words.find(word).groups;
  if (found.length) return [];
  const ways = waysToCut(word);
  const halves = ways.flat().map((half) => half.term);
  const known = new Set((await vocabulary.known(halves, signal)).map((one) => one.word));
  const pairs = ways.filter((pair) => pair.every((half) => known.has(half.term)));
  const halved = new ClusterWords(await vocabulary.expand(pairs.flat(), languages, signal), languages);
  const both = pairs.map((pair) => ({
    bool: { filter: pair.map((half) => wordQuery(half, 'anywhere', halved)) },
  }));
  const totals = await generation.count(both, signal);
  const most = Math.max(0, ...totals);
  return most ? pairs[totals.indexOf(most)]! : [];
}

function literalsOf(node: QueryNode): QueryWord[] {
  switch (node.kind) {
    case 'label':
      return [];
    case 'not':
      return literalsOf(node.of);
    case 'all':
    case 'any':
      return node.of.flatMap(literalsOf);
    default:
      return readPhrase(node.text).map(({ term, open }) => ({ ...wordOf(term), typing: open }));
  }
}

// Neighbouring stop words may make a word of a name: `for each` is searched as `foreach`.
function joinedStopWords({ typed }: Query, generation: Generation): QueryWord[] {
  return typed.slice(1).flatMap(({ word }, i) => {
    const before = typed[i]!.word;
    const isJoined = generation.isStopWord(before) && generation.isStopWord(word);
    return isJoined ? [wordOf(before.term + word.term)] : [];
  });
}

function wordOf(term: string): QueryWord {
  return { term, parts: [], also: [], count: 1, typing: false, start: 0, end: 0 };
}
