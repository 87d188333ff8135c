import { html, nothing, type TemplateResult } from 'lit';
import { MOST, STEP } from './search-controller.js';
import { wordsOf } from '../view/all-words.js';
import type { Actions, View } from '../view/view.js';

/** The rest of the answer, a step at a time. */
export function moreTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const { shown } = view;
  if (!shown || shown.idle) return nothing;
  const words = wordsOf(view);
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
