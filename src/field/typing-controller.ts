import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pause in a composition before its text is searched, in ms. Phones compose every Latin word too. */
const COMPOSING_PAUSE = 250;

/** Configuration of the controller: callbacks to its host. */
export interface TypingConfig {
  field(): HTMLInputElement | null;
  /** Gives the text that the field should have. */
  text(): string;
  /** Receives the text that the reader has typed. */
  onText(text: string): void;
}

/** Keeps the text of a field and of its host the same, without disturbing an input method. */
export class TypingController implements ReactiveController {
  readonly #config: TypingConfig;
  #known = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, config: TypingConfig) {
    this.#config = config;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  // Only what the host changed is written: while a word is being composed the field is ahead of the host.
  hostUpdated(): void {
    const text = this.#config.text();
    const field = this.#config.field();
    if (!field || text === this.#known) return;
    this.#known = text;
    if (field.value !== text) field.value = text;
  }

  /** Takes an `input` event of the field. To be called at each of them. */
  typed(event: InputEvent): void {
    clearTimeout(this.#timer);
    if (event.isComposing) this.#timer = setTimeout(() => this.flush(), COMPOSING_PAUSE);
    else this.flush();
  }

  /** Takes the text of the field at once. Called when a composition ends. */
  flush(): void {
    clearTimeout(this.#timer);
    const field = this.#config.field();
    if (field) this.#config.onText(field.value);
  }
}
