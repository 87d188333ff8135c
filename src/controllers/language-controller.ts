import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { langOf } from '../locale.js';
import type { Messages } from '../messages.js';

const ENGLISH = /^(en\b|$)/i;

/** Fetches the words in the language of the page, where that is not English. */
export class LanguageController implements ReactiveController {
  /** The words; undefined while there are none yet, empty for the English ones. */
  words: Partial<Messages> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());
  #lang: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdate(): void {
    const lang = langOf(this.#host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    if (ENGLISH.test(lang)) this.words = {};
    else void this.#fetch(lang);
  }

  // The words of another language stay until those of this one are there.
  async #fetch(lang: string): Promise<void> {
    let words = {};
    try {
      words = await (await import('../languages/words.js')).wordsIn(lang);
    } catch (error) {
      console.warn(`<garden-search> has no words in "${lang}", so it speaks English.`, error);
    }
    if (lang !== this.#lang) return;
    this.words = words;
    this.#host.requestUpdate();
  }
}
