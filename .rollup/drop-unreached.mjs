// Drops the modules in `dist/` that no entry of the package leads to, such as those of scripts that were bundled.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { entryModules } from './entries.mjs';

const reached = new Set();

/** Follows imports from a file to other modules. */
function follow(file) {
  if (reached.has(file) || !existsSync(file)) return;
  reached.add(file);
  for (const [, written] of readFileSync(file, 'utf8').matchAll(/['"`](\.[^'"`]+\.js)['"`]/g))
    follow(path.join(path.dirname(file), written));
}

for (const file of entryModules()) follow(path.normalize(file));
for (const name of readdirSync('dist', { recursive: true })) {
  const file = path.join('dist', name);
  if (/^(?:src|index)\b.*\.js$/.test(name) && !reached.has(file)) rmSync(file);
}
