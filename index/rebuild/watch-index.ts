// Watches notes and configurations, and rebuilds the index when they change.

import type { BuildOptions } from '../options/build-options.js';
import type { Rebuild } from './build-result.js';
import { GardenBuilder } from './garden-builder.js';
import { watchGarden } from './watch-garden.js';

/** Handle of a running watch, as {@link watchIndex} gives it. */
export interface IndexWatcher {
  /** Ends the watch. Resolves when a running build has ended; no further build begins. */
  close(): Promise<void>;
}

/**
 * Builds an index at once, and again whenever notes or the site's configuration change, until closed. Unchanged
 * notes are not read again.
 * @param onBuild callback that runs after each build, also a failed one; not after a file was saved without changes
 * @throws BuildError for invalid options, or if nothing can be opened at a path
 * @example
 * ```ts
 * import { watchIndex } from 'garden-search/build';
 *
 * const watcher = await watchIndex({ paths: ['notes'], out: 'public/search' }, (build) => {
 *   if ('error' in build) console.error(build.error);
 * });
 * await watcher.close();
 * ```
 */
export async function watchIndex(
  options: BuildOptions,
  onBuild: (build: Rebuild) => void,
): Promise<IndexWatcher> {
  return watchGarden(options, new GardenBuilder({ ...options, sizes: true }), onBuild);
}
