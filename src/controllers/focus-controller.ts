import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus with what had it when an update moves that or takes it away. What it can follow carries a
 * `data-key`; where the key is gone, the focus stays at the same place, and else it goes to the field.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #field: () => HTMLElement | null;
  #element: HTMLElement | null = null;
  #key: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, field: () => HTMLElement | null) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#element = (this.#host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
    this.#key = this.#element?.dataset.key;
  }

  hostUpdated(): void {
    const element = this.#element;
    if (!element || (element.isConnected && element.dataset.key === this.#key)) return;
    const keyed = [...this.#host.shadowRoot!.querySelectorAll<HTMLElement>('[data-key]')];
    const follow = keyed.find((candidate) => candidate.dataset.key === this.#key);
    (follow ?? (element.isConnected ? element : this.#field()))?.focus();
  }
}
