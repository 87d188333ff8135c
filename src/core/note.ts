// The garden as the build reads it, before it becomes documents.

/** The scale on which a note grows, least grown first. */
export const STAGES = ['seedling', 'budding', 'evergreen'] as const;

/** How grown a note is. */
export type Stage = (typeof STAGES)[number];

/** The part of a note under one heading, or before the first. */
export interface Section {
  /** The heading as text; empty before the first heading. */
  heading: string;
  /** The fragment that leads to it, without `#`; empty where there is none. */
  anchor: string;
  /** The text, paragraphs parted by newlines. Never markup. */
  text: string;
  /** The code blocks, kept apart because they weigh less. */
  code: string;
}

/** One source file of the garden. A missing string is empty. */
export interface Note {
  /** Path from the garden's root, with `/`. */
  path: string;
  /** Where a result leads: percent-encoded, absolute on the site. */
  url: string;
  title: string;
  /** Other names of the note. */
  aliases: string[];
  /** Labels as the owner writes them, without `#`; `/` nests. */
  tags: string[];
  description: string;
  category: string;
  stage: Stage | '';
  /** `YYYY-MM-DD`. */
  created: string;
  /** `YYYY-MM-DD`. */
  updated: string;
  /** A BCP 47 language tag. */
  language: string;
  sections: Section[];
}
