// Options of a handler, with their defaults.

import type { Garden } from '../../src/core/garden.js';
import { refuse } from '../../src/core/answer/checked-garden.js';

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

const LIMITS: Limits = {
  ...{ text: 2000, limit: 100, offset: 1000, depth: 16 },
  ...{ values: 64, time: 3000, running: 100 },
};
const RATE: Rate = { burst: 60, perSecond: 10, addresses: 10_000 };

/** Options with their defaults filled in. */
export type ResolvedOptions = Required<Omit<HandlerOptions, 'garden' | 'gardens' | 'rate' | 'log'>> & {
  gardens: ReadonlyMap<string, Garden>;
  limits: Limits;
  rate: Rate | ((address: string) => number | Promise<number>) | false;
  circuit: { failures: number; pause: number };
  log: (line: LogLine) => void;
};

/** Fills in the defaults. @throws GardenSearchError `option` for an option that can't be */
export function resolveOptions(options: HandlerOptions): ResolvedOptions {
  checkOptions({ ...options });
  const { garden, gardens = {}, base = '/', origins = [], rate = {}, circuit } = { ...options };
  if (Symbol.iterator in gardens) refuse('gardens', gardens, 'an object of gardens by name');
  const named = new Map(Object.entries(gardens).map(([name, one]) => [encodeURIComponent(name), one]));
  if (!garden === !named.size)
    refuse('garden', garden ? 'given beside gardens' : 'missing', 'given, or gardens');
  const limits = withNumbers('limits', LIMITS, options.limits);
  if (limits.text > LIMITS.text) refuse('limits.text', String(limits.text), 'at most 2000');
  const list: unknown = origins === '*' ? [] : origins;
  if (!Array.isArray(list)) refuse('origins', origins, 'a list, or *');
  for (const origin of list as string[])
    if (!/^https?:\/\/[^/\s]+$/u.test(origin))
      refuse('origins', origin, 'like https://example.org, without a path');
  return {
    gardens: garden ? new Map([['', garden]]) : named,
    base: `/${base.replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/'),
    origins,
    maxAge: options.maxAge ?? 60,
    limits,
    rate: typeof rate === 'object' ? withNumbers('rate', RATE, rate) : rate,
    proxies: options.proxies ?? [],
    circuit: withNumbers('circuit', { failures: 5, pause: 1000 }, circuit),
    metrics: options.metrics ?? true,
    log: options.log ?? (() => undefined),
    logText: options.logText ?? false,
  };
}

const TYPES: Record<keyof HandlerOptions, readonly string[]> = {
  ...{ garden: ['object', 'function'], gardens: ['object'], base: ['string'], origins: ['object', 'string'] },
  ...{ maxAge: ['number'], limits: ['object'], rate: ['object', 'function', 'boolean'], proxies: ['object'] },
  ...{ circuit: ['object'], metrics: ['boolean'], log: ['function'], logText: ['boolean'] },
};

/** Refuses options that there are not, and values of another type. */
function checkOptions(options: Partial<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(TYPES, name)) refuse(name, value, 'left out: there is no such option');
    const types = TYPES[name as keyof HandlerOptions];
    if (value !== undefined && !types.includes(typeof value))
      refuse(name, value, `of the type ${types.join(' or ')}`);
  }
}

function withNumbers<Numbers extends object>(
  name: string,
  defaults: Numbers,
  given: Partial<Numbers> = {},
): Numbers {
  for (const [key, value] of Object.entries(given))
    if (!Object.hasOwn(defaults, key) || !(Number(value) > 0))
      refuse(`${name}.${key}`, String(value), 'a number above 0');
  return { ...defaults, ...given };
}
