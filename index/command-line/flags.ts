// Types of commands and flags, and the flags that commands share.

import type { GardenConfig } from '../options/config.js';

/** Flag of a command. */
export interface Flag {
  /** True if the flag may be given more than once. */
  multiple?: boolean;
  /** True if arguments after it are values of it too, but for the command's first. */
  rest?: boolean;
  /** Letter of the flag. Default: none. */
  short?: string;
  /** Name of the flag's value in the help. Default: the flag takes none, and is true where it is given. */
  value?: string;
  help: string;
}

/** Arguments of a command that reads notes by flags and a configuration file. */
export interface Configured {
  /** Values of the flags, by their names in the configuration. */
  flags: GardenConfig;
  /** Configuration file, if it is named. */
  config?: string;
}

/** Command with its help. */
export interface CommandHelp {
  usage: string;
  summary: string;
  flags: Record<string, Flag>;
  examples: string[];
}

/** Flags of commands that read notes. */
export const READING = {
  site: {
    value: 'name',
    help: 'the site generator, such as quartz or hugo (default: detected)',
  },
  'base-url': { value: 'path', help: 'the path of the notes on the site (default /)' },
  exclude: {
    value: 'glob',
    multiple: true,
    help: 'notes to exclude, such as "drafts/**"; "!..." includes again; may be repeated',
  },
  property: {
    value: 'name:type',
    multiple: true,
    help: 'a property of the front matter to index, as text, text[], number or date; may be repeated',
  },
  now: {
    value: 'time',
    help: 'the moment that dates of publication are compared with (default: the clock)',
  },
  'require-publish': { help: 'index only notes that are marked as public' },
} as const;

/** Flag of commands that read notes in one language or more. */
export const LANGUAGE = {
  language: {
    value: 'tag',
    help: 'the language of notes that do not name their own (default: by the site, or by words)',
  },
} as const;

/** Flag of commands that index notes. */
export const SYNONYMS = {
  synonyms: {
    value: 'words',
    multiple: true,
    help: 'synonyms: "js, javascript" or "fruit => apple, pear"; may be repeated',
  },
} as const;

/** Flag of commands that read the configuration file. */
export const CONFIG = {
  config: {
    value: 'file',
    help: 'the configuration file (default: garden-search.config.{js,mjs,ts,json})',
  },
} as const;

/** Flag of commands that print a result. */
export const JSON_FLAG = {
  json: { help: 'print one JSON object, nothing else' },
} as const;

/** Flags of commands that tell of the notes that they have read, and of their warnings. */
export const OUTCOME = {
  strict: { help: 'end with exit code 1 if there are warnings' },
  ...JSON_FLAG,
  quiet: { help: 'print warnings only' },
} as const;

/** Flags of all commands, beside those in the table. */
export const SHARED_FLAGS = { help: { short: 'h', help: 'show this help' } } as const;
