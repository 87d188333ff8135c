import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pause in a composition before its text is searched, in ms. Phones compose every Latin word too. */
const COMPOSING_PAUSE = 250;

/** Events of a key. */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Configuration of the controller: callbacks to its host. */
interface TypingConfig {
  field(): HTMLInputElement | null;
  /** Gives the text that the field should have. */
  text(): string;
  /** Receives the text that the reader has typed. */
  onText(text: string): void;
}

/** Keeps the text of a field and of its host the same, without disturbing an input method. */
export class TypingController implements ReactiveController {
  readonly #config: TypingConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, config: TypingConfig) {
    this.#config = config;
    host.addController(this);
    for (const type of KEY_EVENTS) host.addEventListener(type, keepTyped);
  }

  // Only what the host changed is written: while a word is being composed the field is ahead of the host. The text last
  // written or taken is the default of its field, so that another field, which comes with another mode, gets it too.
  hostUpdated(): void {
    const text = this.#config.text();
    const field = this.#config.field();
    if (!field || text === field.defaultValue) return;
    field.defaultValue = text;
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
    // WebKit puts the default into a field without autocompletion when a page comes back as it was left.
    if (field) this.#config.onText((field.defaultValue = field.value));
  }
}

// Stops letters, Enter, arrows and all other keys but Escape and Tab, in an input or select or on a link of the element.
// Keys with Ctrl, Alt or Meta go on. The page would see the element as the target, and take a letter for a shortcut.
function keepTyped(event: Event): void {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event as KeyboardEvent;
  const target = event.composedPath()[0] as Element;
  const own = target.getRootNode() === (currentTarget as Element).shadowRoot;
  const typed = key !== 'Escape' && key !== 'Tab' && !ctrlKey && !metaKey && !altKey;
  if (typed && own && target.matches('input, a, select')) event.stopPropagation();
}
