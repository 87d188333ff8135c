// Schedules builds: one at a time, and none while changes still come in.

import type { BuildOutcome, GardenBuilder } from './garden-builder.js';

/** Pause without changes before a build begins, in milliseconds. Several notes are often saved at once. */
export const QUIET_PAUSE = 100;

/** Runs builds one after the other. */
export class Rebuilds {
  readonly #build: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  /** @param build function that builds, and never rejects */
  constructor(build: () => Promise<void>) {
    this.#build = build;
  }

  /** Requests a build, which starts after a pause without changes and after the running build. */
  ask(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), QUIET_PAUSE);
  }

  /** Builds without the pause. Resolves when the build has ended. */
  now(): Promise<void> {
    this.#running = this.#running.then(() => (this.#closed ? undefined : this.#build()));
    return this.#running;
  }

  /** Stops building. Resolves when a running build has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}

/**
 * Makes the rebuilds of a garden.
 * @param onBuild callback that runs after each build, but not after a success without changes that follows a success
 */
export function rebuildsOf(
  builder: GardenBuilder,
  onBuild: (build: BuildOutcome) => void | Promise<void>,
): Rebuilds {
  let failed = true;
  return new Rebuilds(async () => {
    const build = await builder.build().catch((error: unknown) => ({ error }));
    const news = failed || 'error' in build || Object.values(build.changes).some(({ length }) => length);
    failed = 'error' in build;
    if (news) await onBuild(build);
    await builder.store();
  });
}
