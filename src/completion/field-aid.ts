// Help beside the field. What the second script holds of it: the rest is fetched with the first operator.

import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { hasSyntax } from '../core/query-language/has-syntax.js';
import { plainKey } from '../field/list-keys-controller.js';
import { allMessages } from '../messages/second-messages.js';
import type { View } from '../view/view.js';

/** Element whose field is completed. */
export type CompletionHost = ReactiveControllerHost & HTMLElement & { readonly value: string };

/** Completion of operators, as this script knows it. */
export interface Completion {
  template(view: View): TemplateResult | typeof nothing;
  /** Says how the operators were read, in one sentence; empty where there are none. */
  readText(view: View): string;
  /** Says how many values the list has; empty without a list. */
  listText(view: View): string;
  /** Shows examples of the query language. */
  showExamples(): void;
}

/** Fetches the completion once the text may hold an operator, or examples are asked for. */
export class FieldAid implements ReactiveController {
  readonly #host: CompletionHost;
  readonly #fetch: () => Completion | undefined;
  #completion: Completion | undefined;
  #asked = false;
  #isOpen = false;

  /** @param fetch gives the completion; undefined while it is on its way */
  constructor(host: CompletionHost, fetch: () => Completion | undefined) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
  }

  // Captures the key: the list of keys of the element comes later.
  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeydown, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown, true);
  }

  hostUpdate(): void {
    if (!this.#completion && (this.#asked || hasSyntax(String(this.#host.value))))
      this.#completion = this.#fetch();
  }

  hostUpdated(): void {
    if (!this.#asked || !this.#completion || !this.#isOpen) return;
    this.#asked = false;
    this.#completion.showExamples();
  }

  template(view: View): TemplateResult {
    const { examples } = allMessages(view);
    this.#isOpen = !!view.garden;
    return html`${this.#completion?.template(view) ?? nothing}${
      view.filled
        ? nothing
        : html`<button
            class="clear"
            part="examples"
            type="button"
            aria-label=${examples}
            aria-keyshortcuts="?"
            @click=${this.#ask}
          >
            <span title=${examples}>?</span>
          </button>`
    }`;
  }

  /** Says how the operators were read, in one sentence; empty where there are none. */
  readText(view: View): string {
    return this.#completion?.readText(view) ?? '';
  }

  /** Says how many values the list has; empty without a list. */
  listText(view: View): string {
    return this.#completion?.listText(view) ?? '';
  }

  readonly #ask = (): void => {
    this.#asked = true;
    this.#host.shadowRoot!.querySelector<HTMLElement>('#input')?.focus();
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLInputElement) || target.id !== 'input' || target.value) return;
    if (!/[?؟？]/.test(plainKey(event))) return;
    event.preventDefault();
    this.#ask();
  };
}
