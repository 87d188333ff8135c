import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Wait, in ms, before the element says that an answer takes long. */
const PATIENCE = 2000;

/** Tells when a wait has become long. */
export class PatienceController implements ReactiveController {
  /** True once the wait has become long. */
  out = false;
  readonly #host: ReactiveControllerHost;
  readonly #waiting: () => unknown;
  #waited: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param waiting gives what is waited for, if anything is: another wait begins anew */
  constructor(host: ReactiveControllerHost, waiting: () => unknown) {
    this.#host = host;
    this.#waiting = waiting;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    const waited = this.#waiting();
    if (waited !== this.#waited) this.#stop();
    this.#waited = waited;
    if (waited)
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
