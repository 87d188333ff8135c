// Commands that serve until they are told to end, for the parser and the help.

import { CONFIG, LANGUAGE, READING, type CommandHelp } from './flags.js';

/** Commands that serve, by name. */
export const SERVING = {
  serve: {
    usage: 'serve <path...>',
    summary: 'Opens a search of notes in the browser, with a page for each published note.',
    flags: {
      port: { value: 'number', help: 'the port to listen at (default 4380)' },
      'no-open': { help: 'open no browser' },
      ...READING,
      ...LANGUAGE,
      ...CONFIG,
    },
    examples: ['serve notes', 'serve ~/vault --exclude "private/**"'],
  },
  'serve-api': {
    usage: 'serve-api <index>',
    summary: 'Answers searches over HTTP, from an index, or from a cluster by --engine.',
    flags: {
      engine: {
        value: 'url',
        multiple: true,
        help: 'the address of an OpenSearch cluster; may be repeated, a node each',
      },
      name: {
        value: 'name',
        multiple: true,
        help: 'a garden of the cluster (default garden); several are each below their name',
      },
      together: {
        help: 'search the gardens named as one; each result says which it is from',
      },
      port: { value: 'number', help: 'the port to listen at (default 8080)' },
      host: { value: 'address', help: 'the address to listen at (default 127.0.0.1)' },
      base: { value: 'path', help: 'the path of the handler (default /)' },
      origin: {
        value: 'url',
        multiple: true,
        help: 'a site whose pages may ask, or * for all; may be repeated (default: its own)',
      },
      proxy: {
        value: 'address',
        multiple: true,
        help: 'a proxy whose X-Forwarded-For is believed, or a range; may be repeated',
      },
      rate: {
        value: 'count',
        help: 'the questions of an address per second, 0 for no bound (default 10)',
      },
      burst: { value: 'count', help: 'the questions that may come at once (default 60)' },
      'max-age': {
        value: 'seconds',
        help: 'the time that an answer may be kept by browsers and proxies (default 60)',
      },
      log: { help: 'log every request, as JSON without words (default: failures only)' },
      'log-text': { help: 'log the words that visitors search for too' },
    },
    examples: [
      'serve-api public/search',
      'serve-api --engine http://localhost:9200 --name wiki --origin https://example.org',
    ],
  },
} as const satisfies Record<string, CommandHelp>;
