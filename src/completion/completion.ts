// Completion of operators from the garden's own values. Fetched with the first operator that is typed.

import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { SearchOptions } from '../core/garden.js';
import {
  findBegunOperator,
  writeOperator,
  type BegunOperator,
} from '../core/query-language/begun-operator.js';
import { labelsWith } from '../core/query-language/labels.js';
import { completionMessages } from '../messages/completion-messages.js';
import { allMessages } from '../messages/second-messages.js';
import { addStyles } from '../view/adopted-styles.js';
import type { View } from '../view/view.js';
import { findExamples } from './examples.js';
import type { Completion, CompletionHost } from './field-aid.js';
import { fitting, type Value } from './fitting.js';
import { ground } from './ground.styles.js';
import { groundTemplate, layGround } from './ground.js';
import { list } from './list.styles.js';
import { listTemplate, type Option } from './list.js';
import { ListController } from './list-controller.js';
import { readText } from './read-text.js';
import { valuesOf } from './values.js';

/** Most options of a list. */
const MOST_OPTIONS = 10;

/** Creates the completion of an element. */
export function create(host: CompletionHost): Completion {
  addStyles(host, list, ground);
  return new OperatorCompletion(host);
}

/** Values of a label, with what they were asked for. */
interface Known {
  key: string;
  values: Promise<Value[]>;
}

/** Completes the operator at the caret, by the values that the garden gives for the rest of the query. */
class OperatorCompletion implements Completion, ReactiveController {
  readonly readText = readText;
  readonly #host: CompletionHost;
  readonly #list: ListController;
  #view: View | undefined;
  #begun: BegunOperator | undefined;
  #known: Known | undefined;
  #dismissed = -1;
  #waiting = true;

  constructor(host: CompletionHost) {
    this.#host = host;
    this.#list = new ListController(host, {
      onTake: (option) => this.#take(option),
      onChange: (isTyped) => void this.#complete(isTyped),
      onScroll: () => this.hostUpdated(),
      onDismiss: () => (this.#dismissed = this.#begun?.start ?? -1),
    });
    host.addController(this);
  }

  template(view: View): TemplateResult {
    this.#view = view;
    if (this.#waiting && view.garden) void this.#complete(true);
    const { list } = this.#list;
    return html`${groundTemplate(String(this.#host.value), view)}${list ? listTemplate(list, view) : nothing}`;
  }

  listText(view: View): string {
    const { list } = this.#list;
    return list ? completionMessages(view).offered(list.options.length) : '';
  }

  showExamples(): void {
    void this.#offerExamples();
  }

  hostUpdated(): void {
    const { field } = this.#list;
    if (field) layGround(field);
  }

  async #offerExamples(): Promise<void> {
    const { garden, filters } = this.#view ?? {};
    if (!garden || !filters) return;
    const begun = (this.#begun = undefined);
    const search = (text: string, options: SearchOptions) =>
      garden.search(text, { ...options, filters, excerpts: false });
    const options = await findExamples(search, this.#view!).catch((): Option[] => []);
    const { field } = this.#list;
    if (!options.length || this.#begun !== begun || field?.value || !field?.matches(':focus')) return;
    this.#list.show({ name: allMessages(this.#view!).examples, options, active: -1, typed: '' });
  }

  /** Shows the values for the operator at the caret. @param isTyped false where only the caret may have moved */
  async #complete(isTyped: boolean): Promise<void> {
    const begun = this.#findBegun();
    const before = this.#begun;
    if (!isTyped && isSame(begun, before)) return;
    this.#begun = begun;
    // A letter may come before this is rendered for the first time.
    this.#waiting = !this.#view || (!!begun && !this.#view.garden);
    if (begun?.start !== this.#dismissed) this.#dismissed = -1;
    if (!begun || this.#dismissed >= 0 || (!isTyped && !this.#list.list)) return this.#list.close();
    // The search for the same text tells of a garden that fails.
    const values = await this.#valuesFor(begun).catch((): Value[] => []);
    if (this.#begun !== begun) return;
    const fit = fitting(values, begun.value).slice(0, MOST_OPTIONS);
    const options = fit.map((value) => optionOf(begun, value));
    const isDone = options.length === 1 && options[0]!.text === begun.written + begun.value;
    if (!options.length || isDone) this.#list.close();
    else this.#list.show({ name: begun.written, options, active: -1, typed: begun.value });
  }

  #findBegun(): BegunOperator | undefined {
    const { field } = this.#list;
    if (!field?.matches(':focus') || this.#list.isComposing || !this.#view) return undefined;
    const labels = labelsWith(this.#view.shown?.answer.properties);
    return findBegunOperator(field.value, field.selectionStart ?? 0, labels);
  }

  /** Gives the values of a label. While a word is typed, they stay the same, but those of dates, links and headings. */
  async #valuesFor({ name, relation, value, start, end }: BegunOperator): Promise<Value[]> {
    const { garden, filters, shown } = this.#view!;
    const read = valuesOf(name, shown?.answer.properties);
    const text = this.#list.field!.value;
    if (!garden || !read) return [];
    // The other sides of an OR do not narrow it.
    const rest = `${text.slice(0, start).replace(/(\S+\s+OR\s+)+$/u, '')} ${text.slice(end)}`;
    const key = JSON.stringify([
      name,
      relation,
      rest,
      filters,
      name === 'links' || name === 'heading' || /^\d| /u.test(value) ? value : '',
    ]);
    if (this.#known?.key !== key)
      this.#known = {
        key,
        values: read(
          (options, more = '') =>
            garden.search(`${rest} ${more}`.trimStart(), { excerpts: false, ...options, filters }),
          relation,
          value,
        ),
      };
    return this.#known.values;
  }

  // Typed as by hand, so that the browser can undo it.
  #take({ text }: Option): void {
    const { field } = this.#list;
    const { start = 0, end = field?.value.length ?? 0 } = this.#begun ?? {};
    field?.setSelectionRange(start, end);
    document.execCommand('insertText', false, `${text} `);
  }
}

function isSame(one: BegunOperator | undefined, other: BegunOperator | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end && one?.value === other?.value;
}

function optionOf(begun: BegunOperator, { value, count }: Value): Option {
  const text = writeOperator(begun, value);
  const at = text.indexOf(value);
  return { text, sign: text.slice(0, at), value: text.slice(at), count };
}
