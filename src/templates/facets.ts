import { html, nothing, type TemplateResult } from 'lit';
import type { TagCount } from '../core/garden.js';
import { tagKey } from '../core/tags.js';
import type { Messages } from '../messages.js';
import { arrangeTags } from '../tag-filter.js';
import { icon } from './icons.js';
import type { Actions, View } from './view.js';

/** How many tags are shown at first, and how many at most. */
const FEW = 12;
const MANY = 200;

/** The tags with their counts, the chosen ones first: a rail beside the results, or a row above them. */
export function facetsTemplate(view: View, act: Actions): TemplateResult {
  const { words, chosen } = view;
  const tags = arrangeTags(view.shown?.answer.facets.tags ?? [], chosen);
  const shown = view.tags.open ? findTags(tags, view.tags.text) : tags.slice(0, Math.max(FEW, chosen.length));
  return html`
    <div
      class=${view.tags.open ? 'facets open' : 'facets'}
      part="facets"
      role="group"
      aria-label=${words.filterByTag}
    >
      <p class="heading soft">
        <span>${tags.length ? words.tags : nothing}</span>
        ${chosen.length ? html`<button class="quiet" part="action" type="button" @click=${act.dropFilters}>${words.dropTags}</button>` : nothing}
      </p>
      ${view.tags.open && tags.length > 2 * FEW ? findTemplate(view, act) : nothing}
      <div class="chips">${shown.map((tag) => chipTemplate(tag, chosen.includes(tag.tag), words, act))}</div>
      ${tags.length > FEW ? disclosureTemplate(tags.length, view, act) : nothing}
    </div>
  `;
}

function findTags(tags: readonly TagCount[], find: string): TagCount[] {
  const key = tagKey(find);
  return tags.filter(({ tag }) => tag.includes(key)).slice(0, MANY);
}

function disclosureTemplate(count: number, { tags, words }: View, act: Actions): TemplateResult {
  return html`<button
    class="quiet"
    part="action"
    type="button"
    aria-expanded=${tags.open}
    @click=${act.toggleTags}
  >
    ${tags.open ? words.fewerTags : words.allTags(count)}
  </button>`;
}

function findTemplate({ words, tags }: View, act: Actions): TemplateResult {
  return html`<input
    class="find"
    part="find-tag"
    type="text"
    aria-label=${words.findTag}
    placeholder=${words.findTag}
    autocomplete="off"
    spellcheck="false"
    .value=${tags.text}
    @input=${act.findTag}
  />`;
}

function chipTemplate(
  { tag, label, count }: TagCount,
  on: boolean,
  words: Messages,
  act: Actions,
): TemplateResult {
  const nested = label.lastIndexOf('/') + 1;
  return html`<button
    class="chip"
    part=${on ? 'facet facet-on' : 'facet'}
    type="button"
    data-key=${tag}
    aria-pressed=${on}
    @click=${() => act.toggleTag(tag)}
  >
    ${on ? icon('tick') : nothing}<bdi><i>${label.slice(0, nested)}</i>${label.slice(nested)}</bdi>
    <span class="unseen">, ${words.notes(count)}</span>
    <span class="count soft" part="facet-count" aria-hidden="true">${words.number(count)}</span>
  </button>`;
}
