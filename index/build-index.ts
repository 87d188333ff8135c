// Build of an index from folders of notes: `import { buildIndex } from 'garden-search/build'`.

import type { BuildOptions } from './options/build-options.js';
import type { BuildResult } from './rebuild/build-result.js';
import { buildOnce } from './rebuild/build-once.js';

export { BuildError, type BuildErrorCode } from './build-error.js';
export { renderList } from './fragments/render-list.js';
export type { FragmentList } from './fragments/fragment-options.js';
export type { BuildOptions, BuildStep } from './options/build-options.js';
export { defineConfig, type GardenConfig } from './options/config.js';
export type { BuildResult, Changes, Rebuild } from './rebuild/build-result.js';
export type { FileSize, VisitCost } from './writer/file-sizes.js';
export { publishGarden, type PublishResult } from './publish/publish-garden.js';
export type { PublishOptions, PublishStep } from './publish/publish-options.js';
export { watchIndex, type IndexWatcher } from './rebuild/watch-index.js';
export type { NoteProperties, SiteName, UnreadConfig } from './sites/site-options.js';
export type { SideFile } from './writer/output-file.js';
export type { Warning, WarningCode } from './warnings.js';
export type { IndexFile } from '../src/core/store/index-file.js';

/**
 * Builds the index of a garden.
 * @throws BuildError where nothing could be built or written, with a message that says what to do
 * @example
 * ```ts
 * import { buildIndex } from 'garden-search/build';
 *
 * const { excluded, warnings } = await buildIndex({ paths: ['notes'], out: 'public/search' });
 * ```
 */
export async function buildIndex(options: BuildOptions): Promise<BuildResult> {
  return buildOnce({ ...options, sizes: true });
}
