// The status line: first words in bold, then what they are about. The live region says the same.

import { html, nothing, type TemplateResult } from 'lit';
import type { TagCount } from '../core/garden.js';
import { tagKey } from '../core/tags.js';
import type { View } from './view.js';

/** The status in words: what leads, and the rest. Empty where there is nothing to say. */
export function statusWords({ words, shown, pending }: View): [lead: string, rest: string] {
  if (!shown) return [pending ? words.loading : '', ''];
  const { answer, filters, idle } = shown;
  if (idle) return answer.total ? [words.recent, words.of(answer.total)] : [words.empty, ''];
  const label = labeller(answer.facets.tags);
  const chosen = [...(filters.tags?.all ?? []), ...(filters.tags?.any ?? [])].map(label);
  const within = words.within(chosen, (filters.tags?.none ?? []).map(label));
  if (answer.total) return [words.notes(answer.total), within];
  return [words.none, [answer.query && words.matching(answer.query), within].filter(Boolean).join(' ')];
}

/** What the live region is to say. Nothing before a question: a page must not speak unasked. */
export function spokenWords(view: View): string {
  return view.idle || view.error ? '' : statusWords(view).filter(Boolean).join(' ');
}

/** The status line. Where nothing is shown yet its words come late, so that a quick load passes without them. */
export function statusTemplate(view: View): TemplateResult | typeof nothing {
  if (view.error && !view.shown) return nothing;
  const [lead, rest] = statusWords(view);
  return html`<p class=${view.shown ? 'status' : 'status late'} part="status" dir="auto">
    <b>${lead}</b> <i>${rest}</i>
  </p>`;
}

function labeller(tags: readonly TagCount[]): (tag: string) => string {
  const labels = new Map(tags.map(({ tag, label }) => [tag, label]));
  return (tag) => labels.get(tagKey(tag)) ?? tag;
}
