// Holds a host's configuration to strict types, those of libraries too.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const COMPILER = fileURLToPath(new URL('../../node_modules/typescript-7/bin/tsc', import.meta.url));
const STRICT = [
  ...['--noEmit', '--ignoreConfig', '--allowJs', '--checkJs', '--strict', '--skipLibCheck', 'false'],
  ...['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
  ...['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'],
];

/** Compiles a configuration. Errors within the host's own packages are theirs, and are passed over. */
export function checkTypes(folder, file) {
  const { stdout, stderr } = spawnSync('node', [COMPILER, ...STRICT, file], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  const errors = stdout.split('\n').filter((line) => / error TS\d/u.test(line));
  const isTheirs = (line) => /^node_modules\/(?!garden-search\/)/u.test(path.normalize(line));
  assert.deepEqual(
    errors.filter((line) => !isTheirs(line)),
    [],
  );
}
