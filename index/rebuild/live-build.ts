// A garden that is built again whenever somebody says that it changed.

import type { BuildResult } from './build-result.js';
import type { Built, GardenBuilder } from './garden-builder.js';
import type { Changes } from './read-cache.js';
import { Rebuilds } from './rebuilds.js';

/** What a build came to: what it made of which changes, or why it made nothing. */
export type Rebuild = { result: BuildResult; changes: Changes } | { error: unknown };

/** Builds when asked. */
export class LiveBuild {
  readonly #rebuilds: Rebuilds;

  /** @param onBuild called after each build, but where all is well, as it was before, and no note differs */
  constructor(builder: GardenBuilder, onBuild: (build: Built | { error: unknown }) => void) {
    let failed = true;
    this.#rebuilds = new Rebuilds(async () => {
      const build = await builder.build().catch((error: unknown) => ({ error }));
      const news = failed || 'error' in build || Object.values(build.changes).some(({ length }) => length);
      failed = 'error' in build;
      if (news) onBuild(build);
      await builder.store();
    });
  }

  /** Builds at once. Resolves when that is done. */
  start(): Promise<void> {
    return this.#rebuilds.now();
  }

  /** Builds soon. */
  ask(): void {
    this.#rebuilds.ask();
  }

  /** Builds no more. Resolves when the build that runs has ended. */
  close(): Promise<void> {
    return this.#rebuilds.close();
  }
}
