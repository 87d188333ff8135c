// States beside results or in their place: a correction, an error.

import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, View } from '../view/view.js';

type Part = TemplateResult | typeof nothing;

/** Renders a corrected query, beside the count of notes so that no row moves. */
export function suggestionTemplate({ messages, shown }: View, act: Actions): Part {
  const suggestion =
    shown?.answer.complete && shown.answer.suggestions.find(({ kind }) => kind === 'spelling');
  if (!suggestion) return nothing;
  return html`<span class="hint"><i>${messages.didYouMean}</i> ${askTemplate(suggestion.text, act)}</span>`;
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
