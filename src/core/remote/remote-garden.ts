// Garden behind a handler, as pages and programs ask it.

import type { Answer, Garden, RelatedOptions, Result, SearchOptions, Signal, TagMap } from '../garden.js';
import { GardenSearchError } from '../errors.js';
import { wait } from '../lazy.js';
import { parseJson } from '../store/read-file.js';
import { trimQuery } from '../words/query.js';
import { inTime } from './in-time.js';
import {
  API_FORMAT,
  API_VERSION,
  RELATED_PARAMETERS,
  SEARCH_PARAMETERS,
  writeParameters,
  type Entry,
  type SentError,
} from './protocol.js';

// Browsers and Node have it, but core knows the types of neither.
declare function fetch(
  url: string,
  init: { signal: Signal; method?: string; body?: string; headers?: Record<string, string> },
): Promise<{ ok: boolean; status: number; text(): Promise<string> }>;

/** Most characters of an address; a longer question goes by POST. */
const MAX_ADDRESS = 4000;
/** Pause in typing before the handler is asked, in ms: about from key to key of a brisk typist. */
const TYPING_PAUSE = 120;
/** Pause before a second try, in ms. */
const RETRY_PAUSE = 300;
/** Longest time of an answer, in ms. */
const PATIENCE = 10_000;
/** Statuses that may be over in a moment. */
const PASSING = new Set([502, 503, 504]);

/** True for what stands at the address of a handler. */
export function isHandler(value: unknown): value is Entry {
  return (Object(value) as Partial<Entry>).format === API_FORMAT;
}

/**
 * Opens the garden behind a handler.
 * @param entry what stands at its address
 * @param address address of the handler
 * @throws GardenSearchError `version` for a handler of another version
 */
export function openRemote(entry: Entry, address: string): Garden {
  if (entry.version !== API_VERSION)
    throw new GardenSearchError('version', `version ${entry.version}`, `version ${API_VERSION}`, 'handler');
  const remote = new RemoteGarden(address, entry.text);
  return {
    search: (text, options) => remote.search(text, options),
    ...(entry.can.includes('related') && { related: (url, options) => remote.related(url, options) }),
    ...(entry.can.includes('tagMap') && { tagMap: () => remote.tagMap() }),
  };
}

class RemoteGarden {
  readonly #base: string;
  readonly #longest: number;
  /** Text of the last question. */
  #text = '';

  constructor(address: string, longest: number) {
    this.#base = address.replace(/[?#].*$/su, '').replace(/\/?$/u, '/');
    this.#longest = longest;
  }

  async search(typed: string, options: SearchOptions = {}): Promise<Answer> {
    const { signal, onUpdate } = options;
    signal?.throwIfAborted();
    const text = [...trimQuery(typed)].slice(0, this.#longest).join('');
    // A page asks at every letter, and most are overtaken by the next.
    const isTyped = text !== this.#text;
    this.#text = text;
    if (onUpdate && text && isTyped) await wait(TYPING_PAUSE);
    signal?.throwIfAborted();
    const answer = await this.#ask<Answer>(
      'search',
      writeParameters({ q: text }, options, SEARCH_PARAMETERS),
      signal,
    );
    return Array.isArray(answer.results) ? answer : this.#refuse();
  }

  async related(url: string, options: RelatedOptions = {}): Promise<Result[]> {
    const results = await this.#ask<Result[]>(
      'related',
      writeParameters({ url }, options, RELATED_PARAMETERS),
    );
    return Array.isArray(results) ? results : this.#refuse();
  }

  async tagMap(): Promise<TagMap> {
    const map = await this.#ask<TagMap>('tags', '');
    return Array.isArray(map.tags) ? map : this.#refuse();
  }

  #refuse(): never {
    throw new GardenSearchError('format', `an answer of another program at ${this.#base}`);
  }

  /** Asks, and once more where another try may fare better. */
  async #ask<Given>(route: string, parameters: string, signal?: Signal): Promise<Given> {
    for (let again = false; ; again = true) {
      const { status, text } = await this.#fetch(route, parameters, signal).catch((error: Error) => {
        signal?.throwIfAborted();
        return { status: 0, text: error.message };
      });
      signal?.throwIfAborted();
      if (status >= 200 && status < 300) return Object(parseJson(text, this.#base)) as Given;
      if (again || (status && !PASSING.has(status))) throw this.#errorOf(status, text);
      await wait(RETRY_PAUSE);
      signal?.throwIfAborted();
    }
  }

  #fetch(route: string, parameters: string, signal?: Signal): Promise<{ status: number; text: string }> {
    const url = this.#base + route;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const isLong = url.length + parameters.length > MAX_ADDRESS;
    const form = isLong && { method: 'POST', body: parameters, headers };
    const address = isLong || !parameters ? url : `${url}?${parameters}`;
    const work = async (end: Signal) => {
      const response = await fetch(address, { signal: end, ...form });
      return { status: response.status, text: await response.text() };
    };
    return inTime(PATIENCE, work, signal);
  }

  /** Makes the error of a response. A wrong option has the words of the garden itself. */
  #errorOf(status: number, text: string): GardenSearchError {
    if (!status) return new GardenSearchError('network', this.#base, text);
    if (status === 400) {
      try {
        const { code, values } = (JSON.parse(text) as SentError).error;
        if (code === 'option' && values) return new GardenSearchError(code, ...values.map(String));
      } catch {
        // Another program has answered.
      }
    }
    return new GardenSearchError('http', this.#base, String(status), 'the handler runs');
  }
}
