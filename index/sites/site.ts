// What differs from one site generator to the next: where a note lies, what its headings are called in an address, and
// which notes the generator itself keeps back.

import type { Property } from '../properties/properties.js';

/** A heading as Markdown has it. A generator makes its fragment from one or the other. */
export interface WrittenHeading {
  /** As it is written, without the marks of its rank. */
  source: string;
  /** The runs of its text, without pictures and HTML; those within backticks are code. */
  runs: readonly { text: string; code: boolean }[];
}

/**
 * Gives the headings of one note their fragments, in order: a repeated heading is told apart. Empty where a heading
 * has none.
 */
export type AnchorRule = (heading: string, written?: WrittenHeading) => string;

/** What a rule is asked about. */
export interface SiteNote {
  /** Path with `/`: from the folder of the site's content where that is known, else from the garden's root. */
  path: string;
  properties: readonly Property[];
}

/** A generator's rules, as its configuration has them. */
export interface Site {
  /**
   * The path of a note within the site's content, from its path within the folder of the configuration; nothing for one
   * that lies elsewhere, and where only the site's own program knows.
   */
  within(path: string): string | undefined;
  /** The path that the site lies under, as its configuration has it, with `/` at both ends. */
  base: string;
  /**
   * The address of a note below the base, percent-encoded, without a leading `/`; nothing where only the site's own
   * program can work it out.
   */
  address(note: SiteNote): string | undefined;
  /** Makes the rule for one note. */
  anchors(): AnchorRule;
  /** Why the generator does not publish a note, beyond what keeps back a note of any site. */
  excludes?(note: SiteNote): string | undefined;
}
