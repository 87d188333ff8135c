// Rebuilds a garden on request.

import type { Built, GardenBuilder } from './garden-builder.js';
import { Rebuilds } from './rebuilds.js';

/** Builds a garden at once, and again on request. */
export class LiveBuild {
  readonly #rebuilds: Rebuilds;

  /**
   * @param onBuild callback that runs after each build, but not after a success without changes that follows a
   * success
   */
  constructor(builder: GardenBuilder, onBuild: (build: Built | { error: unknown }) => void | Promise<void>) {
    let failed = true;
    this.#rebuilds = new Rebuilds(async () => {
      const build = await builder.build().catch((error: unknown) => ({ error }));
      const news = failed || 'error' in build || Object.values(build.changes).some(({ length }) => length);
      failed = 'error' in build;
      if (news) await onBuild(build);
      await builder.store();
    });
  }

  /** Builds at once. Resolves when the build has ended. */
  start(): Promise<void> {
    return this.#rebuilds.now();
  }

  /** Requests a build, which starts when changes have ceased. */
  ask(): void {
    this.#rebuilds.ask();
  }

  /** Stops building. Resolves when a running build has ended. */
  close(): Promise<void> {
    return this.#rebuilds.close();
  }
}
