import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus when an update moves, hides or removes the focused element. It follows an element with a `data-key`.
 * Where the key is gone, the focus stays at the same place. Else it goes to the button before. Else it goes to the
 * first control that takes it: the field, the dialog's button, or the one in the head of a sheet.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #element: HTMLElement | null | undefined;
  #key: string | undefined;
  #before: HTMLElement | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#element = this.#host.shadowRoot!.activeElement as HTMLElement | null;
    this.#key = this.#element?.dataset.key;
    this.#before = this.#element?.previousElementSibling?.closest('button');
  }

  hostUpdated(): void {
    const { localName, isConnected } = this.#element ?? {};
    // To know that the field is in sight takes a layout, which the next frame makes in any case.
    if (localName === 'input' && isConnected) requestAnimationFrame(() => this.#isFree() && this.#keep());
    else this.#keep();
  }

  /** True if nothing took the focus since. A browser takes it from what is hidden. */
  #isFree(): boolean {
    const { activeElement } = document;
    return activeElement === document.body || this.#host.shadowRoot!.activeElement === this.#element;
  }

  #keep(): void {
    const element = this.#element;
    // Or what is focused of a fallback, which may be hidden now.
    const focused = this.#host.querySelector(':focus') ?? element;
    if (!focused || (focused.checkVisibility() && element?.dataset.key === this.#key)) return;
    const root = this.#host.shadowRoot!;
    const all = [...root.querySelectorAll<HTMLElement>('input, button, [data-key]')];
    // A tag may be there twice, in a list that is hidden too. What lies behind a sheet takes no focus.
    [
      ...all.filter(({ dataset }) => dataset.key && dataset.key === this.#key),
      element,
      this.#before,
      ...all,
    ].some((place) => {
      if (!place?.checkVisibility()) return false;
      place.focus();
      return root.activeElement === place;
    });
  }
}
