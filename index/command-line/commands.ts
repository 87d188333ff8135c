// Commands and flags of the command line, for its parser and its help.

import { SORTS } from '../../src/core/notes/sorts.js';
import { CONFIG, JSON_FLAG, LANGUAGE, OUTCOME, READING, SYNONYMS, type CommandHelp } from './flags.js';
import { SERVING } from './serving.js';

/** All commands, by name. */
export const COMMANDS = {
  init: {
    usage: 'init',
    summary: 'Looks at the project in this folder and sets the search up, after asking.',
    flags: {
      yes: { help: 'write without asking' },
      'dry-run': { help: 'write nothing, and show what would be written' },
    },
    examples: ['init', 'init --dry-run'],
  },
  build: {
    usage: 'build <path...> --out <dir>',
    summary: 'Builds the search index of folders of notes, or of single notes.',
    flags: {
      out: { value: 'dir', help: 'the folder to write the index and the widget into' },
      ...READING,
      'public-path': {
        value: 'path',
        help: 'the path of --out on the site, for the HTML to paste (default: guessed from --out)',
      },
      'site-url': {
        value: 'url',
        help: 'the absolute address of the site, for the feeds of the configuration file',
      },
      render: {
        value: 'dir',
        help: 'a folder for lists, backlinks and tags as HTML, for pages to include',
      },
      layout: { value: 'name', help: 'single, sharded or auto (default auto)' },
      'inline-text': { help: 'put the texts for excerpts into the index itself' },
      'no-widget': { help: "leave out the widget's files" },
      compress: {
        help: 'put .br and .gz copies beside the files, for hosts that serve them',
      },
      classic: { help: 'also write scripts for pages opened as files, without a server' },
      ...LANGUAGE,
      ...SYNONYMS,
      ...CONFIG,
      cache: {
        value: 'dir',
        help: 'the folder that caches notes for the next build (default: within node_modules)',
      },
      'no-cache': { help: 'cache no notes' },
      watch: { help: 'build again whenever notes or configuration change, until Ctrl-C' },
      ...OUTCOME,
    },
    examples: [
      'build notes --out public',
      'build notes --out public/search --public-path /search/ --base-url /notes/',
    ],
  },
  publish: {
    usage: 'publish <path...> --to <url>',
    summary: 'Publishes notes to an OpenSearch cluster, those that are new or changed.',
    flags: {
      to: {
        value: 'url',
        multiple: true,
        help: 'the address of the cluster; may be repeated, a node each',
      },
      name: { value: 'name', help: 'the name of the garden in the cluster (default garden)' },
      shards: { value: 'count', help: 'the number of shards of a new index (default 1)' },
      replicas: {
        value: 'count',
        help: 'the number of copies of each shard beside the first (default 1)',
      },
      ...READING,
      ...LANGUAGE,
      ...SYNONYMS,
      ...CONFIG,
      ...OUTCOME,
    },
    examples: [
      'publish notes --to https://search.example.org:9200',
      'publish notes --to http://localhost:9200 --name wiki --shards 3',
    ],
  },
  ...SERVING,
  query: {
    usage: 'query <index> "<text>"',
    summary: 'Searches an index: the path of garden-index.json or of its folder, or its address.',
    flags: {
      limit: { value: 'count', help: 'the number of results (default 10)' },
      tag: {
        value: 'tag',
        multiple: true,
        help: 'only notes with this tag; may be repeated',
      },
      sort: { value: 'order', help: `one of ${Object.keys(SORTS).join(', ')}` },
      copies: {
        value: 'way',
        help: 'near copies of a note, such as its versions: together (default) or apart',
      },
      explain: { help: 'show how each result was found and scored' },
      ...JSON_FLAG,
    },
    examples: [
      'query public "green manure"',
      'query https://example.org/garden-index.json compost --tag soil --json',
    ],
  },
  report: {
    usage: 'report <path...>',
    summary: 'Reports on a garden: broken links, orphans, tags in two spellings, growth.',
    flags: {
      ...READING,
      ...CONFIG,
      strict: { help: 'end with exit code 1 if there are warnings or broken links' },
      json: { help: 'print one JSON object with everything, nothing else' },
    },
    examples: ['report notes', 'report notes --base-url /notes/ --strict'],
  },
  test: {
    usage: 'test <file>',
    summary: 'Tests the search by queries with the notes that they must find.',
    flags: {
      index: {
        value: 'place',
        help: 'the index to search (default: the one that the file names)',
      },
      budget: {
        value: 'part:size',
        multiple: true,
        help: 'the most bytes of brotli for entry, script or visit, as entry:20kB; may be repeated',
      },
      update: { help: 'record the places in the file, to see later what moved' },
      ...JSON_FLAG,
    },
    examples: ['test search.yaml', 'test search.yaml --index public --budget visit:60kB'],
  },
  check: {
    usage: 'check <out> --for <words...>',
    summary: 'Searches every file of an output for words; exit code 1 if it finds one.',
    flags: {
      for: {
        value: 'words',
        multiple: true,
        rest: true,
        help: 'words that must not be there, a phrase in quotes; more may follow',
      },
      'for-file': {
        value: 'file',
        help: 'a file with a word or phrase on each line, so that secrets stay out of logs',
      },
      ...JSON_FLAG,
    },
    examples: ['check public --for divorce "green door"', 'check public --for-file secrets.txt'],
  },
} as const satisfies Record<string, CommandHelp>;

/** Name of a command. */
export type CommandName = keyof typeof COMMANDS;
