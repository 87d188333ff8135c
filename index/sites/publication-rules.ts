// Publication rules of a site's configuration, which apply beside a note's own properties.

import { firstAnswer } from '../../src/core/text/strings.js';
import type { Property } from '../properties/properties.js';
import type { Schedule } from '../properties/schedules.js';
import { inFolders, seenFrom } from './folders.js';
import type { NameStyle } from './name-titles.js';
import type { Dialect, Layouts, Replacement, Requirement } from './note-rules.js';
import type { Matcher } from './patterns.js';
import type { UnreadConfig } from './site-options.js';

/** Reason for not reading a configuration that is a program. */
export const PROGRAM = 'it is a program and was not run';

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
  /** Manner of making a title of a file's name. Default: the name as it is. */
  names?: NameStyle | undefined;
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

/** Combines rules. A note excluded by one of them is excluded. */
export function allRules(of: readonly PublicationRules[]): Required<PublicationRules> {
  // Most folders have no file of rules, and no note need ask for each of them.
  const parts = of.filter((rules) => Object.keys(rules).length > 0);
  const first = <T>(ask: (rules: PublicationRules) => T | undefined) => firstAnswer(parts, ask);
  return {
    excludes: (path) => first((rules) => rules.excludes?.(path)),
    requires: (path) => parts.flatMap((rules) => rules.requires?.(path) ?? []),
    defaults: (path) => parts.flatMap((rules) => rules.defaults?.(path) ?? []),
    layouts: (path) => first((rules) => rules.layouts?.(path)),
    secretKeys: parts.flatMap(({ secretKeys = [] }) => secretKeys),
    replacements: parts.flatMap(({ replacements = [] }) => replacements),
    schedule: (path) => first((rules) => rules.schedule?.(path)),
    title: (path) => first((rules) => rules.title?.(path)),
    names: parts.map(({ names }) => names).find(Boolean),
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

// Matches a README, also one of a language: `README.zh-CN.md`, `README_ja.md`.
const README = /^README(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?\.mdx?$/iu;

/**
 * Makes rules that exclude notes beside a configuration, for generators whose pages lie in folders. That is a README,
 * and any note if others lie in folders.
 */
export function withoutNotesBeside(file: string, paths: readonly string[] = []): PublicationRules {
  const beside = paths.some((path) => path.includes('/')) ? /^[^/]+\.mdx?$/iu : README;
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
