// Names of the files of a build, and the folders that hold them.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Matches the names of feeds. */
export const FEED_NAME = /^\w[\w.-]*\.xml$/u;

/** Element by which a feed of a build is told from one of another program. */
export const FEED_MARK = '<generator>garden-search</generator>';

/** Matches the name of a file that a build writes. */
export const OWN_NAME = new RegExp(`^garden-[\\w.-]+$|${FEED_NAME.source}`, 'u');

/** Matches the name of a file that is named by its content, and the kind of file in it. */
export const BY_CONTENT = /^garden-([a-z]+)-.+\.json$/u;

/** Ends of the names of a file's compressed copies, the smallest copy first. */
export const COPIES = ['.br', '.gz'];

/** Matches the name of a compressed copy. */
export const COPY = /\.(?:br|gz)$/u;

/**
 * Makes a folder and its missing parents, from the top down. Node's `mkdir` with `recursive` never ends if an existing
 * parent refuses new folders, as `/proc` does.
 * @throws errors of the file system
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = path.resolve(folder); !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const each of missing) await mkdir(each).catch(ignoreThere);
}

// Ignores a folder that another build has made meanwhile.
function ignoreThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
