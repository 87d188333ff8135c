// Places of a result's near copies, named in its row or in the pane of a dialog.

import { html, nothing, type TemplateResult } from 'lit';
import type { Result } from '../core/garden.js';
import { allMessages } from '../messages/second-messages.js';
import { safeUrl } from '../view/links.js';
import type { RowView } from '../view/view.js';

/** Renders where else a note is, as part of a line: rows keep one height. */
export function copiesTemplate({ copies = [] }: Result, view: RowView): TemplateResult | typeof nothing {
  if (!copies.length) return nothing;
  return html`<span class="copies" part="copies">
    ${allMessages(view).alsoIn}
    ${copies.map(({ url, label }) => html`<a dir="auto" href=${safeUrl(url) ?? nothing}>${label}</a> `)}
  </span>`;
}
