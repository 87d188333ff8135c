// Rules in which site generators differ: addresses of notes, anchors of headings, and excluded notes.

import type { Property } from '../properties/properties.js';

/** Heading in Markdown. Generators make its anchor from the source or from the runs. */
export interface WrittenHeading {
  /** Source of the heading, without the marks of its level. */
  source: string;
  /** Rank from 1 to 6. */
  rank: number;
  /** Runs of its text, without pictures and HTML; `code` for those within backticks. */
  runs: readonly { text: string; code: boolean }[];
}

/**
 * Function that gives the headings of one note their anchors, called in order, as repeated headings are numbered. Empty
 * for a heading without an anchor.
 */
export type AnchorRule = (heading: string, written?: WrittenHeading) => string;

/** Note for the rules of a site. */
export interface SiteNote {
  /** Path with `/`, from the folder of the site's content if known, else from the garden's root. */
  path: string;
  properties: readonly Property[];
  /** Title of the note, for addresses that are made of it. Default: none. */
  title?: string | undefined;
  /** Language that the file's name ends in, as written: `cn` for `a.cn.mdx` beside `a.mdx`. Default: none. */
  language?: string | undefined;
}

/** Rules of the pages that a generator has written. */
interface PageRules {
  /**
   * Gives a page's address below the base, percent-encoded. Default: that of its file.
   * @param path path of its file from the folder given
   */
  address?(path: string): string;
  /**
   * Gives the reason for which a page is none of the site's own.
   * @param path path of its file from the folder of the site's configuration
   */
  excludes(path: string): string | undefined;
  /** Gives the properties that a page gets where it tells none itself, by the same path. Default: none. */
  properties?(path: string): readonly Property[];
}

/** Rules of a site: its generator's, by its configuration. */
export interface Site {
  /**
   * Gives a note's path within the site's content.
   * @param path the note's path from the configuration's folder
   * @returns undefined for a note outside the content, or if only the site's own program knows
   */
  within(path: string): string | undefined;
  /** Base path of the site by its configuration, with `/` at both ends. */
  base: string;
  /**
   * Gives a note's address below the base, percent-encoded and without a leading `/`.
   * @returns undefined if only the site's own program can tell it
   */
  address(note: SiteNote): string | undefined;
  /** Makes the rule for the anchors of one note, whose whole text is given. Default: of an empty one. */
  anchors(text?: string): AnchorRule;
  /** True if a line of tags is split at spaces. Default false. */
  spacedTags?: true;
  /** Rules of the pages that the generator has written. */
  page?: PageRules;
  /** Gives the reason for which the generator does not publish a note, beside the switches that all sites share. */
  excludes?(note: SiteNote): string | undefined;
}
