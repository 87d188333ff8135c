// Lets one build at a time write into a folder.

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOCK = '.garden-search.lock';

/** Age at which a lock no longer counts, in milliseconds: another program may have the number of a killed build. */
const LONGEST = 5 * 60_000;

/** Age at which a lock without a number no longer counts, in milliseconds: its build was killed before it wrote one. */
const LONGEST_EMPTY = 2000;

/**
 * Waits until no other build writes into a folder, and keeps other builds waiting. A lock that a killed build left is
 * taken over.
 * @returns function that lets other builds write
 * @throws errors of the file system
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const lock = path.join(folder, LOCK);
  while (!take(lock)) await wait(20);
  return () => rmSync(lock, { force: true });
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isLeft(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isLeft(lock: string): boolean {
  const stats = statSync(lock, { throwIfNoEntry: false });
  if (!stats) return false;
  const age = Date.now() - stats.mtimeMs;
  if (age > LONGEST) return true;
  try {
    const owner = Number(readFileSync(lock));
    if (!owner) return age > LONGEST_EMPTY;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
