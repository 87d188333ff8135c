import assert from 'node:assert/strict';
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { lockFolder } from '../../../index/writer/lock-folder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MINUTE = 60;

/** Makes a folder with the lock of a build. @param age in seconds */
async function lockedFolder(t: TestContext, owner: string | number, age: number): Promise<string> {
  const folder = await temporaryFolder(t);
  const lock = path.join(folder, '.garden-search.lock');
  writeFileSync(lock, String(owner));
  utimesSync(lock, Date.now() / 1000 - age, Date.now() / 1000 - age);
  return folder;
}

describe('lockFolder', () => {
  it('waits for the lock of a build that may still write, until that is gone', async (t) => {
    for (const [owner, age] of [
      [process.pid, 0],
      [process.pid, 4 * MINUTE],
      ['', 0],
      ['no number', 0],
    ] as const) {
      const folder = await lockedFolder(t, owner, age);
      const steps: string[] = [];
      const locked = lockFolder(folder).then((unlock) => {
        steps.push('locked');
        return unlock;
      });
      await turn();
      steps.push('released');
      assert.deepEqual(readdirSync(folder), ['.garden-search.lock']);
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
      (await locked)();
      assert.deepEqual(steps, ['released', 'locked'], `${owner}, ${age} s`);
      assert.deepEqual(readdirSync(folder), []);
    }
  });

  it('rejects where no lock can be written', async (t) => {
    const folder = await temporaryFolder(t);
    await assert.rejects(lockFolder(path.join(folder, 'none')), { code: 'ENOENT' });
  });
});
