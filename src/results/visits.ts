// Days of the visits before today's, by garden, where a list on the page tells what was changed since then. Part of the
// second script.

import { html, nothing, type TemplateResult } from 'lit';
import type { Garden, Result } from '../core/garden.js';
import { tended } from '../core/note.js';

/** Days `YYYY-MM-DD` of last visits. */
export const visits = new WeakMap<Garden, string>();

/** Renders a dot for a note that was tended since the last visit. @param name name of the dot */
export function freshTemplate(
  result: Result,
  garden: Garden | undefined,
  name: string,
): TemplateResult | typeof nothing {
  const since = garden && visits.get(garden);
  if (!since || tended(result) < since) return nothing;
  return html`<span class="fresh" part="fresh" role="img" aria-label=${name} title=${name}></span>`;
}
