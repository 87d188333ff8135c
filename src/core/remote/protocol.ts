// Protocol of a page and a handler: addresses below that of the handler, with a question as parameters.
//
//   GET  …/          what it is: an Entry
//   GET  …/search    an Answer; by POST with the parameters as the body, where they are long
//   GET  …/related   Results
//   GET  …/tags      a TagMap

import type { RelatedOptions, SearchOptions } from '../garden.js';

/** Format of a handler's entry, by which it is told from an index. */
export const API_FORMAT = 'garden-search-api';

/** Version of the parameters and of the answers. */
export const API_VERSION = 1;

/** Entry of a handler: what stands at its address. */
export interface Entry {
  format: typeof API_FORMAT;
  version: number;
  /** Methods that the garden has beside `search`. */
  can: ('related' | 'tagMap')[];
  /** Most characters of a query that are read; further ones are to be left out. */
  text: number;
}

/** Error as a handler sends it. */
export interface SentError {
  error: {
    /** Code of the error: `option` for a wrong option, otherwise a word for what happened. */
    code: string;
    /** Values that the message of an error `option` names. */
    values?: string[];
    message: string;
  };
}

/** Options of a search as parameters, with the kind of their values. */
export const SEARCH_PARAMETERS = {
  limit: 'number',
  offset: 'number',
  filters: 'json',
  within: 'text',
  sort: 'text',
  language: 'text',
  copies: 'text',
  boost: 'json',
  excerpts: 'boolean',
  facets: 'boolean',
  explain: 'boolean',
} as const satisfies Partial<Record<keyof SearchOptions, string>>;

/** Options of `related` as parameters. */
export const RELATED_PARAMETERS = {
  of: 'text',
  limit: 'number',
  within: 'text',
  excerpts: 'boolean',
} as const satisfies Record<keyof RelatedOptions, string>;

/** Kinds of parameters by name. */
export type Parameters = Readonly<Record<string, 'number' | 'text' | 'boolean' | 'json'>>;

/**
 * Writes a question as parameters of an address.
 * @param subject text of a query, or address of a note, by the parameter's name
 */
export function writeParameters(
  subject: Record<string, string>,
  options: object,
  parameters: Parameters,
): string {
  const given = Object.entries(options as Record<string, unknown>)
    .filter(([name, value]) => Object.hasOwn(parameters, name) && value !== undefined)
    .map(([name, value]) => [name, parameters[name] === 'json' ? JSON.stringify(value) : String(value)]);
  // Half of a surrogate pair has no encoding.
  return [...Object.entries(subject), ...(given as [string, string][])]
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))}`)
    .join('&');
}
