import { html, nothing, type TemplateResult } from 'lit';
import { facetsTemplate } from './facets.js';
import { fieldTemplate } from './field.js';
import { resultsTemplate } from './results.js';
import { errorTemplate, moreTemplate, noneTemplate, suggestionTemplate } from './states.js';
import { statusTemplate } from './status.js';
import type { Actions, View } from './view.js';

/** The whole element: field, tags, status line, results and what stands in their place. */
export function layoutTemplate(view: View, act: Actions): TemplateResult {
  const { shown, pending, chosen } = view;
  const tagged = shown ? shown.tagged || chosen.length : pending;
  // The body takes the focus of a click on bare ground, which would otherwise be delegated to the field.
  return html`
    <form part="form" role="search" aria-label=${view.label} @submit=${act.open}>
      ${fieldTemplate(view, act)}
      <p class="unseen" role="status">${view.spoken}</p>
      <div class=${tagged ? 'body tagged' : 'body'} tabindex="-1">
        ${tagged ? facetsTemplate(view, act) : nothing}
        <div class="main">
          ${errorTemplate(view, act)} ${statusTemplate(view)} ${suggestionTemplate(view, act)}
          ${resultsTemplate(view, act)} ${noneTemplate(view, act)} ${moreTemplate(view, act)}
        </div>
      </div>
      ${view.closed ? html`<div class="fallback" part="fallback"><slot></slot></div>` : nothing}
    </form>
  `;
}
