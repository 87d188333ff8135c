// Completion of operators from the garden's own values. Fetched with the first operator that is typed.

import { nothing, type TemplateResult } from 'lit';
import {
  findBegunOperator,
  writeOperator,
  type BegunOperator,
} from '../core/query-language/begun-operator.js';
import { labelsWith } from '../core/query-language/labels.js';
import type { View } from '../view/view.js';
import type { Completion, CompletionHost } from './field-aid.js';
import { fitting, type Value } from './fitting.js';
import { list as styles } from './list.styles.js';
import { listTemplate, type Option } from './list.js';
import { ListController } from './list-controller.js';
import { valuesOf } from './values.js';

/** Most options of a list. */
const MOST_OPTIONS = 10;

/** Creates the completion of an element. */
export function create(host: CompletionHost): Completion {
  host.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
  return new OperatorCompletion(host);
}

/** Values of a label, with what they were asked for. */
interface Known {
  key: string;
  values: Promise<Value[]>;
}

/** Completes the operator at the caret, by the values that the garden gives for the rest of the query. */
class OperatorCompletion implements Completion {
  readonly #list: ListController;
  #view: View | undefined;
  #begun: BegunOperator | undefined;
  #known: Known | undefined;
  #dismissed = -1;
  #waiting = true;

  constructor(host: CompletionHost) {
    this.#list = new ListController(host, {
      onTake: (option) => this.#take(option),
      onChange: (isTyped) => void this.#complete(isTyped),
      onDismiss: () => (this.#dismissed = this.#begun?.start ?? -1),
    });
  }

  template(view: View): TemplateResult | typeof nothing {
    this.#view = view;
    if (this.#waiting && view.garden) void this.#complete(true);
    const { list } = this.#list;
    return list ? listTemplate(list, view) : nothing;
  }

  spokenText(): string {
    return '';
  }

  /** Shows the values for the operator at the caret. @param isTyped false where only the caret may have moved */
  async #complete(isTyped: boolean): Promise<void> {
    const begun = this.#findBegun();
    const before = this.#begun;
    if (!isTyped && isSame(begun, before)) return;
    this.#begun = begun;
    this.#waiting = !!begun && !this.#view?.garden;
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
    if (!field?.matches(':focus') || this.#view === undefined) return undefined;
    const labels = labelsWith(this.#view.shown?.answer.properties);
    return findBegunOperator(field.value, field.selectionStart ?? 0, labels);
  }

  /** Gives the values of a label. As long as only the value is typed, they stay the same, but those of dates and links. */
  async #valuesFor({ name, relation, value, start, end }: BegunOperator): Promise<Value[]> {
    const { garden, filters, shown } = this.#view!;
    const read = valuesOf(name, shown?.answer.properties);
    const text = this.#list.field!.value;
    if (!garden || !read) return [];
    // The other sides of an OR do not narrow it.
    const rest = `${text.slice(0, start).replace(/(\S+\s+OR\s+)+$/u, '')} ${text.slice(end)}`.trim();
    const key = JSON.stringify([
      name,
      relation,
      rest,
      filters,
      name === 'links' || /^\d/u.test(value) ? value : '',
    ]);
    if (this.#known?.key !== key)
      this.#known = {
        key,
        values: read(
          (options, more = '') =>
            garden.search(`${rest} ${more}`.trim(), { ...options, filters, excerpts: false }),
          relation,
          value,
        ),
      };
    return this.#known.values;
  }

  // Typed as by hand, so that the browser can undo it.
  #take({ text }: Option): void {
    const { field } = this.#list;
    if (!field || !this.#begun) return;
    field.setSelectionRange(this.#begun.start, this.#begun.end);
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
