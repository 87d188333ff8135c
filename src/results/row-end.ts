// End of a row's line of metadata: the places of near copies, and the tags. Nothing stands behind it that could move.

import { html, type TemplateResult } from 'lit';
import type { Result } from '../core/garden.js';
import { tagKey } from '../core/notes/tags.js';
import type { Actions, View } from '../view/view.js';
import { copiesTemplate } from './copies.js';
import { segmentsTemplate } from './results.js';

/** Renders where else a note is, and its tags with their matches marked. */
export function rowEndTemplate(result: Result, view: View, act: Actions): TemplateResult {
  return html`${copiesTemplate(result, view)} ${result.tags.map((_, i) => tagTemplate(i, result, view, act))}`;
}

function tagTemplate(
  i: number,
  { url, tags, tagSegments = [] }: Result,
  { messages, chosen }: View,
  act: Actions,
): TemplateResult {
  const label = tags[i]!;
  const tag = tagKey(label);
  return html`<button
    class="tag"
    part="tag"
    type="button"
    data-key="${tag} ${url}"
    title=${label}
    aria-label=${messages.filterBy(label)}
    aria-pressed=${chosen.has(tag)}
    @click=${() => act.toggleTag(tag)}
  >
    <bdi>${tagSegments[i] ? segmentsTemplate(tagSegments[i]) : label}</bdi>
  </button>`;
}
