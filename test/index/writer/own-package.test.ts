import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { codeId, demandNode, PACKAGE_VERSION, PARSERS } from '../../../index/writer/own-package.js';

const index = fileURLToPath(new URL('../../../index', import.meta.url));

describe('codeId', () => {
  it('names our version, that of Node and those of all parsers', () => {
    const versions = codeId().split(' ');
    assert.ok(versions.includes(PACKAGE_VERSION) && versions.includes(process.version));
    const parsers = PARSERS.map((name) => path.join(index, '../node_modules', name, 'package.json'));
    const read = parsers.map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string });
    assert.deepEqual(
      versions.slice(3, -2),
      read.map(({ version }) => version),
    );
    assert.equal(codeId(), codeId());
  });

  it('names the times at which the code of the build and of its core was last changed', async () => {
    const times = [index, path.join(index, '../src/core')].map(async (folder) => {
      const code = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
      return Math.max(...code.map((name) => fs.statSync(path.join(folder, name)).mtimeMs));
    });
    assert.deepEqual(codeId().split(' ').slice(-2).map(Number), await Promise.all(times));
  });

  it('stays what it was when files of a package that is in use change', (t) => {
    const before = codeId();
    const later = t.mock.method(fs, 'statSync', () => ({ mtimeMs: Infinity }));
    syncBuiltinESMExports();
    try {
      assert.equal(codeId(), before);
    } finally {
      later.mock.restore();
      syncBuiltinESMExports();
    }
  });

  it('leaves out no package that notes are read with', async () => {
    const imported = new Set<string>();
    for (const folder of ['notes', 'text', 'properties', 'sites'])
      for (const file of await readdir(path.join(index, folder), { recursive: true })) {
        if (!file.endsWith('.ts')) continue;
        const source = await readFile(path.join(index, folder, file), 'utf8');
        for (const [, name] of source.matchAll(/from '((?:@[^/']+\/)?[^./'][^/':]*)(?:\/[^']*)?'/gu))
          imported.add(name!);
      }
    assert.deepEqual([...imported].sort(), [...PARSERS].sort());
  });
});

describe('demandNode', () => {
  it('takes the oldest version that the package names, and newer ones', () => {
    for (const version of ['20.19.0', '20.20.1', '22.0.0', '100.1.0']) demandNode(version);
  });

  it('refuses an older one, and says which is needed', () => {
    for (const version of ['20.18.9', '20.9.0', '18.20.8', '6.0.0'])
      assert.throws(() => demandNode(version), {
        code: 'node',
        message: `Install Node 20.19 or newer: this is ${version}, which cannot run garden-search.`,
      });
  });
});
