// Makes a folder, and those above it that are missing.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder, one below the other from the nearest that is there. `mkdir` of Node with `recursive` never ends where
 * a folder that is there takes no other, as `/proc` does.
 * @throws what the file system throws
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = path.resolve(folder); !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const each of missing) await mkdir(each).catch(ignoreThere);
}

// Another build may have made it meanwhile.
function ignoreThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
