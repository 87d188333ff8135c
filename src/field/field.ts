import { html, type TemplateResult } from 'lit';
import { MAX_QUERY_LENGTH } from '../core/words/query.js';
import { icon } from '../view/icons.js';
import type { Actions, View } from '../view/view.js';

/**
 * Renders the field with its label and its clear button. The element sets its value, so as not to disturb a
 * composition.
 */
export function fieldTemplate(view: View, act: Actions): TemplateResult {
  return html`
    <div class=${view.pending ? 'field busy' : 'field'} part="field">
      <label class="unseen" part="label" for="input">${view.label}</label>
      <slot name="icon">${icon('search')}</slot>
      <input
        id="input"
        part="input"
        type="search"
        dir="auto"
        placeholder=${view.placeholder}
        maxlength=${MAX_QUERY_LENGTH}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="search"
        @input=${act.typed}
        @compositionend=${act.composed}
      />
      <button
        class="clear"
        part="clear"
        type="button"
        aria-label=${view.messages.clear}
        ?hidden=${!view.filled}
        @click=${() => act.ask('')}
      >
        ${icon('close')}
      </button>
      ${view.second?.aidTemplate(view, act)}
    </div>
  `;
}
