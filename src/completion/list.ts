// List of values below the field, as an ARIA combobox has it.

import { html, nothing, type TemplateResult } from 'lit';
import { allMessages } from '../messages/second-messages.js';
import type { View } from '../view/view.js';
import { cutAt } from './fitting.js';

/** Id of the list, for the field that controls it. */
export const LIST_ID = 'completions';

/** Choice in the list. */
export interface Option {
  /** Text that replaces the begun operator, without a space after it. */
  text: string;
  /** Sign or name before the value. */
  sign: string;
  value: string;
  /** Number of notes; with an exclusion, that it leaves out. */
  count: number;
  /** Explanation, where the value says too little. */
  about?: string;
}

/** List on screen. */
export interface List {
  /** Name of the list for assistive technology. */
  name: string;
  options: readonly Option[];
  /** Position of the active option; -1 without one. */
  active: number;
  /** Text typed so far, to be marked. */
  typed: string;
}

/** Gives the id of an option by its position. */
export function optionId(position: number): string {
  return `${LIST_ID}-${position}`;
}

/** Renders the list in the top layer, where nothing of the page or of a dialog can clip it. */
export function listTemplate(list: List, view: View): TemplateResult {
  return html`<div class="completions" part="completions" popover="manual">
    <div id=${LIST_ID} class="options" role="listbox" aria-label=${list.name}>
      ${list.options.map((option, position) => optionTemplate(option, position, list, view))}
    </div>
  </div>`;
}

function optionTemplate(option: Option, position: number, list: List, view: View): TemplateResult {
  const { number, notes } = allMessages(view);
  const { sign, value, about, count } = option;
  return html`<div
    id=${optionId(position)}
    class="option"
    part="completion"
    role="option"
    aria-selected=${position === list.active}
    data-position=${position}
  >
    <bdi class="value" dir="auto" title=${option.text}><i>${sign}</i>${valueTemplate(value, list.typed)}</bdi
    >${about ? html`<i class="about" dir="auto" title=${about}>${about}</i>` : nothing}<span class="unseen"
      >, ${notes(count)}</span
    ><i class="count" aria-hidden="true">${number(count)}</i>
  </div>`;
}

/** Renders a value with its last part strong, and what was typed marked. */
function valueTemplate(value: string, typed: string): unknown {
  const leaf = value.lastIndexOf('/') + 1;
  const [before = value, fits = '', after = ''] = cutAt(value, typed) ?? [];
  const part = (text: string, start: number) => {
    const branch = Math.max(0, Math.min(text.length, leaf - start));
    return html`${branch ? html`<i>${text.slice(0, branch)}</i>` : nothing}<b>${text.slice(branch)}</b>`;
  };
  return html`${part(before, 0)}${fits ? html`<u>${part(fits, before.length)}</u>` : nothing}${part(
    after,
    before.length + fits.length,
  )}`;
}
