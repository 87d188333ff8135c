// When to build again: one build at a time, and none while changes still come in.

/** How long nothing must change before a build begins, in milliseconds: whoever saves one note may be saving ten. */
export const QUIET = 100;

/** Builds, one after the other. */
export class Rebuilds {
  readonly #build: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  /** @param build what is done; it never rejects */
  constructor(build: () => Promise<void>) {
    this.#build = build;
  }

  /** Asks for a build, as soon as all is quiet and the one that runs has ended. */
  ask(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), QUIET);
  }

  /** Builds without waiting for quiet. Resolves when that is done. */
  now(): Promise<void> {
    this.#running = this.#running.then(() => (this.#closed ? undefined : this.#build()));
    return this.#running;
  }

  /** Begins no more. Resolves when the one that runs has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
