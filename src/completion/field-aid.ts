// Help beside the field. What the second script holds of it: the rest is fetched with the first operator.

import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { hasSyntax } from '../core/query-language/has-syntax.js';
import type { View } from '../view/view.js';

/** Element whose field is completed. */
export type CompletionHost = ReactiveControllerHost & HTMLElement & { readonly value: string };

/** Completion of operators, as this script knows it. */
export interface Completion {
  template(view: View): TemplateResult | typeof nothing;
  /** Gives the words on it for the live region. */
  spokenText(view: View): string;
}

/** Fetches the completion once the text may hold an operator. */
export class FieldAid implements ReactiveController {
  readonly #host: CompletionHost;
  readonly #fetch: () => Completion | undefined;
  #completion: Completion | undefined;

  /** @param fetch gives the completion; undefined while it is on its way */
  constructor(host: CompletionHost, fetch: () => Completion | undefined) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#completion && hasSyntax(String(this.#host.value))) this.#completion = this.#fetch();
  }

  template(view: View): TemplateResult | typeof nothing {
    return this.#completion?.template(view) ?? nothing;
  }

  spokenText(view: View): string {
    return this.#completion?.spokenText(view) ?? '';
  }
}
