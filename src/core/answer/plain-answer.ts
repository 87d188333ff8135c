// Plain answer to a sentence with syntax that no note matches: the answer to its words alone. Fetched, with the filter
// of notes by their syntax, for a query with syntax.

import type { Draft, Question } from './draft.js';
import type { Engine } from './engine.js';
import { makePlainFilter } from './syntax-filter.js';

export { makeSyntaxFilter } from './syntax-filter.js';

/**
 * Answers a question without results by its plain words.
 * @param draftAnswer drafts the answer to a question
 * @returns undefined if the question is not a sentence, or its words find nothing either
 */
export async function answerPlainly(
  question: Question,
  engine: Engine,
  draftAnswer: (question: Question) => Promise<Draft>,
): Promise<{ question: Question; draft: Draft } | undefined> {
  const syntaxFilter = question.syntaxFilter && (await makePlainFilter(question.syntaxFilter, engine));
  if (!syntaxFilter) return undefined;
  syntaxFilter.query.isOpen = false;
  const plain = { ...question, query: syntaxFilter.query, syntaxFilter };
  const draft = await draftAnswer(plain);
  return draft.answer.total ? { question: plain, draft } : undefined;
}
