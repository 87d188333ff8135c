// What a site's configuration decides about the publication of its notes, beside what they say themselves.

import type { Property } from '../properties/properties.js';
import type { Config } from './config.js';

/** A configuration, or a part of one, that could not be read and might keep notes back. */
export interface UnreadConfig {
  /** Path from the folder of the configuration. */
  path: string;
  /** Why not, for people. */
  reason: string;
}

/** Why a configuration that is a program was not read. */
export const PROGRAM = 'it is a program and was not run';

/** What a note must say of itself to be published. */
export interface Requirement {
  /** The configuration file that demands it, and where. */
  reason: string;
  /** The properties of which one must be plainly true, by {@link propertyName}. */
  keys: readonly string[];
}

/** The rules of one configuration. Paths are from its folder, with `/`. */
export interface PublicationRules {
  /** Why a note is kept back, whatever it says: the file that says so, and its pattern. */
  excludes?(path: string): string | undefined;
  /** What a note must say. */
  requires?(path: string): Requirement | undefined;
  /** Properties of a note that does not set them itself, the strongest first. */
  defaults?(path: string): readonly Property[];
  /** Properties that keep a note back where they hold anything, by {@link propertyName}. */
  secretKeys?: readonly string[];
  unread?: readonly UnreadConfig[];
}

/** What configurations decide about one note. */
export interface NoteRules {
  /** What the note must say of itself. */
  requires: readonly Requirement[];
  /** Properties that it has where it does not set them. */
  defaults: readonly Property[];
  /** Properties that keep it back where they hold anything. */
  secretKeys: readonly string[];
}

/** What configurations decide where there are none. */
export const NO_RULES: NoteRules = { requires: [], defaults: [], secretKeys: [] };

/** A folder with a configuration, and the notes in it. */
export interface SiteFolder {
  /** Absolute. */
  root: string;
  /** The configuration's main file, from the root; empty where there is none. */
  file: string;
  config: Config;
  /** All notes below the root, by their paths from it. */
  paths: readonly string[];
}

/** Reads the rules of a configuration. Never throws. */
export type RulesReader = (folder: SiteFolder) => PublicationRules | Promise<PublicationRules>;

/** All folders of the notes, from the root: `''`, `a`, `a/b`. */
export function foldersOf(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(ancestors))];
}

/** The folders of a path from the root down, which is `''`. */
export function ancestors(path: string): string[] {
  return ['', ...[...path.matchAll(/\//gu)].map(({ index }) => path.slice(0, index))];
}

/** The path within a folder; nothing for one outside of it. */
export function within(folder: string, path: string): string | undefined {
  if (!folder) return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** A folder as an owner writes it, without what begins and ends it: `./docs/` → `docs`. */
export function folderPath(written: string): string {
  return written.replace(/^(?:\.?\/)+|\/+$/gu, '').replace(/^\.$/u, '');
}

/** Puts rules together: what one keeps back is kept back. */
export function allRules(parts: readonly PublicationRules[]): PublicationRules {
  const first = <T>(ask: (rules: PublicationRules) => T | undefined): T | undefined => {
    for (const rules of parts) {
      const answer = ask(rules);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  return {
    excludes: (path) => first((rules) => rules.excludes?.(path)),
    requires: (path) => first((rules) => rules.requires?.(path)),
    defaults: (path) => parts.flatMap((rules) => rules.defaults?.(path) ?? []),
    secretKeys: parts.flatMap(({ secretKeys = [] }) => secretKeys),
    unread: parts.flatMap(({ unread = [] }) => unread),
  };
}

/** Keeps back what a matcher finds. @param where the file and the setting, as a reason names them */
export function excluding(where: string, matches: (path: string) => string | undefined): PublicationRules {
  return {
    excludes: (path) => {
      const pattern = matches(path);
      return pattern === undefined ? undefined : `${where}: ${pattern}`;
    },
  };
}
