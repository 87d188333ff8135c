import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, Garden, SearchOptions } from '../core/garden.js';
import { hasSyntax } from '../core/query-language/has-syntax.js';
import type { SearchRequest, Shown } from '../view/view.js';
import { isSame, replaceShown } from './shown.js';

/** Configuration of the controller: callbacks to its host. */
interface SearchConfig {
  garden(): Garden | undefined;
  request(): SearchRequest;
  /** Reports that an answer is on screen. */
  onAnswer(answer: Answer): void;
  onError(error: unknown): void;
}

/** Number of results added at a time. */
export const PAGE_SIZE = 10;
/** Most results shown. */
export const MAX_RESULTS = 100;
const RECENT = 8;

/** Asks the garden whenever text or filters change. Late answers are dropped; the last one stays until the next. */
export class SearchController implements ReactiveController {
  /** Answer on screen, with its question. */
  shown: Shown | undefined;
  /** Garden that is asked; undefined until it is open. */
  garden: Garden | undefined;
  /** Error of the last search; undefined without one. */
  error: unknown;
  /** Last text that turned out to ask for nothing, such as `tag:` without a value; empty before there was one. */
  blank = '';
  /** True from a question to its complete answer. */
  pending = false;
  /** Resolves when the answer to the last question is on screen; to false if it failed or was overtaken. */
  finished: Promise<boolean> = Promise.resolve(false);
  readonly #host: ReactiveControllerHost & Node;
  readonly #config: SearchConfig;
  #request: SearchRequest | undefined;
  #limit = PAGE_SIZE;
  /** Number of first results that keep their place in further answers to the same question. */
  #held = 0;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Node, config: SearchConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** Gives the answer that is waited for; another question brings another. */
  get waited(): unknown {
    return this.pending && this.finished;
  }

  hostConnected(): void {
    addEventListener('online', this.#recover);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    if (this.pending) this.garden = undefined;
    this.#stop();
  }

  hostUpdate(): void {
    const garden = this.#config.garden();
    const request = this.#config.request();
    const moved = garden !== this.garden;
    if (!this.#host.isConnected || (!moved && isSame(request, this.#request))) return;
    if (moved && this.garden) this.shown = undefined;
    this.garden = garden;
    this.#request = request;
    this.#limit = PAGE_SIZE;
    this.#held = 0;
    this.ask();
  }

  /** Shows further results below those on screen. */
  more(): void {
    this.#limit = Math.min(this.#limit + PAGE_SIZE, MAX_RESULTS);
    this.#held = MAX_RESULTS;
    this.ask();
  }

  /** Asks the last question, also again. */
  ask(): void {
    this.#stop();
    this.error = undefined;
    if (this.garden && this.#request) this.finished = this.#run(this.garden, this.#request);
    this.#host.requestUpdate();
  }

  /** Keeps the result in a position, and those above, where they are until something else is asked for. */
  hold(position: number): void {
    this.#held = Math.max(this.#held, position + 1);
  }

  readonly #recover = (): void => {
    if (this.error) this.ask();
  };

  #stop(): void {
    this.#abort?.abort();
    this.pending = false;
  }

  async #run(garden: Garden, request: SearchRequest): Promise<boolean> {
    const { signal } = (this.#abort = new AbortController());
    // An early answer without results says nothing yet.
    const onUpdate = (answer: Answer) =>
      signal.aborted || !answer.results.length || this.#show(request, answer);
    this.pending = true;
    try {
      const answer = await garden.search(request.text, {
        ...optionsOf(request, this.#limit),
        signal,
        onUpdate,
      });
      if (signal.aborted) return false;
      this.#show(request, answer);
    } catch (error) {
      if (signal.aborted) return false;
      this.error = error;
      this.#config.onError(error);
    }
    this.pending = false;
    this.#host.requestUpdate();
    if (this.error) return false;
    await this.#host.updateComplete;
    if (!signal.aborted) this.#config.onAnswer(this.shown!.answer);
    return !signal.aborted;
  }

  // A text such as `tag:` turns out by its answer to ask for nothing. The element then asks for the notes tended last, and
  // what is on screen stays until they are there.
  #show(request: SearchRequest, answer: Answer): void {
    if (answer.query === '' && hasSyntax(request.text.trim())) this.blank = request.text;
    if (this.#config.request().idle === request.idle)
      this.shown = replaceShown(this.shown, request, answer, this.#held);
    this.#host.requestUpdate();
  }
}

// Texts are the greater part of a garden's bytes, so notes shown before a question come without excerpts.
function optionsOf(
  { text, filters, sort, language, copies, idle, names }: SearchRequest,
  limit: number,
): SearchOptions {
  if (idle) return { limit: RECENT, sort: 'tended', excerpts: false };
  const sorted = sort && (text.trim() || sort !== 'relevance') ? { sort } : {};
  return {
    ...sorted,
    ...(language && { language }),
    ...(copies === 'apart' && { copies }),
    limit,
    filters,
    names,
  };
}
