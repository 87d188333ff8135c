// Checks the package as npm would publish it. Packing builds it anew, once; all checks are given the same archive.
import { execSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Most bytes of the installed package. */
const MAX_UNPACKED = 2_000_000;

const folder = mkdtempSync(path.join(tmpdir(), 'garden-search-package-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

function run(command) {
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

run(`npm pack --silent --pack-destination ${folder}`);
const [archive] = readdirSync(folder);
const sizes = execSync(`tar -tvzf ${path.join(folder, archive)}`, { encoding: 'utf8' });
const unpacked = [...sizes.matchAll(/^\S+\s+\S+\s+(\d+)/gm)].reduce((sum, [, size]) => sum + +size, 0);
console.log(`${archive}: ${unpacked} bytes unpacked`);
if (unpacked > MAX_UNPACKED) {
  console.error(`${unpacked} bytes are over the budget of ${MAX_UNPACKED}`);
  process.exit(1);
}
run(`publint ${path.join(folder, archive)}`);
// TypeScript knows no components of Astro; Astro's own checker does.
run(
  `attw ${path.join(folder, archive)} --profile esm-only --exclude-entrypoints Search.astro starlight/Search.astro`,
);
