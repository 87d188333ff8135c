// The commands and flags of the command line: what is parsed, and what the help says.

import { SORTS } from '../../src/core/notes/sorts.js';

/** A flag of a command. */
export interface Flag {
  type: 'string' | 'boolean';
  /** Whether it may be given more than once. */
  multiple?: boolean;
  /** What its value is called in the help. */
  value?: string;
  help: string;
}

/** A command as the help shows it. */
export interface CommandHelp {
  usage: string;
  summary: string;
  flags: Record<string, Flag>;
  examples: string[];
}

const READING = {
  site: {
    type: 'string',
    value: 'name',
    help: 'the generator whose rules hold, such as quartz or hugo (default: looked for)',
  },
  'base-url': { type: 'string', value: 'path', help: 'where the notes lie on the site (default /)' },
  exclude: {
    type: 'string',
    value: 'glob',
    multiple: true,
    help: 'notes to leave out, such as "drafts/**"; "!..." takes back; may be repeated',
  },
  'require-publish': { type: 'boolean', help: 'only notes that say plainly that they are public' },
} as const;
const CONFIG = {
  config: {
    type: 'string',
    value: 'file',
    help: 'says what flags leave open (default: garden-search.config.{js,mjs,ts,json})',
  },
} as const;
const SHARED = { help: { type: 'boolean', help: 'show this help' } } as const;

/** All commands, by name. */
export const COMMANDS = {
  build: {
    usage: 'build <path...> --out <dir>',
    summary: 'Makes the search index of folders of notes, or of single notes.',
    flags: {
      out: { type: 'string', value: 'dir', help: 'the folder to write the index and the widget into' },
      ...READING,
      'public-path': {
        type: 'string',
        value: 'path',
        help: 'where --out lies on the site, for the HTML to paste (default /)',
      },
      layout: { type: 'string', value: 'name', help: 'single, sharded or auto (default auto)' },
      'inline-text': { type: 'boolean', help: 'keep the texts for excerpts in the index itself' },
      'no-widget': { type: 'boolean', help: "leave out the widget's files" },
      compress: {
        type: 'boolean',
        help: 'put .br and .gz copies beside the files, for hosts that serve them',
      },
      classic: { type: 'boolean', help: 'write scripts for pages opened as files, without a server, too' },
      language: {
        type: 'string',
        value: 'tag',
        help: "the language of notes that don't name theirs (default en)",
      },
      synonyms: {
        type: 'string',
        value: 'words',
        multiple: true,
        help: 'what means the same: "js, javascript" or "fruit => apple, pear"; may be repeated',
      },
      ...CONFIG,
      cache: {
        type: 'string',
        value: 'dir',
        help: 'where to keep read notes for the next build (default: within node_modules)',
      },
      'no-cache': { type: 'boolean', help: 'keep none' },
      watch: { type: 'boolean', help: 'build again whenever notes or configuration change, until Ctrl-C' },
      strict: { type: 'boolean', help: 'end with exit code 1 where there are warnings' },
      json: { type: 'boolean', help: 'print one JSON object, nothing else' },
      quiet: { type: 'boolean', help: 'print warnings only' },
      ...SHARED,
    },
    examples: [
      'build notes --out public',
      'build notes --out public/search --public-path /search/ --base-url /notes/',
    ],
  },
  query: {
    usage: 'query <index> "<text>"',
    summary: 'Searches an index: the path of garden-index.json or of its folder, or its address.',
    flags: {
      limit: { type: 'string', value: 'count', help: 'how many results to give (default 10)' },
      tag: {
        type: 'string',
        value: 'tag',
        multiple: true,
        help: 'only notes with this tag; may be repeated',
      },
      sort: { type: 'string', value: 'order', help: `one of ${Object.keys(SORTS).join(', ')}` },
      explain: { type: 'boolean', help: 'say of each result why it is there' },
      json: { type: 'boolean', help: 'print one JSON object, nothing else' },
      ...SHARED,
    },
    examples: [
      'query public "green manure"',
      'query https://example.org/garden-index.json compost --tag soil --json',
    ],
  },
  report: {
    usage: 'report <path...>',
    summary: 'Tells how a garden does: broken links, orphans, tags in two spellings, growth.',
    flags: {
      ...READING,
      ...CONFIG,
      strict: { type: 'boolean', help: 'end with exit code 1 where there are warnings or broken links' },
      json: { type: 'boolean', help: 'print one JSON object with everything, nothing else' },
      ...SHARED,
    },
    examples: ['report notes', 'report notes --base-url /notes/ --strict'],
  },
  check: {
    usage: 'check <out> --for <words...>',
    summary: 'Looks for words in every file of an output; exit code 1 where one is.',
    flags: {
      for: {
        type: 'string',
        value: 'words',
        multiple: true,
        help: 'what must not be there: a word, or words in quotes; more may follow',
      },
      'for-file': {
        type: 'string',
        value: 'file',
        help: 'a file with a word, or words, on each line, so that secrets stay out of logs',
      },
      json: { type: 'boolean', help: 'print one JSON object, nothing else' },
      ...SHARED,
    },
    examples: ['check public --for divorce "green door"', 'check public --for-file secrets.txt'],
  },
} as const satisfies Record<string, CommandHelp>;

/** The name of a command. */
export type CommandName = keyof typeof COMMANDS;
