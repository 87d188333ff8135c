// Handler: a function from `Request` to `Response` that answers for gardens, in any runtime with `fetch`.

import { API_FORMAT, API_VERSION, type Entry } from '../../src/core/remote/protocol.js';
import { isAmong, keyOf, visitorOf } from './addresses.js';
import { Metrics } from './metrics.js';
import type { HandlerOptions, LogLine } from './options.js';
import { resolveOptions, type ResolvedOptions } from './resolve-options.js';
import { RateLimit } from './rate-limit.js';
import { readRelated, readSearch } from './read-question.js';
import { readParameters } from './request-text.js';
import { errorResponse, jsonResponse, keptResponse, Refusal, textResponse } from './responses.js';
import { ServedGarden } from './served-garden.js';

/** Whom a request is from. */
export interface From {
  /** Address that the connection comes from. Without it the rate of questions has no bounds. */
  address?: string | undefined;
}

/** Answers a request. It never rejects. */
export type Handler = (request: Request, from?: From) => Promise<Response>;

/** Time that a browser keeps the leave of another site's page to ask, in seconds. */
const LEAVE = 86_400;

/**
 * Makes a handler for gardens. It is the one thing that speaks to their engine, and takes our queries and options alone.
 * @throws GardenSearchError `option` for a wrong option
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { openGarden } from 'garden-search/engine';
 * import { createHandler, nodeListener } from 'garden-search/server';
 *
 * const garden = await openGarden('public/search/garden-index.json');
 * createServer(nodeListener(createHandler({ garden, origins: ['https://example.org'] }))).listen(8080);
 * ```
 */
export function createHandler(options: HandlerOptions): Handler {
  const service = new Service(resolveOptions(options));
  return (request, from = {}) => service.answer(request, from);
}

/** Route of a request, with its garden. */
type Route = Pick<LogLine, 'route' | 'garden'>;

class Service {
  readonly #options: ResolvedOptions;
  readonly #gardens: ReadonlyMap<string, ServedGarden>;
  readonly #isTrusted: (address: string) => boolean;
  readonly #limit: RateLimit | undefined;
  readonly #metrics = new Metrics();

  constructor(options: ResolvedOptions) {
    this.#options = options;
    this.#gardens = new Map(
      [...options.gardens].map(([name, one]) => [name, new ServedGarden(one, options)]),
    );
    this.#isTrusted = isAmong(options.proxies);
    if (typeof options.rate === 'object') this.#limit = new RateLimit(options.rate);
  }

  async answer(request: Request, from: From): Promise<Response> {
    const start = performance.now();
    const line: LogLine = { ...this.#routeOf(request), status: 0, time: 0 };
    let response: Response;
    try {
      response = await this.#respond(request, line, from);
    } catch (error) {
      const failure = errorResponse(error);
      response = failure.response;
      if (failure.error !== undefined) line.error = failure.error;
    }
    this.#allowOrigin(request, response.headers);
    line.status = response.status;
    line.time = performance.now() - start;
    this.#metrics.count(line);
    try {
      this.#options.log(line);
    } catch {
      // A log that fails is no reason to leave the visitor without an answer.
    }
    return request.method === 'HEAD' ? new Response(null, response) : response;
  }

  #routeOf(request: Request): Route {
    const { pathname } = new URL(request.url);
    const { base } = this.#options;
    const path = `${pathname}/`.startsWith(base) ? pathname.slice(base.length) : '/';
    if (path === 'health' || path === 'metrics') return { route: path, garden: '' };
    const [, name = '', own = path] = this.#gardens.has('') ? [] : (/^([^/]+)\/?(.*)$/u.exec(path) ?? []);
    const isKnown = this.#gardens.has(name) && ['', 'search', 'related', 'tags'].includes(own);
    return { route: isKnown ? own || 'entry' : 'none', garden: isKnown ? name : '' };
  }

  async #respond(request: Request, line: LogLine, from: From): Promise<Response> {
    const { route } = line;
    const { metrics, maxAge, limits } = this.#options;
    const { method, signal } = request;
    if (route === 'none') throw new Refusal('path');
    if (method === 'OPTIONS') return new Response(null, { status: 204 });
    if (!['GET', 'HEAD'].includes(method) && !(method === 'POST' && route === 'search'))
      throw new Refusal('method');
    if (route === 'health') return this.#health(signal);
    if (route === 'metrics' && !metrics) throw new Refusal('path');
    if (route === 'metrics') return textResponse(this.#metrics.text(this.#now()));
    await this.#admit(request, from, line);
    const garden = this.#gardens.get(line.garden)!;
    if (route === 'entry') {
      const entry: Entry = { format: API_FORMAT, version: API_VERSION, can: garden.can, text: limits.text };
      return keptResponse(request, entry, maxAge);
    }
    if (route !== 'search' && !garden.can.includes(route === 'tags' ? 'tagMap' : 'related'))
      throw new Refusal('path');
    if (route === 'tags') return keptResponse(request, await garden.tagMap(signal), maxAge);
    const parameters = await readParameters(request, limits.time);
    if (route === 'related')
      return keptResponse(request, await garden.related(readRelated(parameters, limits), signal), maxAge);
    const question = readSearch(parameters, limits);
    if (this.#options.logText) line.text = question.text;
    const answer = await garden.search(question, signal);
    return keptResponse(request, answer, answer.complete ? maxAge : 0);
  }

  /** Lets a visitor ask, unless too much was asked from the address. @throws Refusal `rate` */
  async #admit({ headers }: Request, { address }: From, line: LogLine): Promise<void> {
    const { rate } = this.#options;
    if (address === undefined || !rate) return;
    const visitor = visitorOf(address, headers.get('x-forwarded-for'), this.#isTrusted);
    let wait = 0;
    try {
      wait = typeof rate === 'function' ? await rate(visitor) : this.#limit!.take(keyOf(visitor));
    } catch (error) {
      line.error = error; // A count that fails keeps nobody from asking.
    }
    if (wait > 0) throw new Refusal('rate', { wait });
  }

  /** Tells if every garden answers. It asks an ill one itself, so that it is well again before visitors come. */
  async #health(visitor: AbortSignal): Promise<Response> {
    const question = { text: '', options: { limit: 1, excerpts: false } };
    const ill = [...this.#gardens.values()].filter(({ circuit }) => circuit.isOpen);
    for (const garden of ill) await garden.search(question, visitor);
    return jsonResponse('{"status":"ok"}', { 'cache-control': 'no-store' });
  }

  #now(): Record<string, number> {
    const gardens = [...this.#gardens];
    const labelled = (name: string, of: (garden: ServedGarden) => number) =>
      gardens.map(([garden, one]): [string, number] => [`${name}{garden="${garden}"}`, of(one)]);
    return Object.fromEntries([
      ...labelled('running', (one) => one.running),
      ...labelled('circuit_open', (one) => +one.circuit.isOpen),
      ...(this.#limit ? [['addresses', this.#limit.size] as const] : []),
    ]);
  }

  #allowOrigin({ headers, method }: Request, own: Headers): void {
    const { origins } = this.#options;
    if (!origins.length) return;
    const origin = headers.get('origin');
    if (origins !== '*') own.append('vary', 'origin');
    if (origin === null || (origins !== '*' && !origins.includes(origin))) return;
    own.set('access-control-allow-origin', origins === '*' ? '*' : origin);
    if (method !== 'OPTIONS') return;
    own.set('access-control-allow-methods', 'GET, HEAD, POST');
    own.set('access-control-max-age', String(LEAVE));
  }
}
