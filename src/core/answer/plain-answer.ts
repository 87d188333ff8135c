// The answer to a sentence of which no note has all that its syntax asks for: that of its words alone. The module is
// fetched when a query with syntax finds nothing.

import { readSentence } from '../query-language/sentence.js';
import { readWords } from '../words/query.js';
import type { Draft, Question } from './draft.js';
import type { Engine } from './engine.js';
import { Sieve } from './sieve.js';

/**
 * Asks for the plain words of a question that found nothing.
 * @param settle drafts the answer to a question
 * @returns nothing where the question is no sentence, or its words find nothing either
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
