// Watches a garden, and builds it again by its builder.

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { BuildOptions } from '../options/build-options.js';
import { isWithin, realPlace } from '../writer/real-place.js';
import { isOfConfig } from '../sites/config-files.js';
import { foldersAbove } from '../sites/find-site.js';
import { isHidden, noPath } from '../garden/find-notes.js';
import { isNoteFile } from '../notes/note-formats.js';
import type { BuildOutcome, GardenBuilder } from './garden-builder.js';
import { rebuildsOf } from './rebuilds.js';

/**
 * Builds a garden by its builder at once, and again whenever notes or the site's configuration change, until closed.
 * @param onBuild callback that runs after each build, also a failed one; not after a file was saved without changes
 * @throws BuildError if nothing can be opened at a path
 */
export async function watchGarden(
  options: BuildOptions,
  builder: GardenBuilder,
  onBuild: (build: BuildOutcome) => void | Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const rebuilds = rebuildsOf(builder, onBuild);
  const roots = await Promise.all(options.paths.map((given) => realpath(given).catch(noPath(given))));
  // The root of the file system is left out, which chokidar cannot watch with folders below it.
  const above = (await Promise.all(roots.map(foldersAbove)))
    .flat()
    .filter((folder) => folder !== path.dirname(folder));
  const { out, render } = options;
  const ignored = [out, render].flatMap((folder) => (folder === undefined ? [] : [realPlace(folder)]));
  // Loaded on demand, because most builds do not watch.
  const { watch } = await import('chokidar');
  const watcher = watch([...roots, ...above], {
    ignoreInitial: true,
    // The build names what may not be read.
    ignorePermissionErrors: true,
    followSymlinks: false,
    ignored: (file, stats) => {
      if (ignored.includes(file) && !above.includes(file)) return true;
      // Without its stats it may be a file or a folder.
      const kinds = stats ? [stats.isFile()] : [true, false];
      return !kinds.some((isFile) => changesBuild(file, roots, above, isFile));
    },
  });
  watcher.on('all', () => rebuilds.ask());
  watcher.on('error', (error) => void onBuild({ error }));
  // Waits for the watcher, or a change during the first build would be missed.
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  void rebuilds.now();
  return {
    close: async () => {
      await watcher.close();
      await rebuilds.close();
    },
  };
}

/**
 * True for a note or a configuration, and for a folder that may hold one.
 * @param roots absolute folders of notes
 * @param above absolute folders above them, in which only configurations count
 */
export function changesBuild(
  file: string,
  roots: readonly string[],
  above: readonly string[],
  isFile: boolean,
): boolean {
  return isOfGarden(file, roots, isFile) || isOfConfig(file, roots, above, isFile);
}

/** True for a note, or a folder that may hold notes, by the rules of {@link findNotes} except those for links. */
export function isOfGarden(file: string, roots: readonly string[], isFile: boolean): boolean {
  const root = roots.find((root) => isWithin(root, file));
  if (root === undefined || isHidden(path.relative(root, file))) return false;
  return !isFile || isNoteFile(file);
}
