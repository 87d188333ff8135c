import { html, nothing, type TemplateResult } from 'lit';
import { openedNotes, recentSearches } from './kept-list.js';
import { allMessages } from '../messages/second-messages.js';
import { icon } from '../view/icons.js';
import { askTemplate } from '../results/hints.js';
import type { Actions, View } from '../view/view.js';

export { openedNotes };

/**
 * Renders the recent searches of a garden while nothing is asked for, and a button that forgets all that is kept of it.
 * @param src address of the index
 * @param opened list of the notes opened lately
 */
export function recentTemplate(
  src: string,
  view: View,
  act: Actions,
  opened: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const kept = recentSearches(src);
  const searches = view.recent && view.idle ? kept.all() : [];
  if (!searches.length && opened === nothing) return nothing;
  const messages = allMessages(view);
  const drop = (text: string) => {
    kept.drop(text);
    act.arrange({});
  };
  const dropAll = () => {
    kept.drop();
    openedNotes(src).drop();
    act.arrange({});
  };
  const heading = messages.recentSearches;
  return html`${
      searches.length
        ? html`<div class="suggestions recent" part="recent" role="group" aria-label=${heading}>
            <p><b>${heading}</b></p>
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
          </div>`
        : nothing
    }
    ${opened}
    <p class="recent">
      <button class="quiet" part="action" type="button" @click=${dropAll}>${messages.forgetAll}</button>
    </p>`;
}

/** Remembers a search that led to a note. @param src address of the index */
export function remember(src: string, text: string): void {
  const query = text.trim();
  if (query) recentSearches(src).add(query);
}
