import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus when an update moves, hides or removes the focused element. It follows an element with a `data-key`.
 * Where the key is gone, the focus stays at the same place. Else it goes to the button before, or to the field: the first
 * that is in sight.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #field: () => HTMLElement | null;
  #element: HTMLElement | null = null;
  #key: string | undefined;
  #before: HTMLElement | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, field: () => HTMLElement | null) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#element = (this.#host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
    this.#key = this.#element?.dataset.key;
    this.#before = this.#element?.previousElementSibling?.closest('button');
  }

  hostUpdated(): void {
    const element = this.#element;
    // Moves the focus out of a fallback that is hidden now, to the field or the dialog's button.
    const lost = this.#host.querySelector(':focus');
    if (lost && !lost.checkVisibility())
      this.#host.shadowRoot!.querySelector<HTMLElement>('input, button')?.focus();
    if (!element || (element.checkVisibility() && element.dataset.key === this.#key)) return;
    const keyed = [...this.#host.shadowRoot!.querySelectorAll<HTMLElement>('[data-key]')];
    // A tag may be there twice: in a list that is hidden beside another, too.
    const follow = keyed.find((one) => one.dataset.key === this.#key && one.checkVisibility());
    const places = [follow, element, this.#before, this.#field()];
    places.find((place) => place?.checkVisibility())?.focus();
  }
}
