// Types of an explanation: the reasons for a note's score.

/** Term of the garden that a word of the query matched in a note. */
export interface FoundTerm {
  /** Folded word of the garden: letter case, accents and width don't count. */
  term: string;
  /**
   * Relation of the term to the word:
   * - `word`: the word itself
   * - `form`: another form of it, a piece of it, or it joined with its neighbour (`front matter`, `frontmatter`)
   * - `synonym`: a word that the garden's owner declared to mean the same
   * - `beginning`: a word that begins with the one being typed
   * - `spelling`: a word that the typed one may be a mistake for, in any form
   */
  reading: 'word' | 'form' | 'synonym' | 'beginning' | 'spelling';
  /** Edits between the term and the word as typed; only for a `spelling` that is no other form of the correction. */
  edits?: number;
  /** Occurrences of the term by field, such as `title` or `body`; text fields are those of the passage shown. */
  fields: Readonly<Record<string, number>>;
  /** Weight of a match of the term; the word as typed has 1. */
  weight: number;
}

/** Reasons for a note's score, which is (sum of the words' scores × `together` + `lift`) × `weight`. */
export interface Explanation {
  /** Words of the query that the note has. A word scores 0 if only a passage that is not shown has it. */
  words: { word: string; score: number; terms: FoundTerm[] }[];
  /** Factor for the number of the query's words that the note has. */
  together: number;
  /** Amount added for a title or alias that fits the query, and for the option `boost`. */
  lift: number;
  /** Weight that the note gives itself; 1 where it gives none. */
  weight: number;
}
