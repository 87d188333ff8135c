// Packs the package as npm would publish it, and holds it to its budget of bytes. Packing builds it anew.
import { execSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Folder of the packed package, and of nothing else; check-package.mjs reads it too. */
const PACKED = 'node_modules/.cache/package';

/** Most bytes of the installed package. */
const MAX_UNPACKED = 2_000_000;

rmSync(PACKED, { recursive: true, force: true });
mkdirSync(PACKED, { recursive: true });
const { status } = spawnSync(`npm pack --silent --pack-destination ${PACKED}`, {
  shell: true,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
const [archive] = readdirSync(PACKED);
const sizes = execSync(`tar -tvzf ${path.join(PACKED, archive)}`, { encoding: 'utf8' });
const unpacked = [...sizes.matchAll(/^\S+\s+\S+\s+(\d+)/gm)].reduce((sum, [, size]) => sum + +size, 0);
console.log(`${archive}: ${unpacked} bytes unpacked`);
if (unpacked > MAX_UNPACKED) {
  console.error(`${unpacked} bytes are over the budget of ${MAX_UNPACKED}`);
  process.exit(1);
}
