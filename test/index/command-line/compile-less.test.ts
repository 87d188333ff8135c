import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { compileLess } from '../../../index/command-line/compile-less.js';

const run = promisify(execFile);
const MODULE = new URL('../../../dist/index/command-line/compile-less.js', import.meta.url).href;

describe('compileLess', () => {
  it('sets flags that this engine knows, and says nothing', async () => {
    const code = `import { compileLess } from ${JSON.stringify(MODULE)}; compileLess(process.versions);`;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code]);
    assert.deepEqual([stdout, stderr], ['', '']);
  });

  it('sets none in other engines', () => {
    const set: string[] = [];
    const take = (flag: string) => set.push(flag);
    const { versions } = process;
    for (const other of [{ v8: '99.1.2' }, { v8: '11.3.0', bun: '1.0.0' }, { v8: '11.3.0', deno: '2.0.0' }])
      compileLess({ ...versions, ...other }, take);
    assert.deepEqual(set, []);
    compileLess({ ...versions, v8: '11.3.244.8-node.38' }, take);
    assert.ok(set.length);
  });
});
