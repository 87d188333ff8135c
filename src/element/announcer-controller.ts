import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pause before words are announced, in ms. Without it a screen reader would speak at every letter. */
const PAUSE = 600;

/** Holds the text of the live region: the last words that stood still for a while. */
export class AnnouncerController implements ReactiveController {
  /** Text of the live region. */
  text = '';
  readonly #host: ReactiveControllerHost;
  readonly #onSaid: () => void;
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onSaid: () => void) {
    this.#host = host;
    this.#onSaid = onSaid;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#next = this.text;
  }

  /** Announces a text once no other has come for a while. The same text is not announced twice. */
  say(text: string): void {
    if (text === this.#next) return;
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
      this.#onSaid();
    }, PAUSE);
  }
}
