import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lazy } from '../core/lazy.js';
import type { Messages } from '../messages/languages/make-messages.js';
import { langOf } from '../messages/page-messages.js';

/** Pause before modules that failed are fetched again, in ms. It is six times as long after each further try. */
const PAUSE = 300;

/** Longest pause, in ms. */
const LONGEST_PAUSE = 60_000;

const fetchMessages = lazy(() => import('../messages/languages/translations.js'));

/**
 * Fetches the scripts that an element needs only sometimes, such as the popup or a translation. Those that failed are
 * fetched again after a pause, and when the browser is online again.
 */
export class ModulesController implements ReactiveController {
  /** Error of each module that failed, by name, until it is there. */
  readonly errors = new Map<string, unknown>();
  /** Value of each module, by name; undefined while the module is on its way. */
  readonly values = new Map<string, unknown>();
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onError: (error: unknown, seen: boolean) => void;
  readonly #failed = new Set<string>();
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onError: (error: unknown, seen: boolean) => void) {
    this.#host = host;
    this.#onError = onError;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
    this.retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
    clearTimeout(this.#timer);
  }

  /**
   * Fetches the module of a name, once. To be called at each update. @returns its value; undefined until it is
   * there
   */
  want<Value>(name: string, fetch: () => Promise<Value>): Value | undefined {
    if (!this.values.has(name)) void this.fetch(name, fetch);
    return this.values.get(name) as Value | undefined;
  }

  /** Fetches the module of a name; where it fails, tells of it and goes on trying. To be called once. */
  async fetch<Value>(name: string, fetch: () => Promise<Value>): Promise<void> {
    this.values.set(name, undefined);
    try {
      this.values.set(name, await fetch());
      this.errors.delete(name);
      this.#tries = 0;
    } catch (error) {
      this.errors.set(name, error);
      this.#failed.add(name);
      if (this.#host.isConnected)
        this.#timer ??= setTimeout(this.retry, Math.min(PAUSE * 6 ** this.#tries++, LONGEST_PAUSE));
      this.#onError(error, false);
    }
    this.#host.requestUpdate();
  }

  /**
   * Fetches the messages in the language of the page around the element. To be called at each update.
   * @returns none for English, and where they could not be fetched; undefined while they are on their way
   */
  translation(): Partial<Messages> | undefined {
    const lang = langOf(this.#host);
    const name = `messages ${lang}`;
    if (/^(en\b|$)/i.test(lang)) return {};
    const messages = this.want(name, async () => (await fetchMessages()).messagesIn(lang));
    return messages ?? (this.errors.has(name) ? {} : undefined);
  }

  /** Fetches again every module that failed. */
  readonly retry = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const name of this.#failed) this.values.delete(name);
    this.#failed.clear();
    this.#host.requestUpdate();
  };
}
