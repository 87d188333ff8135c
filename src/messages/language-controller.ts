import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { langOf } from './locale.js';
import type { Messages } from './messages.js';

/** Fetches the words in the language of the page, where that is not English. */
export class LanguageController implements ReactiveController {
  /** The words; undefined while there are none yet, empty for the English ones. */
  words: Partial<Messages> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #lang: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const lang = langOf(this.#host);
    if (lang !== this.#lang) void this.#speak(lang);
    this.#host.toggleAttribute('wordless', !this.words);
  }

  // The words of another language stay until those of this one are there.
  async #speak(lang: string): Promise<void> {
    this.#lang = lang;
    let words = {};
    try {
      if (!/^(en\b|$)/i.test(lang)) words = await (await import('./languages/words.js')).wordsIn(lang);
    } catch (error) {
      console.warn(`<garden-search> goes without words in ${lang}: they could not be fetched.`, error);
    }
    if (lang !== this.#lang) return;
    this.words = words;
    this.#host.requestUpdate();
  }
}
