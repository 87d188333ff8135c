// Ranking of notes for a query: by its words, then by names that fit it.

import type { Query } from '../words/query.js';
import { queryTermWeight } from '../words/ranking.js';
import type { Found } from '../words/word-search.js';
import type { Engine } from './engine.js';
import { scoreNotes, type RankedNote } from './note-ranking.js';

/**
 * Ranks the notes that have words of a query. Their order is that of their addresses.
 * @param language language of the reader, a BCP 47 tag; empty for none
 */
export async function rankNotes(
  query: Query,
  found: Found,
  language = '',
  engine: Engine,
): Promise<RankedNote[]> {
  const words = [...found].map(([{ count }, { scores, rarity }]) => ({
    scores,
    weight: queryTermWeight(count, rarity),
  }));
  const ranked = scoreNotes(words, engine.noteOf, engine.count);
  await engine.refinements?.liftFittingNames(ranked, query, found, language, engine);
  return ranked;
}
