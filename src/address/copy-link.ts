// Button that copies the address of the search on screen. Stands in the status line where the address holds a search.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { allMessages } from '../messages/second-messages.js';
import { secondIcon } from '../view/second-icons.js';
import type { View } from '../view/view.js';

/** Time for which the button says that the link is copied, in ms. */
const CONFIRMED_MS = 4000;

/** Copies the address of the page, which holds the search. */
export class CopyLink {
  readonly #host: ReactiveControllerHost & { readonly urlState: string };
  #copied = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { readonly urlState: string }) {
    this.#host = host;
  }

  /** Renders the button; nothing where there is no search to share, or the page may not copy. */
  template(view: View): TemplateResult | typeof nothing {
    const { shown } = view;
    const isShared = this.#host.urlState === 'query' || this.#host.urlState === 'hash';
    const { clipboard } = navigator as Partial<Navigator>; // absent on a page that is not secure
    if (!isShared || !clipboard || !shown || shown.idle) return nothing;
    const { copyLink, linkCopied } = allMessages(view);
    const name = this.#copied ? linkCopied : copyLink;
    return html`<button
      class="copy"
      part="copy-link"
      type="button"
      title=${name}
      @click=${() => void this.#copy(clipboard)}
    >
      ${secondIcon(this.#copied ? 'tick' : 'link')}
    </button>`;
  }

  /** Gives the words for the live region while the link has just been copied; else none. */
  spokenText(view: View): string {
    return this.#copied ? allMessages(view).linkCopied : '';
  }

  // A page may forbid it; the button then stays as it is.
  async #copy(clipboard: Clipboard): Promise<void> {
    this.#say(
      await clipboard.writeText(location.href).then(
        () => true,
        () => false,
      ),
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(false), CONFIRMED_MS);
  }

  #say(copied: boolean): void {
    this.#copied = copied;
    this.#host.requestUpdate();
  }
}
