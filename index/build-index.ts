// The build, from folders of notes to the files of an index: `import { buildIndex } from 'garden-search/build'`.

import type { IndexFile } from '../src/core/store/index-file.js';
import type { BuildOptions } from './options/build-options.js';
import type { GardenRead } from './garden/read-garden.js';
import { GardenBuilder } from './rebuild/garden-builder.js';
import type { FileSize } from './writer/file-sizes.js';
import type { SideFile } from './writer/side-files.js';
import type { VisitCost } from './writer/visit-cost.js';

export { BuildError, type BuildErrorCode } from './build-error.js';
export type { BuildOptions, BuildStep } from './options/build-options.js';
export { defineConfig, type GardenConfig } from './options/config.js';
export type { FileSize } from './writer/file-sizes.js';
export type { Changes } from './rebuild/read-cache.js';
export type { Rebuild } from './rebuild/live-build.js';
export { watchIndex, type IndexWatcher } from './rebuild/watch-index.js';
export type { Warning, WarningCode } from './garden/read-garden.js';
export type { NoteProperties } from './sites/note-site.js';
export type { SiteName } from './sites/sites.js';
export type { SideFile } from './writer/side-files.js';
export type { VisitCost } from './writer/visit-cost.js';
export type { IndexFile } from '../src/core/store/index-file.js';

/** What a build made, and what became of every note. */
export interface BuildResult extends Pick<GardenRead, 'site' | 'warnings' | 'excluded' | 'failed'> {
  /** How many files were read; each was indexed, excluded by its owner, or failed. */
  notes: { read: number; indexed: number; excluded: number; failed: number };
  /** How many documents the index holds: long notes have several. */
  documents: number;
  /** How many different words the index holds. */
  terms: number;
  /** The files written, the entry last; none without `out`. */
  files: FileSize[];
  /** What a visit will fetch of them; all 0 without `out`. */
  visit: VisitCost;
  /** How long the build took. */
  seconds: number;
  /** What `garden-index.json` holds. */
  file: IndexFile;
  /** What lies beside it. */
  beside: SideFile[];
}

/**
 * Builds the index of a garden.
 * @throws BuildError where nothing could be built or written, with a message that says what to do
 */
export async function buildIndex(options: BuildOptions): Promise<BuildResult> {
  const builder = new GardenBuilder(options);
  const { result } = await builder.build();
  await builder.store();
  return result;
}
