// Drops the types in `dist/` that no entry of the package leads to: most modules are not public. Modules that nothing
// imports go too, such as those of scripts that were bundled. What the compiler keeps of its last run goes as well, so that
// it writes the types again when it is next asked.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = JSON.stringify([exports, bin]);
const COMPONENTS = 'index/components';
/** Code of a thread, which is found by its path. */
const THREAD = 'dist/index/rebuild/reading-thread.js';
const reached = new Set();

/** Follows imports from a file, to the types of modules or to the modules themselves. */
function follow(file, ending) {
  if (reached.has(file) || !existsSync(file)) return;
  reached.add(file);
  for (const [, written] of readFileSync(file, 'utf8').matchAll(/['"`](\.[^'"`]+)\.js['"`]/g))
    follow(path.join(path.dirname(file), written + ending), ending);
}

/** Drops what editors show nothing of: indentation, and the stars of comments, but of examples. */
function narrow(file) {
  const text = readFileSync(file, 'utf8')
    .replace(/^ +/gm, '')
    .replace(/^ *\/\*\*$[^]*?\*\/$/gm, (comment) =>
      comment.includes('```') ? comment : withoutStars(comment),
    );
  writeFileSync(file, text);
}

function withoutStars(comment) {
  return comment
    .replace(/\n *\*\/$/, ' */')
    .replace(/\n *\* ?/g, '\n')
    .replace('/**\n', '/** ');
}

for (const [types] of entries.matchAll(/\.\/[^"]+\.d\.c?ts/g)) follow(path.normalize(types), '.d.ts');
for (const [module] of entries.matchAll(/dist\/[^"]+\.js/g)) follow(module, '.js');
for (const { parentPath, name } of readdirSync(COMPONENTS, { recursive: true, withFileTypes: true }))
  if (name.includes('.')) follow(path.join(parentPath, name), '.js');
follow(path.normalize(THREAD), '.js');
for (const name of readdirSync('dist', { recursive: true })) {
  const file = path.join('dist', name);
  if (/\.d\.ts$/.test(name) && reached.has(file)) narrow(file);
  else if (/\.d\.ts$|^(?:src|index)\b.*\.js$/.test(name) && !reached.has(file)) rmSync(file);
}
rmSync('dist/.tsbuildinfo', { recursive: true, force: true });
