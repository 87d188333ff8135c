import { html, nothing, type TemplateResult } from 'lit';
import { setFilter, toggleTag } from '../core/notes/set-filter.js';
import { areCountsOpen, type CountedView } from './exact-counts.js';
import { MORE_TAGS, type TagRow } from './tag-tree.js';
import { plainKey } from '../field/list-keys-controller.js';
import { secondIcon } from '../view/second-icons.js';
import { allMessages } from '../messages/second-messages.js';
import type { Actions, View } from '../view/view.js';

/**
 * Renders a tag with its count, a button that shows its nested tags, and one that excludes it, which the key `-` does
 * too.
 */
export function tagRowTemplate(row: TagRow, view: View, act: Actions): TemplateResult {
  const { tag, label, depth, pinned, count } = row;
  const way = view.chosen.get(tag);
  const left = way === 'none';
  const nested = depth ? ` nested d${Math.min(depth, 3)}` : '';
  const exclude = () => act.filter(setFilter(view.filters, 'tags', tag, left ? undefined : 'none'));
  return html`<div class="row${nested}${pinned ? ' pinned' : ''}">
    <button
      class="chip ${way ?? (count || areCountsOpen(view) ? '' : 'zero')}"
      part="facet ${way ? (left ? 'facet-not' : 'facet-on') : ''}"
      type="button"
      data-key=${tag}
      aria-pressed=${!!way}
      aria-keyshortcuts="-"
      aria-label=${left ? allMessages(view).not(label) : nothing}
      @click=${() => act.filter(toggleTag(view.filters, tag))}
      @keydown=${(event: KeyboardEvent) => plainKey(event) === '-' && exclude()}
    >
      ${way ? secondIcon(left ? 'minus' : 'tick') : nothing}${labelTemplate(label)}
      ${left ? nothing : countTemplate(count, view)}</button
    >${row.open === undefined ? nothing : foldTemplate(row, view, act)}${excludeTemplate(row, left, exclude, view)}
  </div>`;
}

/**
 * Renders the name of a tag. Where it does not fit, the tags that it is nested in give way first. Its title is on the
 * name: on a button it would be read to people after the name, as its description.
 */
export function labelTemplate(label: string): TemplateResult {
  const slash = label.lastIndexOf('/');
  const parent = slash < 0 ? nothing : html`<i><span>${label.slice(0, slash)}</span>/</i>`;
  return html`<bdi class="name" title=${label}>${parent}<span>${label.slice(slash + 1)}</span></bdi>`;
}

/** Renders a value's count: digits on screen, words for assistive technology. Renders nothing while it is not known. */
export function countTemplate(
  count: number,
  view: Pick<View, 'messages'> & CountedView,
): TemplateResult | typeof nothing {
  const { messages } = view;
  if (areCountsOpen(view)) return nothing;
  return html`<span class="unseen">, ${messages.notes(count)}</span
    ><span class="count soft" part="facet-count" aria-hidden="true">${messages.number(count)}</span>`;
}

/** Renders the button that shows or hides the tags nested in one. */
export function foldTemplate(
  { tag, label, open }: TagRow,
  view: Pick<View, 'messages' | 'panel'>,
  act: Pick<Actions, 'arrange'>,
): TemplateResult {
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

/** Renders the field that narrows a long list of tags. */
export function findTemplate(
  view: Pick<View, 'messages' | 'panel'>,
  act: Pick<Actions, 'arrange'>,
): TemplateResult {
  const { findTag } = allMessages(view);
  return html`<input
    class="find"
    part="find-tag"
    type="text"
    aria-label=${findTag}
    placeholder=${findTag}
    autocomplete="off"
    spellcheck="false"
    .defaultValue=${view.panel.text}
    .value=${view.panel.text}
    @input=${(event: InputEvent) => act.arrange({ text: (event.target as HTMLInputElement).value })}
    @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
  />`;
}

/** Renders the button for more tags, where the list has left some out; nothing while the reader narrows it. */
export function moreTemplate(
  left: number,
  view: Pick<View, 'messages' | 'panel'>,
  act: Pick<Actions, 'arrange'>,
): TemplateResult | typeof nothing {
  const { text, most = MORE_TAGS } = view.panel;
  if (left <= 0 || text) return nothing;
  return html`<button
    class="quiet deep"
    part="action"
    type="button"
    @click=${() => act.arrange({ most: most + MORE_TAGS })}
  >
    ${allMessages(view).more(Math.min(left, MORE_TAGS))}
  </button>`;
}

function excludeTemplate(
  { tag, label }: TagRow,
  on: boolean,
  exclude: () => void,
  view: View,
): TemplateResult {
  return html`<button
    class="exclude"
    part="exclude"
    type="button"
    data-key="exclude ${tag}"
    aria-pressed=${on}
    title=${allMessages(view).exclude(label)}
    @click=${exclude}
  >
    ${secondIcon('minus')}
  </button>`;
}
