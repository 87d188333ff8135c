// Tags: the biggest or all of them as a tree, and those that go with the chosen ones.

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Filters } from '../core/garden.js';
import { secondIcon } from '../view/second-icons.js';
import { FIRST_TAGS, hasMoreTags, knownTags, outermost, tagRows, type TagRow } from './tag-tree.js';
import { toggleTag } from '../core/notes/set-filter.js';
import { allMessages } from '../messages/second-messages.js';
import { countTemplate, findTemplate, labelTemplate, moreTemplate, tagRowTemplate } from './tag-row.js';
import type { Actions, View } from '../view/view.js';

type Part = TemplateResult | typeof nothing;

/**
 * Renders the tags with their counts: the chosen ones above all others, which keep their order while pointer or focus
 * is among them.
 */
export function tagListTemplate(view: View, act: Actions): TemplateResult {
  const { panel } = view;
  const messages = allMessages(view);
  const tags = knownTags(view);
  const rows = tagRows(view);
  // A row that moves loses the focus and has it back at once: what is kept is what was there before.
  const keep = () => act.arrange({ order: panel.order ?? outermost(tags) });
  const release = () => act.arrange({ order: undefined });
  return html`<div
    class="tags"
    role="group"
    aria-label=${messages.filterByTag}
    @pointerenter=${keep}
    @pointerleave=${(event: PointerEvent) => isAway(event) && release()}
    @focusin=${keep}
    @focusout=${(event: FocusEvent) => isAway(event) && release()}
  >
    <p class="heading soft">
      <span>${rows.length ? messages.tags : nothing}</span>${matchTemplate(view, act)}
    </p>
    ${panel.all && (tags.length > 2 * FIRST_TAGS || panel.text) ? findTemplate(view, act) : nothing}
    <div class="chips ${tags.some(({ tag }) => tag.includes('/')) ? 'tree' : ''} ${panel.all ? 'long' : ''}">
      ${rows.map((row) => keyed(row.tag, tagRowTemplate(row, view, act)))}
    </div>
    ${disclosureTemplate(rows.length, view, act)} ${oftenWithTemplate(rows, view, act)}
  </div>`;
}

// True if neither the pointer nor the focus is among the tags any more. A finger that was lifted stays.
function isAway(event: PointerEvent | FocusEvent): boolean {
  const tags = event.currentTarget as Element;
  if (event instanceof PointerEvent) return event.pointerType !== 'touch' && !tags.matches(':focus-within');
  return !tags.contains(event.relatedTarget as Element | null) && !tags.matches(':hover');
}

/** Renders the switch between notes with all chosen tags and notes with any. */
function matchTemplate(view: View, act: Actions): Part {
  const ways = [...view.chosen.values()].filter((way) => way !== 'none');
  if (ways.length < 2) return nothing;
  const messages = allMessages(view);
  return html`<span class="match" role="group" aria-label=${messages.match}>
    ${(['any', 'all'] as const).map(
      (way) =>
        html`<button
          part="match"
          type="button"
          data-key="match ${way}"
          aria-pressed=${ways.every((one) => one === way)}
          @click=${() => act.filter(matchTags(view.filters, way))}
        >
          ${messages[way]}
        </button>`,
    )}
  </span>`;
}

function disclosureTemplate(length: number, view: View, act: Actions): Part {
  const { panel } = view;
  const tags = knownTags(view);
  if (!panel.all && !hasMoreTags(tags)) return nothing;
  const messages = allMessages(view);
  const left = outermost(tags).length - length;
  return html`${panel.all ? moreTemplate(left, view, act) : nothing}<button
      class="quiet deep"
      part="action"
      type="button"
      aria-expanded=${panel.all}
      @click=${() => act.arrange({ all: !panel.all, text: '', most: undefined })}
    >
      ${panel.all ? messages.fewerTags : messages.allTags(tags.length)}
    </button>`;
}

// Renders tags that go with the chosen ones, where the list above has not got them.
function oftenWithTemplate(rows: readonly TagRow[], view: View, act: Actions): Part {
  const { shown, chosen } = view;
  const listed = new Set(rows.map(({ tag }) => tag));
  const often = (shown?.answer.oftenWith ?? []).filter(({ tag }) => !listed.has(tag)).slice(0, 6);
  const wanted = [...chosen].filter(([, way]) => way !== 'none');
  if (!often.length || !wanted.length) return nothing;
  const names = wanted.map(([tag]) => shown?.labels.get(tag) ?? tag);
  const heading = allMessages(view).oftenWith(names);
  return html`<div class="often deep" role="group" aria-label=${heading}>
    <p class="heading soft">${heading}</p>
    ${often.map(
      ({ tag, label, count }) =>
        html`<button
          class="chip"
          part="often"
          type="button"
          data-key="often ${tag}"
          @click=${() => act.filter(toggleTag(view.filters, tag))}
        >
          ${secondIcon('plus')}${labelTemplate(label)}${countTemplate(count, view)}
        </button>`,
    )}
  </div>`;
}

/** Sets whether notes must have all chosen tags or any of them. */
function matchTags(filters: Filters, way: 'any' | 'all'): Filters {
  const { all = [], any = [], none } = filters.tags ?? {};
  return { ...filters, tags: { [way]: [...all, ...any], ...(none && { none }) } };
}
