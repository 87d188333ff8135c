import { html, nothing, type TemplateResult } from 'lit';
import { forget, recentSearches } from './recent-searches.js';
import { allMessages } from '../messages/second-messages.js';
import { icon } from '../view/icons.js';
import { askTemplate } from '../results/hints.js';
import type { Actions, View } from '../view/view.js';

/** Renders the recent searches of this browser while nothing is asked for. */
export function recentTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  const searches = view.recent && view.idle ? recentSearches() : [];
  if (!searches.length) return nothing;
  const messages = allMessages(view);
  const drop = (text?: string) => {
    forget(text);
    act.arrange({});
  };
  return html`<div
    class="suggestions recent"
    part="recent"
    role="group"
    aria-label=${messages.recentSearches}
  >
    <p><b>${messages.recentSearches}</b></p>
    ${searches.map(
      (text) =>
        html`<span class="twin"
          >${askTemplate(text, act)}<button
            class="forget"
            part="forget"
            type="button"
            data-key="forget ${text}"
            aria-label=${messages.forget(text)}
            @click=${() => drop(text)}
          >
            ${icon('close')}
          </button></span
        >`,
    )}
    <button class="quiet" part="action" type="button" @click=${() => drop()}>${messages.forgetAll}</button>
  </div>`;
}
