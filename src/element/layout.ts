import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../modes/mode.js';
import { fieldTemplate } from '../field/field.js';
import { resultsTemplate } from '../results/results.js';
import { errorTemplate } from '../results/states.js';
import { statusTemplate } from '../results/status.js';
import type { Actions, View } from '../view/view.js';
import { facets } from '../filters/facets.styles.js';
import { field } from '../field/field.styles.js';
import { results } from '../results/results.styles.js';
import { row } from '../results/row.styles.js';
import { states } from '../results/states.styles.js';
import { tokens } from '../view/tokens.styles.js';

/**
 * Renders the whole element: field, filters, status line and results, in the frame of its mode.
 * @param blank leaves out all but the field, so that the rest is made anew
 */
export function layoutTemplate(
  whole: View,
  act: Actions,
  frame: Frame | undefined,
  blank: boolean,
): TemplateResult {
  const near = whole.second?.prepare(whole) ?? whole;
  const view = frame?.prepare?.(near) ?? near;
  const { shown, pending, facets, second, secondFailed } = view;
  const faceted = !secondFailed && (shown?.facets ? !second || facets.length : pending);
  const head = html`${fieldTemplate(view, act)}
    <p class="unseen" role="status" .textContent=${view.spoken}></p>`;
  // The body takes the focus of a click on bare ground, which would otherwise be delegated to the field.
  const rest = blank
    ? nothing
    : html`
        <div class=${faceted ? 'body faceted' : 'body'} tabindex="-1">
          ${faceted ? html`<div class="facets" part="facets">${second?.facetsTemplate(view, act)}</div>` : nothing}
          <div class="main">
            ${second?.recentTemplate(view, act)} ${statusTemplate(view, act)} ${resultsTemplate(view, act)}
            ${errorTemplate(view, act)} ${second?.moreTemplate(view, act)} ${second?.afterTemplate(view, act)}
            <slot name="footer"></slot>
          </div>
        </div>
        ${view.closed ? html`<div class="fallback" part="fallback"><slot></slot></div>` : nothing}
        ${second?.sheetTemplate(view, act)}
      `;
  if (frame) return frame.template({ view, act, head, rest });
  return html`<form part="form" role="search" aria-label=${view.label} @submit=${act.open}>
    ${head} ${rest}
  </form>`;
}

/** Styles of the element, from the general to the particular. */
export const styles = [tokens, field, facets, results, row, states];
