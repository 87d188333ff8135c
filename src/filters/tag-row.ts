import { html, nothing, type TemplateResult } from 'lit';
import { setFilter } from '../core/notes/filters.js';
import type { TagRow } from './tag-tree.js';
import { secondIcon } from '../view/second-icons.js';
import { allMessages } from '../messages/second-messages.js';
import type { Actions, View } from '../view/view.js';

/** Renders a tag with its count, a button that shows its nested tags, and one that excludes it. */
export function tagRowTemplate(row: TagRow, view: View, act: Actions): TemplateResult {
  const { tag, label, depth } = row;
  const way = view.chosen.get(tag);
  const left = way === 'none';
  const nested = label.lastIndexOf('/') + 1;
  return html`<div class=${depth ? `row nested d${Math.min(depth, 3)}` : 'row'}>
    <button
      class="chip ${way ?? ''}"
      part="facet ${way ? (left ? 'facet-not' : 'facet-on') : ''}"
      type="button"
      data-key=${tag}
      aria-pressed=${!!way}
      aria-label=${left ? allMessages(view).not(label) : nothing}
      @click=${() => act.toggleTag(tag)}
    >
      ${way ? secondIcon(left ? 'minus' : 'tick') : nothing}<bdi
        ><i>${label.slice(0, nested)}</i>${label.slice(nested)}</bdi
      >
      ${left ? nothing : countTemplate(row.count, view)}</button
    >${row.open === undefined ? nothing : foldTemplate(row, view, act)}${excludeTemplate(row, view, act)}
  </div>`;
}

/** Renders a value's count: digits on screen, words for assistive technology. */
export function countTemplate(count: number, { messages }: View): TemplateResult {
  return html`<span class="unseen">, ${messages.notes(count)}</span
    ><span class="count soft" part="facet-count" aria-hidden="true">${messages.number(count)}</span>`;
}

function foldTemplate({ tag, label, open }: TagRow, view: View, act: Actions): TemplateResult {
  const { unfolded } = view.panel;
  return html`<button
    class="fold"
    part="fold"
    type="button"
    data-key="fold ${tag}"
    aria-expanded=${!!open}
    aria-label=${allMessages(view).nested(label)}
    @click=${() => act.arrange({ unfolded: new Map(unfolded).set(tag, !open) })}
  >
    ${secondIcon('fold')}
  </button>`;
}

function excludeTemplate({ tag, label }: TagRow, view: View, act: Actions): TemplateResult {
  const on = view.chosen.get(tag) === 'none';
  const name = allMessages(view).exclude(label);
  return html`<button
    class="exclude"
    part="exclude"
    type="button"
    data-key="exclude ${tag}"
    aria-pressed=${on}
    aria-label=${name}
    title=${name}
    @click=${() => act.filter(setFilter(view.filters, 'tags', tag, on ? undefined : 'none'))}
  >
    ${secondIcon('minus')}
  </button>`;
}
