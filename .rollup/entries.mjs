// Lists the modules in `dist/` that the package's users, its components or its threads load by their paths.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const COMPONENTS = 'index/components';
/** Code of a thread, which is found by its path. */
const THREAD = 'dist/index/rebuild/reading-thread.js';

/** Lists those modules, each once: `dist/index/cli.js`. */
export function entryModules() {
  const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
  const components = readdirSync(COMPONENTS, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.includes('.'))
    .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'));
  const named = [JSON.stringify([exports, bin]), ...components].join('\n');
  return [...new Set([...named.matchAll(/dist\/[^"'`]+\.js/g)].map(([file]) => file)), THREAD];
}
