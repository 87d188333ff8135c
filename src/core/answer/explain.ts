// Explanations of scores. Fetched with the first search that asks for one.

import type { Explanation, FoundTerm } from '../explanation.js';
import type { Result } from '../garden.js';
import { FIELDS, NOTE_FIELDS } from '../store/index-file.js';
import { together, type RankedNote } from './note-ranking.js';
import type { QueryWord } from '../words/query.js';
import { queryTermWeight, WEIGHTS, type TermGroup, type WeightedTerm } from '../words/ranking.js';
import { type WordScores } from '../words/score-word.js';
import type { Draft } from './draft.js';
import type { Engine } from './engine.js';
import { distance, maxEdits } from '../words/spelling.js';
import type { WordSearch } from '../words/word-search.js';

/** Adds an explanation to each result. @param results results of the draft, in its order */
export function explainResults(results: readonly Result[], draft: Draft, engine: Engine): Result[] {
  return results.map((result, i) => ({ ...result, explanation: explain(draft.shown[i]!, draft, engine) }));
}

function explain({ note, document, score }: RankedNote, draft: Draft, engine: Engine): Explanation {
  const { noteOf, notes } = engine;
  const first = noteOf.indexOf(note);
  const found = [...draft.found].filter(([, { scores }]) => scoreIn(scores, first, document));
  const words = found.map(([word, { groups, rarity, scores }]) => ({
    word: word.term,
    score: queryTermWeight(word.count, rarity) * scoreIn(scores, first, document),
    terms: groups.flatMap((group) => findTerms(word, group, engine.words, first, document)),
  }));
  const factor = together(found.length, draft.found.size);
  const sum = words.reduce((sum, { score }) => sum + score, 0) * factor;
  const weight = notes.weight?.[note] ?? 1;
  const lift = Math.max(0, Number((score / weight - sum).toFixed(6)));
  return { words, together: factor, lift, weight };
}

// Gives the score of a word in a note. Fields of the note are on its first document, all others on the one shown.
function scoreIn({ documents, wholes, notes }: WordScores, first: number, shown: number): number {
  return wholes[documents.indexOf(shown)] ?? notes[documents.indexOf(first)] ?? 0;
}

// Finds the terms of a group in a note.
function findTerms(
  word: QueryWord,
  group: TermGroup,
  { index }: WordSearch,
  first: number,
  shown: number,
): FoundTerm[] {
  return group.terms.flatMap(({ term, weight }) => {
    const fields: Record<string, number> = {};
    for (const { field, documents, counts } of group.noteOnly
      ? index.namePostings(term)
      : index.postings(term)) {
      const at = documents.indexOf(field < NOTE_FIELDS ? first : shown);
      if (at >= 0) fields[FIELDS[field]!] = counts[at]!;
    }
    if (!Object.keys(fields).length) return [];
    return [
      { term, ...readingOf(word.term, { term, weight }, group), fields, weight: weight * group.weight },
    ];
  });
}

function readingOf(
  word: string,
  { term, weight }: WeightedTerm,
  group: TermGroup,
): Pick<FoundTerm, 'reading' | 'edits'> {
  if (group.weight === WEIGHTS.prefix) return { reading: 'beginning' };
  if (group.weight === WEIGHTS.part) return { reading: 'form' };
  if (group.weight !== WEIGHTS.typo && group.weight !== WEIGHTS.slip)
    return {
      reading: term === word ? 'word' : weight === WEIGHTS.form ? 'form' : 'synonym',
    };
  const edits = distance(word, term, maxEdits(word));
  return edits > maxEdits(word) ? { reading: 'spelling' } : { reading: 'spelling', edits };
}
