// The ways on for a reader when few notes match, or none.

import { html, nothing, type TemplateResult } from 'lit';
import { countFilters, UNFILTERED } from '../core/notes/filters.js';
import { wordsOf } from '../view/all-words.js';
import type { Suggestion } from '../core/garden.js';
import { rowsTemplate } from './results.js';
import { askTemplate } from './states.js';
import type { Actions, View } from '../view/view.js';

type Part = TemplateResult | typeof nothing;

/** Renders what follows the last result, or stands in the place of the first. */
export function afterTemplate(view: View, act: Actions): Part {
  const { shown } = view;
  if (!shown || shown.idle || shown.answer.results.length < shown.answer.total) return nothing;
  const none = !shown.answer.total;
  return html`
    ${suggestTemplate('without', view, act)} ${suggestTemplate('completion', view, act)}
    ${none ? html`${noneTemplate(view, act)}<slot name="empty"></slot>${nearestTemplate(view, act)}` : nothing}
  `;
}

function noneTemplate(view: View, act: Actions): TemplateResult {
  const words = wordsOf(view);
  return html`<div class="help" part="none">
    <p class="soft">${words.noneHint}</p>
    ${
      countFilters(view.filters)
        ? html`<button class="chip" part="action" type="button" @click=${() => act.filter(UNFILTERED)}>
            ${words.clearFilters}
          </button>`
        : nothing
    }
    <button class="chip" part="action" type="button" @click=${act.startOver}>${words.startOver}</button>
  </div>`;
}

/** Says above the results that the syntax of a sentence was not looked for, and offers to. */
export function exactTemplate(view: View, act: Actions): Part {
  return view.shown ? suggestTemplate('exact', view, act) : nothing;
}

function suggestTemplate(kind: Exclude<Suggestion['kind'], 'spelling'>, view: View, act: Actions): Part {
  const suggestions = view.shown!.answer.suggestions.filter((one) => one.kind === kind).slice(0, 3);
  if (!suggestions.length) return nothing;
  return html`<p class="suggestions">
    <i>${wordsOf(view).suggest[kind]}</i>
    ${suggestions.map(({ text }) => askTemplate(text, act))}
  </p>`;
}

function nearestTemplate(view: View, act: Actions): Part {
  const nearest = view.shown!.answer.nearest ?? [];
  if (!nearest.length) return nothing;
  const heading = wordsOf(view).nearest;
  return html`<p class="nearest soft">${heading}</p>
    <ul class="results" part="nearest" aria-label=${heading}>
      ${rowsTemplate(nearest, view, act)}
    </ul>`;
}
