// Checks the package as npm would publish it. Packing builds it anew, once; both checks are given the same archive.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'garden-search-package-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

function run(command) {
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

run(`npm pack --silent --pack-destination ${folder}`);
const [archive] = readdirSync(folder);
run(`publint ${path.join(folder, archive)}`);
run(`attw ${path.join(folder, archive)} --profile esm-only`);
