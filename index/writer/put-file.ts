// Writes a file unless it holds the same, and gives errors of the file system their message.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import type { OutputFile } from './output-file.js';
import { replaceFile } from './replace-file.js';

/** Writes a file within a folder, unless it has this content. @throws BuildError `write` */
export async function putFile(folder: string, { name, bytes }: OutputFile): Promise<void> {
  const place = path.join(folder, name);
  await attempt(place, async () => {
    if (!holds(place, bytes)) await replaceFile(place, [bytes]);
  });
}

// Reads synchronously, because most files are so small that an asynchronous read takes longer.
function holds(place: string, bytes: Uint8Array): boolean {
  const size = statSync(place, { throwIfNoEntry: false })?.size;
  return size === bytes.byteLength && readFileSync(place).equals(bytes);
}

/** Does something at a place. @throws BuildError `write` where the file system refuses it */
export async function attempt<Value>(place: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    throw new BuildError('write', place, (error as Error).message.split(', ')[0]!);
  }
}
