// Ranking of notes for a query: by its words, then by names that fit it.

import type { Query } from '../words/query.js';
import { queryTermWeight } from '../words/ranking.js';
import type { Found } from '../words/word-search.js';
import type { Engine } from './engine.js';
import { bestNotes, scoreNotes, type Ranking } from './note-ranking.js';

/**
 * Ranks the notes that have words of a query. Their order is that of their addresses.
 * @param language language of the reader, a BCP 47 tag; empty for none
 * @param most number of notes wanted, by their scores alone. Default: all
 */
export async function rankNotes(
  query: Query,
  found: Found,
  language = '',
  engine: Engine,
  most = Infinity,
): Promise<Ranking> {
  const words = [...found].map(([{ count }, { scores, rarity }]) => ({
    scores,
    weight: queryTermWeight(count, rarity),
  }));
  const scored = scoreNotes(words, engine.noteOf);
  const { refinements } = engine; // missed until they are here, as suggestions need them too
  await refinements?.liftFittingNames(scored, query, found, language, engine, most);
  return { matching: scored.matching, ranked: bestNotes(scored, engine.noteOf, most) };
}
