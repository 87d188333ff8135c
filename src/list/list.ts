// Templates of a list of notes.

import { html, nothing, type TemplateResult } from 'lit';
import type { Filters } from '../core/garden.js';
import type { ListMessages } from '../messages/list-messages.js';
import { allMessages } from '../messages/second-messages.js';
import { rowsTemplate } from '../results/results.js';
import { describeResult, factsTemplateOf, sectionsTemplate } from '../results/row-end.js';
import type { Groups, RowView, SecondScript } from '../view/view.js';
import type { ListAnswer } from './ask.js';

/** Values that the templates of a list show. */
export interface ListView extends Pick<
  RowView,
  'locale' | 'garden' | 'filters' | 'renderResult' | 'template'
> {
  messages: RowView['messages'] & ListMessages;
  answer: ListAnswer;
  /** Grouping of the notes; undefined for one list. */
  groups: Groups | undefined;
  /** Fills the page's own template for a row. */
  fillTemplate: SecondScript['fillTemplate'];
  /** Number of notes that the button for more adds. */
  size: number;
  /** True for notes that were drawn. */
  random: boolean;
}

/** Actions of the reader in a list. */
export interface ListActions {
  choose(tag: string): void;
  draw(): void;
  more(): void;
}

/** Renders the notes, or that there is none. */
export function listTemplate(list: ListView, act: ListActions): TemplateResult {
  const { answer, messages, groups, fillTemplate } = list;
  if (!answer.total) return html`<slot name="empty"><p class="soft" part="none">${messages.none}</p></slot>`;
  const view: RowView = {
    ...list,
    chosen: undefined,
    pending: false,
    second: { sectionsTemplate, factsTemplateOf, describe: describeResult, fillTemplate },
    shown: { answer, idle: true, folders: new Set() },
  };
  const rowAct = { filter: ({ tags }: Filters) => act.choose(tags!.all![0]!) };
  if (!groups)
    return html`<ul class="results brief" part="results" aria-label=${messages.results}>
      ${rowsTemplate(answer.results, view, rowAct)}
    </ul>`;
  const gathered = { ...answer, results: groups.gather(answer.results) };
  return groups.template({ ...view, shown: { ...view.shown!, answer: gathered } }, rowAct);
}

/** Renders the button that draws other notes, or shows more. */
export function endTemplate(
  { answer, messages, random, size }: ListView,
  act: ListActions,
): TemplateResult | typeof nothing {
  if (random)
    return html`<button class="quiet" part="action" type="button" @click=${act.draw}>
      ${messages.again}
    </button>`;
  if (!answer.left) return nothing;
  return html`<button class="quiet" part="more" type="button" @click=${act.more}>
    ${allMessages({ messages }).more(Math.min(size, answer.left))}
  </button>`;
}
