// The build, from folders of notes to the files of an index: `import { buildIndex } from 'garden-search/build'`.

import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { IndexFile } from '../src/core/index-file.js';
import { BuildError } from './build-error.js';
import { checkBuildOptions, type BuildOptions } from './build-options.js';
import { measureFiles, type FileSize } from './writer/file-sizes.js';
import type { SideFile } from './writer/side-files.js';
import { makeIndex, type MadeIndex } from './writer/make-index.js';
import { outputFiles } from './writer/output-files.js';
import { readGarden, type GardenRead } from './readers/read-garden.js';
import { visitCost, type VisitCost } from './writer/visit-cost.js';
import { readWidgetFiles } from './writer/widget-files.js';
import { writeFiles, type OutputFile } from './writer/write-files.js';

export { BuildError, type BuildErrorCode } from './build-error.js';
export type { BuildOptions, BuildStep } from './build-options.js';
export type { FileSize } from './writer/file-sizes.js';
export type { Warning, WarningCode } from './readers/read-garden.js';
export type { SideFile } from './writer/side-files.js';
export type { VisitCost } from './writer/visit-cost.js';
export type { IndexFile } from '../src/core/index-file.js';

/** What a build made, and what became of every note. */
export interface BuildResult extends Pick<GardenRead, 'warnings' | 'excluded' | 'failed'> {
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
  const start = performance.now();
  checkBuildOptions(options);
  const { paths, out, onProgress } = options;
  const widget = await widgetFiles(options);
  const garden = await readGarden(paths, {
    ...options,
    ignore: out === undefined ? [] : [path.resolve(out)],
    onProgress: (done, total) => onProgress?.(done, total, 'reading'),
  });
  if (!garden.notes.length) throw noNotes(paths, garden);
  const made = makeIndex(garden.notes, options);
  const files = out === undefined ? [] : await outputFiles(made, garden.notes, widget, options);
  if (out !== undefined) await writeFiles(out, files);
  const sizes = await measureFiles(files);
  return {
    ...summarize(garden, made),
    files: sizes,
    visit: visitCost(made, sizes),
    seconds: Math.round(performance.now() - start) / 1000,
    ...made,
  };
}

async function widgetFiles({ out, widget = true, classic = false }: BuildOptions): Promise<OutputFile[]> {
  return out !== undefined && widget ? readWidgetFiles(classic) : [];
}

function noNotes(paths: readonly string[], { read, excluded, failed }: GardenRead): BuildError {
  return new BuildError('no-notes', paths.join(', '), ...[read, excluded.length, failed.length].map(String));
}

function summarize({ notes, read, excluded, failed, warnings }: GardenRead, { file }: MadeIndex) {
  return {
    notes: { read, indexed: notes.length, excluded: excluded.length, failed: failed.length },
    documents: file.index.documentCount,
    warnings,
    excluded,
    failed,
  };
}
