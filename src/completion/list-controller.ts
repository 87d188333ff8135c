import type { ReactiveController } from 'lit';
import { plainKey } from '../field/list-keys-controller.js';
import type { CompletionHost } from './field-aid.js';
import { LIST_ID, optionId, type List, type Option } from './list.js';
import { placeList } from './place-list.js';

/** Configuration of the controller: callbacks to its owner. */
interface ListConfig {
  /** Takes an option that was chosen. */
  onTake(option: Option): void;
  /** Reports that text or caret of the field have changed. `isTyped` is true for a text that was typed. */
  onChange(isTyped: boolean): void;
  /** Reports that the text of the field was scrolled. */
  onScroll(): void;
  /** Reports that the reader has closed the list. */
  onDismiss(): void;
}

/**
 * Makes a field with a list below it a combobox. The focus stays in the field, and no option is active until an arrow
 * key is pressed. While the list is open Up, Down, Tab and Escape are its own, and Enter while an option is active.
 */
export class ListController implements ReactiveController {
  readonly #host: CompletionHost;
  readonly #config: ListConfig;
  readonly #listeners: Record<string, (event: Event) => void>;
  /** True while an input method shows a list of its own; phones compose every word and show theirs elsewhere. */
  isComposing = false;
  #list: List | undefined;
  #open: AbortController | undefined;

  constructor(host: CompletionHost, config: ListConfig) {
    this.#host = host;
    this.#config = config;
    const ifInField = (act: (event: Event) => void) => (event: Event) => {
      if (event.composedPath()[0] === this.field) act(event);
    };
    this.#listeners = {
      keydown: ifInField((event) => this.#onKeydown(event as KeyboardEvent)),
      input: ifInField((event) => this.#onInput(event)),
      compositionend: ifInField((event) => this.#onInput(event)),
      keyup: ifInField((event) => {
        if (this.#list && !(event as KeyboardEvent).isComposing) config.onChange(false);
      }),
      focusout: ifInField(() => this.close()),
      mousedown: (event) => this.#optionAt(event) && event.preventDefault(), // the focus stays in the field
      click: (event) => this.#onClick(event),
    };
    host.addController(this);
  }

  /** List on screen; undefined without one. */
  get list(): List | undefined {
    return this.#list;
  }

  /** Field that the list belongs to. */
  get field(): HTMLInputElement | null {
    return this.#host.shadowRoot!.querySelector('#input');
  }

  /** Shows a list in place of the one that is there. */
  show(list: List): void {
    this.#list = list;
    this.#host.requestUpdate();
  }

  /** Closes the list. */
  close(): void {
    if (!this.#list) return;
    this.#list = undefined;
    this.#host.requestUpdate();
  }

  // Captures events: the keys of a list come before those of the element.
  hostConnected(): void {
    for (const [type, listener] of Object.entries(this.#listeners))
      this.#host.addEventListener(type, listener, true);
  }

  hostDisconnected(): void {
    for (const [type, listener] of Object.entries(this.#listeners))
      this.#host.removeEventListener(type, listener, true);
    this.close();
    this.#follow(undefined, null);
  }

  hostUpdated(): void {
    const { field } = this;
    field?.addEventListener('scroll', this.#config.onScroll);
    const box = this.#host.shadowRoot!.querySelector<HTMLElement>('.completions');
    if (!field) return;
    const active = this.#list && this.#list.active >= 0 ? optionId(this.#list.active) : '';
    field.role = 'combobox';
    for (const [name, value] of [
      ['aria-autocomplete', 'list'],
      ['aria-expanded', String(!!box)],
      ['aria-controls', box ? LIST_ID : ''],
      ['aria-activedescendant', active],
    ] as const)
      if (value) field.setAttribute(name, value);
      else field.removeAttribute(name);
    this.#follow(field, box);
    if (active) box?.querySelector(`#${active}`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Keeps the list beside its field wherever that goes. */
  #follow(field: HTMLInputElement | undefined, box: HTMLElement | null): void {
    this.#open?.abort();
    if (!box || !field) return;
    if (!box.matches(':popover-open')) box.showPopover();
    const place = () => placeList(box, field.closest<HTMLElement>('.field')!);
    place();
    const { signal } = (this.#open = new AbortController());
    for (const [target, type] of [
      [window, 'scroll'],
      [window, 'resize'],
      [visualViewport, 'scroll'],
      [visualViewport, 'resize'],
    ] as const)
      target?.addEventListener(type, place, { signal, capture: true, passive: true });
  }

  #onInput(event: Event): void {
    const isComposing = event instanceof InputEvent && event.isComposing; // its end is no such event
    this.isComposing = isComposing && matchMedia('(hover: hover)').matches;
    this.#config.onChange(true);
  }

  #onKeydown(event: KeyboardEvent): void {
    const list = this.#list;
    const key = plainKey(event);
    if (!list || !this.#act(list, event.shiftKey ? `Shift+${key}` : key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key does in the list. @returns true if the key is the list's own */
  #act({ options, active }: List, key: string): boolean {
    if (key === 'ArrowDown') this.#move(1);
    else if (key === 'ArrowUp') this.#move(-1);
    else if (key === 'Tab' || (key === 'Enter' && active >= 0)) this.#take(options[Math.max(0, active)]!);
    else if (key === 'Escape') {
      this.close();
      this.#config.onDismiss();
    } else {
      if (key === 'Enter') this.close();
      return false;
    }
    return true;
  }

  // Beyond either end no option is active, as before.
  #move(step: number): void {
    const { options, active } = this.#list!;
    const places = options.length + 1;
    this.show({ ...this.#list!, active: ((active + 1 + step + places) % places) - 1 });
  }

  #take(option: Option): void {
    this.close();
    this.field?.focus();
    this.#config.onTake(option);
  }

  #onClick(event: Event): void {
    const option = this.#optionAt(event);
    if (option) this.#take(option);
    else if (event.composedPath()[0] === this.field && this.#list) this.#config.onChange(false);
  }

  #optionAt(event: Event): Option | undefined {
    const [target] = event.composedPath();
    const row = target instanceof Element ? target.closest<HTMLElement>('.option') : null;
    return row ? this.#list?.options[Number(row.dataset.position)] : undefined;
  }
}
