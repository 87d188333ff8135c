// States beside results or in their place: a correction, an error.

import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, View } from '../view/view.js';

type Part = TemplateResult | typeof nothing;

/** Renders a corrected query, above the results of the typed one. */
export function suggestionTemplate({ messages, shown }: View, act: Actions): Part {
  const suggestions = shown?.answer.suggestions.filter(({ kind }) => kind === 'spelling') ?? [];
  if (!suggestions.length) return nothing;
  return html`<p class="suggestions">
    <i>${messages.didYouMean}</i>
    ${suggestions.slice(0, 3).map(({ text }) => askTemplate(text, act))}
  </p>`;
}

/** Renders a button that asks for a text. */
export function askTemplate(text: string, act: Actions): TemplateResult {
  return html`<button class="chip" part="suggestion" type="button" @click=${() => act.ask(text)}>
    <bdi>${text}</bdi>
  </button>`;
}

/** Renders an error, for the reader and for the site's owner, with a button to try again. */
export function errorTemplate({ error, messages }: View, act: Actions): Part {
  if (!error) return nothing;
  return html`<div class="error" part="error" role="alert">
    <b>${messages.failed}</b>
    <p>${messages.reason(error.code)}</p>
    <p class="detail soft" dir="auto">${messages.detail(error)}</p>
    <button class="chip" part="retry" type="button" @click=${act.retry}>${messages.retry}</button>
  </div>`;
}
