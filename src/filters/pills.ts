import { html, nothing, type TemplateResult } from 'lit';
import { nameFilters } from './filter-names.js';
import { UNFILTERED } from '../core/notes/filters.js';
import { setFilter } from '../core/notes/set-filter.js';
import { allMessages } from '../messages/second-messages.js';
import { icon } from '../view/icons.js';
import type { Actions, View } from '../view/view.js';

/** Renders a pill for each chosen value: a button that removes it. */
export function pillsTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const { filters } = view;
  const names = nameFilters(filters, view);
  if (!names.length) return nothing;
  const messages = allMessages(view);
  return html`${names.map(({ facet, way, value, name }) => {
    const shown = way === 'none' ? messages.not(name) : name;
    return html`<button
      class="chip pill of-${facet} ${way}"
      part="pill"
      type="button"
      data-key="pill ${facet} ${value}"
      aria-label=${messages.removeFilter(shown)}
      @click=${() => act.filter(setFilter(filters, facet, value, undefined))}
    >
      <bdi title=${shown}>${shown}</bdi>${icon('close')}
    </button>`;
  })}
  ${
    names.length > 1
      ? html`<button class="quiet" part="action" type="button" @click=${() => act.filter(UNFILTERED)}>
          ${messages.clearFilters}
        </button>`
      : nothing
  }`;
}
