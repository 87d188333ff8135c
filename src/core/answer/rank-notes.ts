// Ranking of notes for a query: by its words, then by names that fit it.

import type { Query, QueryWord } from '../words/query.js';
import { queryTermWeight } from '../words/ranking.js';
import type { Found } from './draft.js';
import type { Engine } from './engine.js';
import { liftFittingNames } from './name-lift.js';
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
  const typed = query.typed.map(({ word }) => word);
  const searched = typed.flatMap((one) =>
    [...found].filter(([{ start }]) => start >= one.start && start < one.end),
  );
  const fitQuery = {
    typed,
    words: searched,
    isStopWord: (word: QueryWord) => engine.isStopWord(word),
    isNear: searched.length > 1 ? engine.words.corrector?.isNear : undefined,
  };
  const highest = ranked.reduce((max, { score }) => Math.max(max, score), 0);
  const namesOf = (note: number) => engine.namesOf(note);
  const lift = { query: fitQuery, namesOf, highest, yieldToPage: engine.pace.yieldToPage };
  await liftFittingNames(ranked, lift, language.split('-')[0]!.toLowerCase());
  return ranked;
}
