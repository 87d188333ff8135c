// Options of a handler.

import type { Garden } from '../../src/core/garden.js';

/** Bounds of what visitors may ask. A question beyond them is refused with the status 400. */
export interface Limits {
  /** Most characters of a query, at most 2,000. Default 2,000. */
  text: number;
  /** Most results at a time. Default 100, as many as the element shows. */
  limit: number;
  /** Most results that are skipped. Default 1,000. */
  offset: number;
  /** Most parentheses in each other, in a query. Default 16. */
  depth: number;
  /** Most values of all filters together. Default 64. */
  values: number;
  /** Longest time of a question, in ms. Default 3,000. */
  time: number;
  /** Most questions at once; the garden may go on with one that has run out of time. Default 100. */
  running: number;
}

/** Bounds of how often an address may ask. */
export interface Rate {
  /** Questions that may come at once. Default 60. */
  burst: number;
  /** Questions that may come each second after these. Default 10. */
  perSecond: number;
  /** Most addresses remembered: the last ones. Default 10,000. */
  addresses: number;
}

/** Line of a log. It holds neither address nor words of a visitor. */
export interface LogLine {
  /** Route: `search`, `related`, `tags`, `entry`, `health`, `metrics`, or `none` for anything else. */
  route: string;
  /** Name of the garden; empty for a handler of one. */
  garden: string;
  status: number;
  /** Time to the answer, in ms. */
  time: number;
  /** Error of the garden, where there was one. */
  error?: unknown;
  /** Query, only with `logText`. */
  text?: string;
}

/** Options of `createHandler`. */
export interface HandlerOptions {
  /** Garden to serve. One of `garden` and `gardens` must be given. */
  garden?: Garden;
  /** Gardens to serve, each below its name: `{ wiki, blog }` at `/wiki/` and `/blog/`. */
  gardens?: Readonly<Record<string, Garden>>;
  /** Path that the handler is served at. Default `/`. */
  base?: string;
  /** Sites whose pages may ask, as `https://example.org`; `*` for all. Default: pages of the handler's own site. */
  origins?: readonly string[] | '*';
  /** Time that an answer may be kept by browsers and proxies, in seconds. Default 60. */
  maxAge?: number;
  /** Bounds of what visitors may ask. */
  limits?: Partial<Limits>;
  /**
   * Bounds of how often an address may ask, or a function of your own. It gives the seconds to wait, 0 for none.
   * `false` for no bounds. An address that is not known is not bounded.
   */
  rate?: Partial<Rate> | ((address: string) => number | Promise<number>) | false;
  /** Proxies whose `X-Forwarded-For` is believed, as addresses or ranges: `127.0.0.1`, `10.0.0.0/8`. Default: none. */
  proxies?: readonly string[];
  /** Failures among the last ten questions by which a garden counts as ill, and pause after them in ms. Default 5, 1,000. */
  circuit?: { failures?: number; pause?: number };
  /** Shows counts for Prometheus at `metrics`. Default true. */
  metrics?: boolean;
  /** Receives a line for each request. Default: nothing is logged. */
  log?: (line: LogLine) => void;
  /** Puts visitors' queries into the lines of the log. Default false. */
  logText?: boolean;
}
