// Line of a result's row that names its near copies.

import { html, nothing, type TemplateResult } from 'lit';
import type { Result } from '../core/garden.js';
import { allMessages } from '../messages/second-messages.js';
import { safeUrl } from '../view/links.js';
import type { View } from '../view/view.js';

/** Most copies that a row names. */
const MOST = 6;

/** Renders the line that says where else a note is. */
export function copiesTemplate({ copies = [] }: Result, view: View): TemplateResult | typeof nothing {
  if (!copies.length) return nothing;
  const messages = allMessages(view);
  return html`<p class="copies soft" part="copies">
    ${messages.alsoIn}
    ${copies
      .slice(0, MOST)
      .map(({ url, label }) => html`<a dir="auto" href=${safeUrl(url) ?? nothing}>${label}</a> `)}
    ${copies.length > MOST ? messages.moreTags(copies.length - MOST) : nothing}
  </p>`;
}
