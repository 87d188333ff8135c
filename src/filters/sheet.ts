import { html, nothing, type TemplateResult } from 'lit';
import { countFilters, UNFILTERED } from '../core/notes/filters.js';
import { panelTemplate } from './facets.js';
import { allMessages } from '../messages/second-messages.js';
import { icon } from '../view/icons.js';
import type { Actions, View } from '../view/view.js';

/** Renders the sheet of filters over the results, where there is no room beside them. */
export function sheetTemplate(view: View, act: Actions): TemplateResult | typeof nothing {
  if (!view.panel.sheet) return nothing;
  const messages = allMessages(view);
  const total = view.shown?.answer.total ?? 0;
  // Closed before it is removed, or the focus would not go back.
  const close = ({ target }: Event) => {
    (target as Element).closest('dialog')?.close();
    act.arrange({ sheet: false });
  };
  return html`<dialog
    class="sheet"
    part="sheet"
    aria-label=${messages.filters}
    @close=${(event: Event) => (event.target as Element).isConnected && act.arrange({ sheet: false })}
    @keydown=${keepEscape}
    @click=${(event: Event) => event.target === event.currentTarget && close(event)}
  >
    <div class="sheet-head">
      <b>${messages.filters}</b>
      <button class="clear" part="close" type="button" aria-label=${messages.close} @click=${close}>
        ${icon('close')}
      </button>
    </div>
    ${panelTemplate(view, act)}
    <div class="sheet-foot">
      <button
        class="quiet"
        part="action"
        type="button"
        ?hidden=${!countFilters(view.filters)}
        @click=${() => act.filter(UNFILTERED)}
      >
        ${messages.clearFilters}
      </button>
      <button class="chip" part="show" type="button" @click=${close}>${messages.showNotes(total)}</button>
    </div>
  </dialog>`;
}

// A dialog closes by Escape itself; the field behind it keeps its text.
const keepEscape = (event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation();
