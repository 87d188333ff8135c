// Tags: the biggest or all of them as a tree, and those that go with the chosen ones.

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Filters } from '../core/garden.js';
import { FIRST_TAGS, hasMoreTags, tagRows } from './tag-tree.js';
import { allMessages } from '../messages/second-messages.js';
import { countTemplate, tagRowTemplate } from './tag-row.js';
import type { Actions, View } from '../view/view.js';

type Part = TemplateResult | typeof nothing;

/** Renders the tags with their counts. */
export function tagListTemplate(view: View, act: Actions): TemplateResult {
  const { shown, panel } = view;
  const messages = allMessages(view);
  const tree = shown?.answer.facets.tags.some(({ tag }) => tag.includes('/'));
  const rows = tagRows(view);
  return html`<div class="tags" role="group" aria-label=${messages.filterByTag}>
    <p class="heading soft">
      <span>${rows.length ? messages.tags : nothing}</span>${matchTemplate(view, act)}
    </p>
    ${findTemplate(view, act)}
    <div class="chips ${tree ? 'tree' : ''} ${panel.all ? 'long' : ''}">
      ${rows.map((row) => keyed(row.tag, tagRowTemplate(row, view, act)))}
    </div>
    ${disclosureTemplate(view, act)} ${oftenWithTemplate(view, act)}
  </div>`;
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

/** Renders the field that narrows a long list of tags. */
function findTemplate(view: View, act: Actions): Part {
  const tags = view.shown?.answer.facets.tags ?? [];
  if (!view.panel.all || (tags.length <= 2 * FIRST_TAGS && !view.panel.text)) return nothing;
  const { findTag } = allMessages(view);
  return html`<input
    class="find"
    part="find-tag"
    type="text"
    aria-label=${findTag}
    placeholder=${findTag}
    autocomplete="off"
    spellcheck="false"
    .value=${view.panel.text}
    @input=${(event: InputEvent) => act.arrange({ text: (event.target as HTMLInputElement).value })}
    @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
  />`;
}

function disclosureTemplate(view: View, act: Actions): Part {
  const { panel, shown } = view;
  const tags = shown?.answer.facets.tags ?? [];
  if (!panel.all && !hasMoreTags(tags)) return nothing;
  const messages = allMessages(view);
  return html`<button
    class="quiet deep"
    part="action"
    type="button"
    aria-expanded=${panel.all}
    @click=${() => act.arrange({ all: !panel.all, text: '' })}
  >
    ${panel.all ? messages.fewerTags : messages.allTags(tags.length)}
  </button>`;
}

function oftenWithTemplate(view: View, act: Actions): Part {
  const { shown, chosen } = view;
  const often = (shown?.answer.oftenWith ?? []).filter(({ tag }) => !chosen.has(tag)).slice(0, 6);
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
          @click=${() => act.toggleTag(tag)}
        >
          <bdi>${label}</bdi>${countTemplate(count, view)}
        </button>`,
    )}
  </div>`;
}

/** Sets whether notes must have all chosen tags or any of them. */
function matchTags(filters: Filters, way: 'any' | 'all'): Filters {
  const { all = [], any = [], none } = filters.tags ?? {};
  return { ...filters, tags: { [way]: [...all, ...any], ...(none && { none }) } };
}
