// The plain answer to a sentence with syntax that no note matches: the answer to its words alone. Fetched when a query
// with syntax finds nothing.

import { readSentence } from '../query-language/sentence.js';
import { readWords } from '../words/query.js';
import type { Draft, Question } from './draft.js';
import type { Engine } from './engine.js';
import { Sieve } from './sieve.js';

/**
 * Answers a question without results by its plain words.
 * @param settle drafts the answer to a question
 * @returns undefined if the question is not a sentence, or its words find nothing either
 */
export async function answerPlainly(
  question: Question,
  engine: Engine,
  settle: (question: Question) => Promise<Draft>,
): Promise<{ question: Question; draft: Draft } | undefined> {
  const { sieve, query } = question;
  const sentence = sieve && readSentence(sieve.tree);
  if (!sentence) return undefined;
  const plainQuery = { ...query };
  const plainSieve = new Sieve(sentence, plainQuery, sieve.within, engine);
  plainQuery.words = readWords(plainSieve.rankedText).map(
    (word) => query.words.find(({ term }) => term === word.term) ?? word,
  );
  const plain = { ...question, query: plainQuery, sieve: plainSieve };
  const draft = await settle(plain);
  return draft.answer.total ? { question: plain, draft } : undefined;
}
