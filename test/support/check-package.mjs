// Checks the package that pack.mjs packed: its entries, and the types of each.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folder that pack.mjs writes. */
const PACKED = 'node_modules/.cache/package';

function run(command) {
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

const archive = path.join(PACKED, readdirSync(PACKED)[0]);
run(`publint ${archive}`);
// TypeScript knows no components of Astro; Astro's own checker does.
run(`attw ${archive} --profile esm-only --exclude-entrypoints Search.astro starlight/Search.astro`);
