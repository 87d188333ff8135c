// End of the results: more of them, or the ways on when few notes match, or none.

import { html, nothing, type TemplateResult } from 'lit';
import { tended } from '../core/note.js';
import { countFilters, UNFILTERED, type Filters } from '../core/notes/filters.js';
import { toggleTag } from '../core/notes/set-filter.js';
import { allMessages } from '../messages/second-messages.js';
import type { Answer } from '../core/garden.js';
import { rowsTemplate } from './results.js';
import { askTemplate, missingTemplate } from './hints.js';
import type { Actions, View } from '../view/view.js';
import { MAX_RESULTS, PAGE_SIZE } from './search-controller.js';

/** Most tags offered where no note matches. */
const TAGS = 9;

type Part = TemplateResult | typeof nothing;

/** Renders the end of the results: the button for more, or help when few notes match, or none. */
export function afterTemplate(view: View, act: Actions): Part {
  const { shown } = view;
  if (!shown || shown.idle || countNotes(shown.answer) < shown.answer.total) return nothing;
  const none = !shown.answer.total;
  return html`
    ${missingTemplate(view)} ${suggestTemplate('without', view, act)}
    ${suggestTemplate('completion', view, act)}
    ${none ? html`${noneTemplate(view, act)}<slot name="empty"></slot>${nearestTemplate(view, act)}` : nothing}
  `;
}

function noneTemplate(view: View, act: Actions): TemplateResult {
  const messages = allMessages(view);
  const { unfiltered = 0 } = view.shown!.answer;
  const left = unfiltered ? exclusionsOf(view.filters) : UNFILTERED;
  return html`<div class="help" part="none">
    ${
      countFilters(view.filters)
        ? html`<button class="chip" part="action" type="button" @click=${() => act.filter(left)}>
            ${unfiltered ? messages.unfiltered(unfiltered) : messages.clearFilters}
          </button>`
        : nothing
    }
    <button class="chip" part="action" type="button" @click=${act.startOver}>${messages.startOver}</button>
  </div>`;
}

// Notes were counted without what they must have; what they must not have still holds.
function exclusionsOf(filters: Filters): Filters {
  const kept = Object.entries(filters).flatMap(([facet, { none = [] } = {}]) =>
    none.length ? [[facet, { none }] as const] : [],
  );
  return Object.fromEntries(kept);
}

function suggestTemplate(kind: 'without' | 'completion', view: View, act: Actions): Part {
  const suggestions = view.shown!.answer.suggestions.filter((one) => one.kind === kind).slice(0, 3);
  if (!suggestions.length) return nothing;
  return html`<p class="suggestions">
    <i>${allMessages(view).suggest[kind]}</i>
    ${suggestions.map(({ text }) => askTemplate(text, act))}
  </p>`;
}

function nearestTemplate(view: View, act: Actions): Part {
  const { nearest, start } = view.shown!.answer;
  const messages = allMessages(view);
  const results = nearest ?? start?.results ?? [];
  const [first] = results;
  if (!first) return nothing;
  const heading = nearest ? messages.nearest : tended(first) ? messages.recent : messages.of(start!.total);
  return html`${nearest ? nothing : tagsTemplate(view, act)}
    <p class="nearest soft">${heading}</p>
    <ul class="results brief" part="nearest" aria-label=${heading}>
      ${rowsTemplate(results, view, act)}
    </ul>`;
}

function tagsTemplate(view: View, act: Actions): Part {
  const { facets, filters = view.filters } = view.shown!.answer.start!;
  const tags = facets.tags.filter(({ tag }) => !view.chosen.has(tag)).slice(0, TAGS);
  const { tags: heading, notes } = allMessages(view);
  if (!tags.length) return nothing;
  const choose = (tag: string) => {
    act.ask('');
    act.filter(toggleTag(filters, tag));
  };
  return html`<p class="nearest soft">${heading}</p>
    <div class="suggestions" role="group" aria-label=${heading}>
      ${tags.map(
        ({ tag, label, count }) =>
          html`<button class="chip" part="action" type="button" @click=${() => choose(tag)}>
            <bdi>${label}</bdi><span class="unseen">, ${notes(count)}</span><i aria-hidden="true">${count}</i>
          </button>`,
      )}
    </div>`;
}

/** Renders the button for more results. */
export function moreTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const { shown } = view;
  if (!shown || shown.idle) return nothing;
  const messages = allMessages(view);
  const { total, results } = shown.answer;
  const length = countNotes(shown.answer);
  if (length >= total) return nothing;
  if (results.length >= MAX_RESULTS) return html`<p class="more soft">${messages.narrow(length)}</p>`;
  return html`<div class="more">
    <button class="chip" part="more" type="button" @click=${act.more}>
      ${messages.more(Math.min(PAGE_SIZE, total - length))}
    </button>
    <i>${messages.shown(length, total)}</i>
  </div>`;
}

/** Says how many results were shown by the button for more, and how many there are now; empty before it was pressed. */
export function moreText(view: View): string {
  const { answer } = view.shown!;
  const { length } = answer.results;
  if (length <= PAGE_SIZE) return '';
  const messages = allMessages(view);
  const shown = messages.shown(countNotes(answer), answer.total);
  return messages.added(((length - 1) % PAGE_SIZE) + 1, shown);
}

/** Counts the notes of the results, with the copies that these stand for. */
function countNotes({ results }: Answer): number {
  return results.reduce((sum, { copies = [] }) => sum + 1 + copies.length, 0);
}
