// Publication rules of a site's configuration, which apply beside a note's own properties.

import type { DeclaredProperty } from '../../src/core/note.js';
import type { Property } from '../properties/properties.js';
import type { Schedule } from '../properties/schedules.js';
import { inFolders, seenFrom } from './folders.js';
import type { Matcher } from './patterns.js';
import type { UnreadConfig } from './site-options.js';

/** Reason for not reading a configuration that is a program. */
export const PROGRAM = 'it is a program and was not run';

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
 * Tool that notes are written for. Obsidian, Logseq, Dendron and GitHub's wikis show no text files. In the latter two
 * wikilinks have their labels first, as `[[label|note]]`. In wikis a first heading is no title, and `#word` no tag. In
 * Logseq indented lines are blocks and never code. In MyST a line that begins with `%` is a comment. In VitePress and
 * VuePress a heading of the first rank is the title after other text too. MultiMarkdown has properties without fences.
 * Docusaurus reads all Markdown as MDX. `[//]: # (title: Soil)` titles a topic of Writerside, `label` a page of Retype.
 * An unechoed note of Quarto shows no code that is run. In an untagged garden `#word` is no tag, as in wikis. In wikis of
 * Azure DevOps a heading needs no space, `##Soil`.
 */
export type Dialect =
  | ('azure' | 'dendron' | 'docusaurus' | 'logseq' | 'multimarkdown' | 'myst' | 'obsidian')
  | ('retype' | 'unechoed' | 'untagged' | 'vitepress' | 'wiki' | 'writerside');

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

/** Publication rules of one configuration. Paths are from its folder, with `/`. */
export interface PublicationRules {
  /** Gives the reason to exclude a note, whatever its own properties say: the file and its pattern. */
  excludes?(path: string): string | undefined;
  /** Gives the requirements that a note must meet. */
  requires?(path: string): readonly Requirement[];
  /** Gives properties for a note that does not set them itself, the strongest first. */
  defaults?(path: string): readonly Property[];
  /** Gives the title of a note that has none itself: no property and no first heading. */
  title?(path: string): string | undefined;
  /** Gives the layouts that a note may stand in, with the properties that it gets from each, weaker than defaults. */
  layouts?(path: string): Layouts | undefined;
  /** Property, by {@link switchName}: if it is true for one note, only such notes are public. */
  optIn?: string | undefined;
  /** Properties, by {@link propertyName}, that exclude a note if they hold any value. */
  secretKeys?: readonly string[];
  /** Replacements in the texts of notes before they are published, in their order. */
  replacements?: readonly Replacement[];
  /** Gives the properties whose dates withhold a note. */
  schedule?(path: string): Schedule | undefined;
  /** Tool that the notes are written for, or several. */
  dialect?: Dialect | readonly Dialect[];
  unread?: readonly UnreadConfig[];
}

/** Publication rules for one note. */
export interface NoteRules {
  /** Requirements that the note must meet. */
  requires: readonly Requirement[];
  /** Properties that apply if the note does not set them. */
  defaults: readonly Property[];
  /** Title of a note without its own. Default: its file's name. */
  title?: string | undefined;
  /** True if the note is known by its file's name, whatever its first heading says. Default false. */
  isNamed?: boolean;
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
  /** Words of the site, for a built page. Default: none. */
  words?: SiteWords;
  /** Language of the site, where neither the note nor its path or letters tell one. Default: none. */
  language?: string;
}

/** Rules for a note without configurations. */
export const NO_RULES: NoteRules = { requires: [], defaults: [], secretKeys: [] };

/** Combines rules. A note excluded by one of them is excluded. */
export function allRules(of: readonly PublicationRules[]): Required<PublicationRules> {
  // Most folders have no file of rules, and no note need ask for each of them.
  const parts = of.filter((rules) => Object.keys(rules).length > 0);
  const first = <T>(ask: (rules: PublicationRules) => T | undefined): T | undefined => {
    for (const rules of parts) {
      const answer = ask(rules);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  return {
    excludes: (path) => first((rules) => rules.excludes?.(path)),
    requires: (path) => parts.flatMap((rules) => rules.requires?.(path) ?? []),
    defaults: (path) => parts.flatMap((rules) => rules.defaults?.(path) ?? []),
    layouts: (path) => first((rules) => rules.layouts?.(path)),
    secretKeys: parts.flatMap(({ secretKeys = [] }) => secretKeys),
    replacements: parts.flatMap(({ replacements = [] }) => replacements),
    schedule: (path) => first((rules) => rules.schedule?.(path)),
    title: (path) => first((rules) => rules.title?.(path)),
    unread: parts.flatMap(({ unread = [] }) => unread),
    optIn: parts.map(({ optIn }) => optIn).find(Boolean),
    dialect: parts.flatMap(({ dialect = [] }) => dialect),
  };
}

/**
 * Makes rules that exclude all notes but some. None if no note is one of these, because then the owner gave another
 * folder.
 * @param where as for {@link excluding}
 * @param other what the others are, for the reason
 */
export function onlyThose(
  where: string,
  isOne: (path: string) => boolean,
  other: string,
  paths: readonly string[],
): PublicationRules {
  return paths.some(isOne) ? excluding(where, (path) => (isOne(path) ? undefined : other)) : {};
}

/** Makes rules that exclude notes outside of a site's content folders, as {@link onlyThose} does. All lie in `''`. */
export function onlyWithin(
  where: string,
  folders: readonly string[],
  paths: readonly string[],
): PublicationRules {
  const matches = inFolders(folders);
  const named = folders.length > 3 ? `${folders.length} folders of content` : folders.join(' and ');
  return onlyThose(where, (path) => matches(path) !== undefined, `outside of ${named}`, paths);
}

/**
 * Makes rules that exclude the matches of a matcher.
 * @param where the file and setting, for the reason
 * @param folder folder of the content, from which paths within it are matched. Default: that of the configuration
 */
export function excluding(where: string, matches: Matcher, folder = ''): PublicationRules {
  return {
    excludes: (path) => {
      const pattern = matches(seenFrom(folder, path));
      return pattern === undefined ? undefined : `${where}: ${pattern}`;
    },
  };
}

/**
 * Makes rules that exclude notes beside a configuration, for generators whose pages lie in folders. That is a README,
 * and any note if others lie in folders.
 */
export function withoutNotesBeside(file: string, paths: readonly string[] = []): PublicationRules {
  const beside = paths.some((path) => path.includes('/')) ? /^[^/]+\.mdx?$/iu : /^README\.mdx?$/iu;
  return excluding(`no page beside ${file}`, (path) => beside.exec(path)?.[0]);
}

/** Names a configuration that could not be read. @param reason undefined for one that was read */
export function unreadFile(path: string, reason: string | undefined): PublicationRules {
  return reason === undefined ? {} : { unread: [{ path, reason }] };
}

/** Names the expressions of a configuration that could not be read. */
export function unreadExpressions(path: string, sources: readonly string[]): PublicationRules {
  const reasonOf = (source: string) => `its expression ${source} could not be read`;
  return { unread: sources.map((source) => ({ path, reason: reasonOf(source) })) };
}
