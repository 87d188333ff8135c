// What stands beside or in place of results: a correction, more of them, none, an error.

import { html, nothing, type TemplateResult } from 'lit';
import { MOST, STEP } from '../controllers/search-controller.js';
import { isFiltered } from '../tag-filter.js';
import type { Actions, View } from './view.js';

type Part = TemplateResult | typeof nothing;

/** A corrected query, above the results of the one that was typed. */
export function suggestionTemplate({ words, shown }: View, act: Actions): Part {
  const suggestions = shown?.answer.suggestions ?? [];
  if (!suggestions.length) return nothing;
  return html`<p class="suggestions">
    <i>${words.didYouMean}</i>
    ${suggestions.slice(0, 3).map(
      ({ text }) =>
        html`<button class="chip" part="suggestion" type="button" @click=${() => act.ask(text)}>
          <bdi>${text}</bdi>
        </button>`,
    )}
  </p>`;
}

/** What a reader may do where no note matches. */
export function noneTemplate({ words, shown }: View, act: Actions): Part {
  if (!shown || shown.idle || shown.answer.total) return nothing;
  const filtered = isFiltered(shown.filters);
  return html`<div class="none" part="none">
    <p class="soft">${words.noneHint}</p>
    ${filtered ? html`<button class="chip" part="action" type="button" @click=${act.dropFilters}>${words.dropFilters}</button>` : nothing}
    <button class="chip" part="action" type="button" @click=${act.startOver}>${words.startOver}</button>
  </div>`;
}

/** The rest of the answer, a step at a time. */
export function moreTemplate({ words, shown }: View, act: Actions): Part {
  if (!shown || shown.idle) return nothing;
  const { total, results } = shown.answer;
  const { length } = results;
  if (length >= total) return nothing;
  if (length >= MOST) return html`<p class="more soft">${words.narrow(length)}</p>`;
  return html`<div class="more">
    <button class="chip" part="more" type="button" @click=${act.more}>
      ${words.more(Math.min(STEP, total - length))}
    </button>
    <i>${words.shown(length, total)}</i>
  </div>`;
}

/** What happened, for the reader and for the site's owner, and the way to try again. */
export function errorTemplate({ error, words }: View, act: Actions): Part {
  if (!error) return nothing;
  return html`<div class="error" part="error" role="alert">
    <b>${words.failed}</b>
    <p>${words.reason(error.code)}</p>
    <p class="detail soft" dir="auto">${error.message}</p>
    <button class="chip" part="retry" type="button" @click=${act.retry}>${words.retry}</button>
  </div>`;
}
