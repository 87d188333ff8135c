import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Panel } from '../view/kept-state.js';

/** Holds the state of the filters on screen, and opens their sheet once it is rendered. */
export class PanelController implements ReactiveController {
  /** State of the filters on screen. */
  panel: Readonly<Panel> = { all: false, text: '', unfolded: new Map(), opened: new Set(), sheet: false };
  readonly #host: ReactiveControllerHost;
  readonly #sheet: () => HTMLDialogElement | null | undefined;
  #opened: HTMLDialogElement | null | undefined;

  constructor(host: ReactiveControllerHost, sheet: () => HTMLDialogElement | null | undefined) {
    this.#host = host;
    this.#sheet = sheet;
    host.addController(this);
  }

  // A sheet must not lie over a page that the element has left.
  hostDisconnected(): void {
    this.arrange({ sheet: false });
  }

  hostUpdated(): void {
    const sheet = this.#sheet();
    if (sheet && sheet !== this.#opened && sheet.isConnected) sheet.showModal();
    this.#opened = sheet;
  }

  /** Changes the state of the filters on screen. */
  arrange(change: Partial<Panel>): void {
    this.panel = { ...this.panel, ...change };
    this.#host.requestUpdate();
  }
}
