// Status line: first words in bold, then what they are about. The live region says the same.

import { html, nothing, type TemplateResult } from 'lit';
import { tended } from '../core/note.js';
import type { Actions, View } from '../view/view.js';

/** Gives the status in words: a lead in bold, and the rest. Empty where there is nothing to say. */
export function statusText({ messages, shown, pending }: View): [lead: string, about: string] {
  if (!shown) return [pending ? messages.loading : '', ''];
  const { answer, idle } = shown;
  const { total, results } = answer;
  if (!total)
    return idle ? [messages.empty, ''] : [messages.none, answer.query && messages.matching(answer.query)];
  // Notes without dates are in no order of time.
  if (idle && results[0] && tended(results[0])) return [messages.recent, messages.of(total)];
  const partial = !answer.complete && !pending;
  return [partial ? messages.atLeast(total) : messages.notes(total), ''];
}

/** Gives the words for the live region. Before a question they tell of no notes, as a page must not speak unasked. */
export function spokenText(view: View): string {
  if (view.error) return '';
  const status = view.idle ? '' : statusText(view).filter(Boolean).join(' ');
  return status + (view.second?.detailText(view) ?? '');
}

/** Renders the status line. Before a first answer its words come late, so that a quick load passes without them. */
export function statusTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const { shown, error, second, slow } = view;
  if (error && !shown) return nothing;
  const [lead, about] = statusText(view);
  const hint = second?.hintTemplate(view, act);
  const inLine = slow || (!!hint && hint !== nothing && !about);
  return html`<div class="status ${shown ? '' : 'late'} ${inLine ? 'hinted' : ''}" part="status">
    <div>
      <span dir="auto"><b>${lead}</b>${about && html` <i>${about}</i>`}</span>
      ${hint} ${second?.pillsTemplate(view, act)} ${error ? nothing : unfinishedTemplate(view, act)}
    </div>
    ${second?.sortTemplate(view, act)}
  </div>`;
}

// Renders the button to try again, while an answer is slow. One that stays partial would come the same.
function unfinishedTemplate({ slow, messages }: View, act: Actions) {
  if (!slow) return nothing;
  return html`<i title=${messages.slow}>${messages.slow}</i>
    <button class="quiet" part="action" type="button" @click=${act.retry}>${messages.retry}</button>`;
}
