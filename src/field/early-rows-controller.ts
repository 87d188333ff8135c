import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { follow } from '../view/links.js';
import { rowAt, type Row } from '../results/rows-controller.js';
import { plainKey } from './list-keys-controller.js';

/** Row that is awaited, and what is then done with its link. */
interface Awaited {
  row: Row;
  title: string;
  act(link: HTMLElement): void;
}

/**
 * Keeps what a reader does with a result of which only the title is read, so that it has no link yet. Once it is there, a
 * click follows its link, and the Down key moves the focus from the field to the first one.
 */
export class EarlyRowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #awaited: Awaited | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('click', (event) => this.#onClick(event));
    host.addEventListener('keydown', (event) => this.#onKeydown(event));
    host.addEventListener('input', () => (this.#awaited = undefined));
  }

  hostUpdated(): void {
    const { row, title, act } = this.#awaited ?? {};
    const link = row?.querySelector<HTMLElement>('a[href]');
    if (row?.isConnected && row.result.title === title && !link) return;
    this.#awaited = undefined;
    if (link && row!.result.title === title) act!(link);
  }

  #onClick(event: MouseEvent): void {
    const [, row] = rowAt(this.#host, event);
    this.#await(row, (link) => follow(link, event));
  }

  #onKeydown(event: KeyboardEvent): void {
    const { activeElement } = this.#host.shadowRoot!;
    this.#awaited = undefined;
    if (plainKey(event) !== 'ArrowDown' || activeElement?.id !== 'input') return;
    if (this.#await(this.#host.shadowRoot!.querySelector<Row>('.result'), (link) => link.focus()))
      event.preventDefault();
  }

  /** Waits for the link of a row. False where the row has one already, or shows nothing. */
  #await(row: Row | null | undefined, act: Awaited['act']): boolean {
    const { url, title } = row?.result ?? {};
    this.#awaited = row && title && !url ? { row, title, act } : undefined;
    return !!this.#awaited;
  }
}
