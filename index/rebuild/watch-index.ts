// Builds whenever notes change.

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import type { BuildOptions } from '../options/build-options.js';
import { isNoteFile } from '../notes/note-formats.js';
import { errorReason } from '../warnings.js';
import { GardenBuilder } from './garden-builder.js';
import { LiveBuild, type Rebuild } from './live-build.js';

/** A watch over a garden. */
export interface IndexWatcher {
  /** Ends it. Resolves when the build that runs has ended; none begins any more. */
  close(): Promise<void>;
}

/**
 * Builds an index at once, and again whenever notes change, until it is closed. What did not change is not read anew.
 * @param onBuild called after each build, failed ones too; not where a file was saved that holds what it held
 * @throws BuildError where the options are wrong, or there is nothing at a path
 */
export async function watchIndex(
  options: BuildOptions,
  onBuild: (build: Rebuild) => void,
): Promise<IndexWatcher> {
  const live = new LiveBuild(new GardenBuilder(options), onBuild);
  const roots = await Promise.all(options.paths.map(openRoot));
  const ignored = options.out === undefined ? undefined : path.resolve(options.out);
  // Loaded here, because most builds watch nothing.
  const { watch } = await import('chokidar');
  const watcher = watch(roots, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, stats) => file === ignored || !isOfGarden(file, roots, stats?.isFile() ?? false),
  });
  watcher.on('all', () => live.ask());
  watcher.on('error', (error) => onBuild({ error }));
  // A note that changes while the first build reads would else be missed.
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  void live.start();
  return {
    close: async () => {
      await watcher.close();
      await live.close();
    },
  };
}

/** Whether a file or folder is one that notes are looked for in: as they are found, but for links. */
export function isOfGarden(file: string, roots: readonly string[], isFile: boolean): boolean {
  const within = roots.map((root) => path.relative(root, file)).find(isWithin);
  if (within?.split(path.sep).every((part) => !part.startsWith('.') && part !== 'node_modules') !== true)
    return false;
  return !isFile || isNoteFile(file);
}

function isWithin(relative: string): boolean {
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

async function openRoot(given: string): Promise<string> {
  return realpath(given).catch((error: unknown) => {
    throw new BuildError('no-path', given, errorReason(error));
  });
}
