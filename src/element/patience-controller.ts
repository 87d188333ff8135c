import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Wait, in ms, before the element says that an answer takes long. */
const PATIENCE = 2000;

/** Tells when a wait has become long. */
export class PatienceController implements ReactiveController {
  /** True once the wait has become long. */
  out = false;
  readonly #host: ReactiveControllerHost;
  readonly #waiting: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, waiting: () => boolean) {
    this.#host = host;
    this.#waiting = waiting;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    if (!this.#waiting()) this.#stop();
    else
      this.#timer ??= setTimeout(() => {
        this.out = true;
        this.#host.requestUpdate();
      }, PATIENCE);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.out = false;
  }
}
