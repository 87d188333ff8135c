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

  it('tells an older Node which one is needed, before it loads what that cannot read', () => {
    const code = "Object.defineProperty(process.versions, 'node', { value: '18.20.8' })";
    const old = ['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(code)}`];
    const { status, stderr } = spawnSync(process.execPath, [...old, cli, 'build'], { encoding: 'utf8' });
    assert.match(stderr, /^Install Node 20\.19 or newer: this is 18\.20\.8, /u);
    assert.equal(status, 2);
  });

  it('keeps its exit code where nobody reads what it says', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', cli, 'biuld']);
    child.stderr.destroy();
    assert.deepEqual(await once(child, 'exit'), [2, null]);
  });
});
