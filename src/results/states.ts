// States beside the results or in their place: an error.

import { html, nothing, type TemplateResult } from 'lit';
import { PASSING_STATUS } from '../core/errors.js';
import type { Actions, View } from '../view/view.js';

/** Renders what went wrong in one line, with a button to try again. The console tells the site's owner more. */
export function errorTemplate(
  { error, messages }: Pick<View, 'error' | 'messages'>,
  act: Pick<Actions, 'retry'>,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const isPassing = error.code === 'http' && PASSING_STATUS.test(error.values[1]!);
  const code = isPassing ? 'search' : error.code;
  return html`<div class="error" part="error" role="alert">
    <p>${messages.reason(code)}</p>
    <button class="quiet" part="retry" type="button" @click=${act.retry}>${messages.retry}</button>
  </div>`;
}
