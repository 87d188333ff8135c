// Folder that is removed when the work is done.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Does the work with a new folder, then removes it. */
export async function withTemporary(work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'garden-search-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
