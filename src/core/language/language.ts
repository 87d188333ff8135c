// What the engine knows of a language; everything else about words is the same for all.

/** A language's forms and stop words, both of folded words. */
export interface Language {
  /** The stem that a word shares with its other forms. */
  stem(term: string): string;
  /** Words so common that they say nothing beside others. */
  stopWords: ReadonlySet<string>;
  /** What its words may have before their stem. */
  prefixes: readonly string[];
}
