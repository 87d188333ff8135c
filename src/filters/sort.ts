import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../core/garden.js';
import { nameProperty } from './filter-names.js';
import { SORTS } from '../core/notes/sorts.js';
import { allMessages } from '../messages/second-messages.js';
import { secondIcon } from '../view/second-icons.js';
import type { Actions, View } from '../view/view.js';

/** Renders the select of an order. Without a query there is no relevance to sort by. */
export function sortTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const { shown, sort } = view;
  if (!shown || shown.idle || shown.answer.total < 2) return nothing;
  const messages = allMessages(view);
  const all = [...Object.keys(SORTS), ...(shown.answer.properties ?? []).map(({ name }) => name)];
  const sorts = shown.answer.query ? all : all.slice(1);
  const names: Partial<Record<Sort, string>> = messages.sort;
  const current = sorts.find((one) => one === sort) ?? sorts[0];
  return html`<label class="sort">
    <span class="unseen">${messages.sortBy}</span>
    <select part="sort" @change=${(event: Event) => act.sort((event.target as HTMLSelectElement).value)}>
      ${sorts.map((one) => html`<option value=${one} .selected=${one === current}>${names[one] ?? nameProperty(one, view)}</option>`)}
    </select>
    ${secondIcon('fold')}
  </label>`;
}
