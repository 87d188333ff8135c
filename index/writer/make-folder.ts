// Makes a folder and its missing parents.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

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
