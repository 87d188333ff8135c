// Options of a search client, and its warnings.

import type { Sort } from '../garden.js';

/** Meaning of an index's name. */
export interface IndexSettings<Source> {
  /** Garden, or its address. Default: the client's. */
  garden?: Source;
  /** Order of the hits: a built-in one, or a declared property. Default `relevance`; for an empty query `tended`. */
  sort?: Sort;
  /** Bounds of every search, as labels of the query language: `path:blog/`. Default: the whole garden. */
  within?: string;
}

/** Options of a search client. */
export interface ClientOptions<Source> {
  /** Names of indexes with what they stand for: other gardens, parts of one, other orders. */
  indexes?: Readonly<Record<string, IndexSettings<Source>>>;
  /** Receives warnings about what requests ask for in vain, each once. Default: the console. */
  warn?: (message: string) => void;
}

/** Messages of warnings, by what they are about. */
const MESSAGES = {
  parameter: (name: string) => `the parameter ${name} has no effect.`,
  facets: (name: string) =>
    `${name} is not counted: it is neither a facet of the garden nor a property of texts.`,
  index: (name: string) =>
    `the index ${name} is answered as the first one was. Say in the option indexes what it stands for.`,
};

/** Gives a warning about a name. */
export type Warn = (about: keyof typeof MESSAGES, name: string) => void;

/** Makes what gives each warning once. */
export function makeWarn(warn: (message: string) => void): Warn {
  const said = new Set<string>();
  return (about, name) => {
    const message = `garden-search/instantsearch: ${MESSAGES[about](name)}`;
    if (!said.has(message)) warn(message);
    said.add(message);
  };
}
