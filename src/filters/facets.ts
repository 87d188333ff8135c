import { html, nothing, type TemplateResult } from 'lit';
import { countFilters } from '../core/notes/filters.js';
import { secondIcon } from '../view/second-icons.js';
import { allMessages } from '../messages/second-messages.js';
import { countExactly } from './exact-counts.js';
import { otherFacetsTemplate } from './other-facets.js';
import { tagListTemplate } from './tag-list.js';
import type { Actions, View } from '../view/view.js';

/**
 * Renders the filters: a rail beside the results, or a row of tags above them with a button that opens the rest. Renders
 * nothing if no note was found to filter.
 */
export function facetsTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const messages = allMessages(view);
  const count = countFilters(view.filters);
  if (view.shown && !view.shown.answer.total && !count) return nothing;
  return html`<button
      class="chip open-filters"
      part="filters"
      type="button"
      aria-haspopup="dialog"
      ?hidden=${!view.facets.length}
      @click=${() => {
        act.arrange({ sheet: true });
        void countExactly(view, act);
      }}
    >
      ${secondIcon('filters')}${messages.filters}${
        count ? html`<b class="badge">${messages.number(count)}</b>` : nothing
      }
    </button>
    ${view.panel.sheet ? nothing : panelTemplate(view, act)}`;
}

/** Renders every facet: the tags, and the others. */
export function panelTemplate(view: View, act: Actions): TemplateResult {
  const count = () => void countExactly(view, act);
  return html`<div class="filters" @pointerenter=${count} @focusin=${count}>
    ${view.facets.includes('tags') ? tagListTemplate(view, act) : nothing} ${otherFacetsTemplate(view, act)}
  </div>`;
}
