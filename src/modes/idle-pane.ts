// Before a question: the filters beside the notes lately tended, and above these the notes lately opened.

import { html, nothing, type TemplateResult } from 'lit';
import type { ModeMessages } from '../messages/mode-messages.js';
import { icon } from '../view/icons.js';
import { safeUrl } from '../view/links.js';
import type { Actions, View } from '../view/view.js';

/** Renders all filters, as a rail does; nothing in a garden without any. */
export function filtersTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const { shown, facets, second, secondFailed } = view;
  if (secondFailed || (shown?.facets && !facets.length)) return nothing;
  return html`<div class="pane idle" part="pane" tabindex="-1">
    <div class="facets">${second?.facetsTemplate(view, act)}</div>
  </div>`;
}

/** Renders the notes that were opened lately; nothing where none are remembered. */
export function openedTemplate(
  view: View,
  act: Actions,
  messages: ModeMessages,
): TemplateResult | typeof nothing {
  const kept = view.second?.openedNotes();
  const notes = (view.recent && view.idle && kept?.all()) || [];
  if (!notes.length) return nothing;
  const drop = (url: string) => {
    kept?.drop(url);
    act.arrange({});
  };
  return html`<div class="opened">
    <p id="opened">${messages.opened}</p>
    <ul part="opened" aria-labelledby="opened">
      ${notes.map(
        ({ url, title }) =>
          html`<li>
            <a dir="auto" href=${safeUrl(url) ?? nothing}><span title=${title}>${title || url}</span></a
            ><button
              class="forget"
              part="forget"
              type="button"
              data-key="forget ${url}"
              aria-label=${messages.forget(title)}
              @click=${() => drop(url)}
            >
              ${icon('close')}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
