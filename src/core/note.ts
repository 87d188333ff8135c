// Types of a note, as readers of files give it to the index writer.

/** Stages of a note's growth, from first idea to finished. */
export const STAGES = ['seedling', 'budding', 'evergreen'] as const;

/** Stage of a note's growth. */
export type Stage = (typeof STAGES)[number];

/** Type of a declared property. */
export type PropertyType = 'text' | 'text[]' | 'number' | 'date';

/** Value of a declared property: a day is `YYYY-MM-DD`. */
export type PropertyValue = string | number | string[];

/** Property of the front matter that the garden's owner declared. */
export interface DeclaredProperty {
  name: string;
  type: PropertyType;
  /** Name on screen: one text, or one by language tag. Default: the name. */
  label?: string | Record<string, string>;
}

/** Facts that a note states about itself, one text each; empty where it states none. Every result has them. */
export interface NoteFacts {
  /** Category, as the owner writes it. */
  category: string;
  /** Stage of growth. */
  stage: Stage | '';
  /** Date of creation, `YYYY-MM-DD`. */
  created: string;
  /** Date of the last change, `YYYY-MM-DD`. */
  updated: string;
  /** Language of the text, a BCP 47 tag such as `en` or `pt-BR`. */
  language: string;
  /** Values of the declared properties, by name; absent where the note has none. */
  properties?: Record<string, PropertyValue>;
}

/** Names of the {@link NoteFacts}, in the order of the index's columns. */
export const FACTS = [
  'category',
  'stage',
  'created',
  'updated',
  'language',
] as const satisfies readonly Exclude<keyof NoteFacts, 'properties'>[];

/** Date on which a note was last tended, `YYYY-MM-DD`: its last change, else its creation, else empty. */
export function tended({ updated, created }: Pick<NoteFacts, 'updated' | 'created'>): string {
  return updated || created;
}

/** Part of a note under one heading, or before the first heading. */
export interface Section {
  /** Heading as plain text; empty before the first heading. */
  heading: string;
  /** Fragment of the section's address, without `#`; empty where there is none. */
  anchor: string;
  /** Plain text without code blocks; a newline between paragraphs. */
  text: string;
  /** Code blocks, indexed apart from the text because a match in them weighs less. */
  code: string;
}

/** Link to another note of the garden, as written. */
export interface Link {
  /** Name or path of the other note, decoded, without the fragment; empty for a link within the note. */
  target: string;
  /** Fragment after `#`, decoded; empty where there is none. */
  fragment: string;
  /** True for a wikilink, resolved by name in the whole garden; otherwise `target` is a path from the note's folder. */
  wiki: boolean;
  /** Line of the file, from 1; 0 where unknown. */
  line: number;
}

/** Note of the garden: the content of one source file. A string that the file does not give is empty. */
export interface Note extends NoteFacts {
  /** Path of the file from the garden's root, with `/`. */
  path: string;
  /** Address of the note's page on the site: absolute and percent-encoded. */
  url: string;
  /** Title as plain text. */
  title: string;
  /** Alternative names of the note, by which queries and wikilinks find it too. */
  aliases: string[];
  /** Tags as the owner writes them, without `#`; `/` nests. */
  tags: string[];
  /** Summary as plain text, shown where no passage matches. */
  description: string;
  /** Factor of the note's score in every query. Default 1. */
  weight: number;
  /** Language by its words, or by some letters of its script, for one that names none. Default: none. */
  likelyLanguage?: string;
  /** Sections in the order of the text. */
  sections: Section[];
  /** Links to other notes, in the order of the text. */
  links: Link[];
}
