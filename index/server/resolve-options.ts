// Checks of a handler's options, and their defaults.

import type { Garden } from '../../src/core/garden.js';
import { refuse } from '../../src/core/answer/checked-garden.js';
import type { HandlerOptions, Limits, LogLine, Rate } from './options.js';

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
