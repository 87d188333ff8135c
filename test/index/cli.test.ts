import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../index/cli.ts', import.meta.url));

function start(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], { encoding: 'utf8' });
}

describe('cli', () => {
  it('hands on its arguments, its output and its exit code', () => {
    const { status, stdout } = start('--version');
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/u);
    assert.equal(start('biuld').status, 2);
  });

  it('keeps its exit code where nobody reads what it says', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', cli, 'biuld']);
    child.stderr.destroy();
    assert.deepEqual(await once(child, 'exit'), [2, null]);
  });
});
