// Drops the modules in `dist/` that no entry of the package leads to, such as those of scripts that were bundled.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
const COMPONENTS = 'index/components';
/** Code of a thread, which is found by its path. */
const THREAD = 'dist/index/rebuild/reading-thread.js';
const reached = new Set();

/** Follows imports from a file to other modules. */
function follow(file) {
  if (reached.has(file) || !existsSync(file)) return;
  reached.add(file);
  for (const [, written] of readFileSync(file, 'utf8').matchAll(/['"`](\.[^'"`]+\.js)['"`]/g))
    follow(path.join(path.dirname(file), written));
}

for (const [module] of JSON.stringify([exports, bin]).matchAll(/dist\/[^"]+\.js/g)) follow(module);
for (const { parentPath, name } of readdirSync(COMPONENTS, { recursive: true, withFileTypes: true }))
  if (name.includes('.')) follow(path.join(parentPath, name));
follow(path.normalize(THREAD));
for (const name of readdirSync('dist', { recursive: true })) {
  const file = path.join('dist', name);
  if (/^(?:src|index)\b.*\.js$/.test(name) && !reached.has(file)) rmSync(file);
}
