// Ranking of notes for a query: by its words, then by names that fit it.

import { queryTermWeight } from '../words/ranking.js';
import type { Found } from '../words/word-search.js';
import type { Question } from './draft.js';
import type { Engine } from './engine.js';
import { bestNotes, scoreNotes, type Ranking } from './note-ranking.js';

/**
 * Ranks the notes that have words of a query. Their order is that of their addresses.
 * @param most number of notes wanted, by their scores alone. Default: all
 */
export async function rankNotes(
  { query, language = '', runs, syntaxFilter }: Question,
  found: Found,
  engine: Engine,
  most = Infinity,
): Promise<Ranking> {
  const words = [...found].map(([{ count }, { scores, rarity }]) => ({
    scores,
    weight: queryTermWeight(count, rarity),
  }));
  const scored = scoreNotes(words, engine.noteOf);
  // A filter narrows runs beside the rest of its syntax.
  if (runs && !syntaxFilter) scored.matching = runs.narrow(scored.matching, found.keys());
  const { refinements } = engine; // missed until they are here, as suggestions need them too
  await refinements?.liftFittingNames(scored, query, found, language, engine, most);
  return { matching: scored.matching, ranked: bestNotes(scored, engine.noteOf, most) };
}
