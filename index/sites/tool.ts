// Kinds of programs that know of a garden's notes: site generators, and other tools that keep notes back.

import type { Config } from './config.js';
import type { PublicationRules } from './publication-rules.js';
import type { Site } from './site.js';

/** Folder with a configuration, and the notes in it. */
export interface SiteFolder {
  /** Absolute path of the folder. */
  root: string;
  /** File or folder of the configuration, from the root; empty if there is none. */
  file: string;
  config: Config;
  /** Paths of all notes below the root, from the root. */
  paths: readonly string[];
}

type Awaitable<T> = T | Promise<T>;

/** Reads the rules of a configuration. Never throws. */
type RulesReader = (folder: SiteFolder) => Awaitable<PublicationRules>;

/** Manner in which a program is configured. */
export interface Configured {
  /**
   * Adds the other files of the configuration, or what is written plainly in a script. Gives false where the mark is that of
   * another program, which shares its name.
   */
  whole?: (root: string, config: Config, file: string) => Awaitable<Config | false>;
  /** Reads the publication rules of the configuration. */
  rules?: RulesReader;
  /** Matches the names of further files that the rules are made of, beside data and ignore files. */
  others?: RegExp;
  /** Matches paths of programs that the rules are made of, whatever their names are. */
  programs?: RegExp;
  /** True if a script of its name excludes no notes. Default false. */
  excludesNone?: true;
}

/** Tool whose rules hold under every `--site`. */
export interface Tool extends Configured {
  /** Matches the names of its files and folders; the rules are read of each. */
  marks: RegExp;
  rules: RulesReader;
}

/** Site generator. */
export interface Generator extends Configured {
  /** Files or folders, one of which lies in the folder of its configuration; the first of them is used. */
  marks: readonly string[];
  /** Makes the rules from a configuration, which is empty if it can't be read. */
  site: (config: Config) => Site;
  /** True if its publication rules hold under every `--site`. Default false. */
  isTool?: true;
}
