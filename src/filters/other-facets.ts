// Facets other than tags: the stage as an open scale, the others folded.

import { html, nothing, type TemplateResult } from 'lit';
import type { FacetCount, Filters } from '../core/garden.js';
import { setFilter } from '../core/notes/set-filter.js';
import { STAGES, type Stage } from '../core/note.js';
import { areCountsOpen } from './exact-counts.js';
import { nameProperty, nameValue } from './filter-names.js';
import { allMessages } from '../messages/second-messages.js';
import { secondIcon } from '../view/second-icons.js';
import { countTemplate } from './tag-row.js';
import type { Actions, View } from '../view/view.js';

/** Renders the facets other than tags. */
export function otherFacetsTemplate(view: View, act: Actions): (TemplateResult | typeof nothing)[] {
  const facets = view.facets.filter((facet) => facet !== 'tags');
  return facets.map((facet) =>
    facet === 'stage' ? scaleTemplate(view, act) : foldedTemplate(facet, view, act),
  );
}

function scaleTemplate(view: View, act: Actions): TemplateResult {
  const { stage } = allMessages(view).facet;
  return html`<div class="facet deep" role="group" aria-label=${stage}>
    <p class="heading soft">${stage}</p>
    ${valuesTemplate('stage', view, act)}
  </div>`;
}

function foldedTemplate(facet: string, view: View, act: Actions): TemplateResult | typeof nothing {
  if (!countsOf(facet, view).length) return nothing;
  const name = nameProperty(facet, view);
  const { opened } = view.panel;
  const chosen = !!view.filters[facet];
  return html`<details
    class="facet deep"
    ?open=${chosen}
    @toggle=${() => {
      opened.add(facet); // several may be told of before one is rendered
      act.arrange({});
    }}
  >
    <summary class="heading soft" part="facet-name">${name}${secondIcon('fold')}</summary>
    <div role="group" aria-label=${name}>
      ${chosen || opened.has(facet) ? valuesTemplate(facet, view, act) : nothing}
    </div>
  </details>`;
}

function valuesTemplate(facet: string, view: View, act: Actions): TemplateResult {
  const { filters } = view;
  const open = areCountsOpen(view);
  return html`<div class="values">
    ${countsOf(facet, view).map(({ value, count }) => {
      const on = isChosen(filters, facet, value);
      return html`<div class="row">
        <button
          class=${on ? 'chip any' : count || open ? 'chip' : 'chip zero'}
          part=${on ? 'facet facet-on' : 'facet'}
          type="button"
          data-key="${facet} ${value}"
          aria-pressed=${on}
          @click=${() => act.filter(toggleValue(filters, facet, value))}
        >
          ${facet === 'stage' ? view.second?.stageIcon(value as Stage) : nothing}<bdi
            >${nameValue(facet, value, view)}</bdi
          >
          ${on ? secondIcon('tick') : nothing}${countTemplate(count, view)}
        </button>
      </div>`;
    })}
  </div>`;
}

/** Gives the values in their order, and chosen ones even where the answer has none of them. */
function countsOf(facet: string, { shown, filters }: View): FacetCount[] {
  const counts = (shown?.answer.facets[facet] ?? []) as FacetCount[];
  const countOf = (value: string) => counts.find((one) => one.value === value) ?? { value, count: 0 };
  if (facet === 'stage') return STAGES.map(countOf);
  const { any = [], all = [] } = filters[facet] ?? {};
  const gone = [...any, ...all].filter((value) => !counts.some((one) => one.value === value));
  const known = [...counts, ...gone.map(countOf)];
  return facet === 'year' ? known.sort((a, b) => Number(b.value) - Number(a.value)) : known;
}

/** Adds a value to `any` of its facet's filter, or removes it. */
function toggleValue(filters: Filters, facet: string, value: string): Filters {
  return setFilter(filters, facet, value, isChosen(filters, facet, value) ? undefined : 'any');
}

/** True if notes must have the value (`all`) or may have it (`any`). */
function isChosen(filters: Filters, facet: string, value: string): boolean {
  const { any = [], all = [] } = filters[facet] ?? {};
  return any.includes(value) || all.includes(value);
}
