import type { ReactiveController } from 'lit';
import type { Frame, ModeHost } from '../modes/mode.js';
import type { Groups } from '../results/groups.js';
import type { UrlHost } from '../address/url-state.js';

/** The element, as far as its extras need it. */
export type ExtrasHost = ModeHost & UrlHost & { readonly groupBy: string };

/** Whether a mode stands around the search, in a frame that opens and closes. */
export function isFramed(mode: unknown): boolean {
  return mode === 'popup' || mode === 'modal';
}

/** Fetches what a page asks for by an attribute and most do without: popup and dialog, hotkeys, the address, groups. */
export class ExtrasController implements ReactiveController {
  readonly #host: ExtrasHost;
  readonly #onError: (error: unknown) => void;
  readonly #extras = new Map<string, unknown>();
  #opening = false;

  constructor(host: ExtrasHost, onError: (error: unknown) => void) {
    this.#host = host;
    this.#onError = onError;
    host.addController(this);
  }

  /** The popup or the dialog; null while it is on its way, undefined where there is to be none. */
  get frame(): Frame | null | undefined {
    const { mode } = this.#host;
    return isFramed(mode) ? ((this.#extras.get(mode) as Frame | undefined) ?? null) : undefined;
  }

  /** What groups the results; undefined while it is on its way, and where they are not to be grouped. */
  get groups(): Groups | undefined {
    return (this.#extras.get('groups') as Map<string, Groups> | undefined)?.get(this.#host.groupBy);
  }

  hostUpdate(): void {
    const { mode, hotkeys, urlState, groupBy } = this.#host;
    if (isFramed(mode) || hotkeys) this.#fetch(mode, () => import('../modes/enter-mode.js'));
    if (urlState !== 'none') this.#fetch('url', () => import('../address/url-controller.js'));
    if (groupBy) this.#fetch('groups', () => import('../results/groups.js'));
  }

  hostUpdated(): void {
    if (this.#opening) this.open();
  }

  /** Opens the popup or the dialog, as soon as it is there; false where there is to be none. */
  open(): boolean {
    const { frame } = this;
    frame?.open();
    this.#opening = frame !== undefined && !frame?.opened;
    return frame !== undefined;
  }

  #fetch(name: string, load: () => Promise<{ create: (host: ExtrasHost, name: string) => unknown }>): void {
    if (this.#extras.has(name)) return;
    this.#extras.set(name, undefined);
    load().then(({ create }) => {
      this.#extras.set(name, create(this.#host, name));
      this.#host.requestUpdate();
    }, this.#onError);
  }
}
