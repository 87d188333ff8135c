// States beside the results or in their place: an error.

import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, View } from '../view/view.js';

/** Renders what went wrong in one line, with a button to try again. The console tells the site's owner more. */
export function errorTemplate(
  { error, messages }: Pick<View, 'error' | 'messages'>,
  act: Pick<Actions, 'retry'>,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  // A server that fails is back in a moment; one that refuses is not.
  const code = error.code === 'http' && error.values[1]! >= '5' ? 'search' : error.code;
  return html`<div class="error" part="error" role="alert">
    <p>${messages.reason(code)}</p>
    <button class="quiet" part="retry" type="button" @click=${act.retry}>${messages.retry}</button>
  </div>`;
}
