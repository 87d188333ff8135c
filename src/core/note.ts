// The garden as the build reads it, before it becomes documents.

/** The scale on which a note grows, least grown first. */
export const STAGES = ['seedling', 'budding', 'evergreen'] as const;

/** How grown a note is. */
export type Stage = (typeof STAGES)[number];

/** What a note says of itself in one text each: columns of the index and fields of a result. A missing one is empty. */
export interface NoteFacts {
  category: string;
  stage: Stage | '';
  /** `YYYY-MM-DD`. */
  created: string;
  /** `YYYY-MM-DD`. */
  updated: string;
  /** A BCP 47 language tag. */
  language: string;
}

/** The names of the facts, in the order of the index's columns. */
export const FACTS = [
  'category',
  'stage',
  'created',
  'updated',
  'language',
] as const satisfies readonly (keyof NoteFacts)[];

/** The day on which a note was last tended: that of its last change, else of its creation, else empty. */
export function tended({ updated, created }: Pick<NoteFacts, 'updated' | 'created'>): string {
  return updated || created;
}

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

/** A link to another note of the garden, as it is written. */
export interface Link {
  /** Name or path of the note, decoded, without what follows `#`; empty for a link within the note. */
  target: string;
  /** What follows `#`, decoded. */
  fragment: string;
  /** Whether it is a wikilink, which is looked for by name in the whole garden; else a path from the note's folder. */
  wiki: boolean;
  /** The line of the file, from 1; 0 where it is not known. */
  line: number;
}

/** One source file of the garden. A missing string is empty. */
export interface Note extends NoteFacts {
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
  /** What its score is multiplied by; 1 for most notes. */
  weight: number;
  sections: Section[];
  links: Link[];
}
