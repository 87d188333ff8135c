// Rules for one note, which the threads that read notes are given.

import type { DeclaredProperty } from '../../src/core/note.js';
import type { DayOrder } from '../properties/dates.js';
import type { Property } from '../properties/properties.js';
import type { Schedule } from '../properties/schedules.js';
import type { NameStyle } from './name-titles.js';

/** Requirement that a note's own properties must meet for publication. */
export interface Requirement {
  /** Configuration file and setting that require it. */
  reason: string;
  /** Properties, by {@link switchName}, of which one must be plainly true. */
  keys: readonly string[];
}

/** Properties of layouts, by the names that notes give in `layout`. */
export type Layouts = Readonly<Record<string, readonly Property[]>>;

/**
 * Tool that notes are written for. Obsidian, Logseq, Dendron and GitHub's wikis show no text files. In the latter
 * two wikilinks have their labels first, as `[[label|note]]`. In wikis a first heading is no title, and `#word` no
 * tag. In Logseq indented lines are blocks and never code. In MyST a line that begins with `%` is a comment. In
 * VitePress, VuePress and Nextra a heading of the first rank is the title after other text too. MultiMarkdown has
 * properties without fences. Docusaurus reads all Markdown as MDX. `[//]: # (title: Soil)` titles a topic of
 * Writerside, `label` a page of Retype. An unechoed note of Quarto shows no code that is run. In an untagged garden
 * `#word` is no tag, as in wikis. In wikis of Azure DevOps a heading needs no space, `##Soil`. With Next.js a
 * heading may end in its id, `[#soil]`. Quartz shows a wikilink by the last of the names in it.
 */
export type Dialect =
  | ('azure' | 'dendron' | 'docusaurus' | 'logseq' | 'multimarkdown' | 'myst' | 'obsidian')
  | ('next' | 'nextra' | 'quartz' | 'retype' | 'unechoed' | 'untagged' | 'vitepress' | 'wiki' | 'writerside');

/** Words that most pages of a built site have. */
export interface SiteWords {
  /** Names of the site, with which titles begin or end, the longest first. */
  names: readonly string[];
  /** Titles that many pages have. */
  titles: readonly string[];
  /** Headings that title no page. */
  headings: readonly string[];
  /** Lines of text that many pages have. */
  lines: readonly string[];
  /** Descriptions of the site, not of a page. */
  descriptions: readonly string[];
}

/** Replacement in the text of a note: a regular expression, its flags, and what stands in its place. */
export type Replacement = readonly [source: string, flags: string, by: string];

/** Publication rules for one note. */
export interface NoteRules {
  /** Requirements that the note must meet. */
  requires: readonly Requirement[];
  /** Properties that apply if the note does not set them. */
  defaults: readonly Property[];
  /** Title of a note without its own. Default: its file's name. */
  title?: string | undefined;
  /** Manner of making a title of the file's name. Default: the name as it is. */
  names?: NameStyle | undefined;
  /** True if the note is known by its file's name, whatever its first heading says. Default false. */
  isNamed?: boolean;
  /** Order of day and month in dates whose year comes last. Default: unknown; a date that may be either is not read. */
  dayOrder?: DayOrder;
  /** Properties that the note gets from its layout, weaker than defaults. Default: none. */
  layouts?: Layouts;
  /** All `optIn`. Default: none. */
  optIns?: readonly string[];
  /** All `secretKeys`. */
  secretKeys: readonly string[];
  /** All `replacements`. Default: none. */
  replacements?: readonly Replacement[];
  /** Properties whose dates withhold the note. Default: none. */
  schedule?: Schedule | undefined;
  /** Tools that the note may be written for. Default: none. */
  dialects?: readonly Dialect[] | undefined;
  /** Properties that are declared. Default: none. */
  declared?: readonly DeclaredProperty[];
  /** Texts of other files that the note's page shows, by their paths as the note writes them. Default: none. */
  parts?: Readonly<Record<string, string>>;
  /** Words of the site, for a built page. Default: none. */
  words?: SiteWords;
  /** Language of the site, where neither the note nor its path or letters tell one. Default: none. */
  language?: string;
}

/** Rules for a note without configurations. */
export const NO_RULES: NoteRules = { requires: [], defaults: [], secretKeys: [] };
