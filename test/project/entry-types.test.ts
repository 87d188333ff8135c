// Types of each entry, without those of Node and with those of libraries checked, as in a strict project for browsers.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const written = readFileSync(`${root}package.json`, 'utf8');
const entries = [...new Set(written.match(/(?<="types": "\.\/)(?:dist\/(?:src|index)|index)\/[^"]+/gu))];
const STRICT = [
  ...['--noEmit', '--ignoreConfig', '--strict', '--skipLibCheck', 'false', '--types', '', '--listFiles'],
  ...['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'],
  ...['--module', 'nodenext', '--moduleResolution', 'nodenext'],
];

describe('the types of every entry', () => {
  it('hold in a strict project, and lead to no types of Node', () => {
    const args = ['node_modules/typescript-7/bin/tsc', ...STRICT, ...entries];
    const { stdout } = spawnSync('node', args, { cwd: root, encoding: 'utf8' });
    const lines = stdout.split('\n');
    assert.ok(entries.every((entry) => lines.some((line) => line.endsWith(entry))));
    const wrong = lines.filter((line) => line.includes('error TS') || line.includes('/@types/node/'));
    assert.deepEqual(wrong, []);
  });
});
