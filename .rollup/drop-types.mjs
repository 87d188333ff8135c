// Drops the types in `dist/` that no entry of the package leads to: most modules are not public. What the compiler
// keeps of its last run goes too, so that it writes the types again when it is next asked.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const reached = new Set();

function follow(file) {
  if (reached.has(file) || !existsSync(file)) return;
  reached.add(file);
  for (const [, written] of readFileSync(file, 'utf8').matchAll(/['"](\.[^'"]+)\.js['"]/g))
    follow(path.join(path.dirname(file), `${written}.d.ts`));
}

/** Makes each level of indentation one space: editors show none of it, and it was 8 KB of the package. */
function narrow(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/^(?: {4})+/gm, ({ length }) => ' '.repeat(length / 4)),
  );
}

for (const [types] of JSON.stringify(exports).matchAll(/\.\/[^"]+\.d\.c?ts/g)) follow(path.normalize(types));
for (const name of readdirSync('dist', { recursive: true }).filter((file) => file.endsWith('.d.ts')))
  if (reached.has(path.join('dist', name))) narrow(path.join('dist', name));
  else rmSync(path.join('dist', name));
rmSync('dist/.tsbuildinfo', { recursive: true, force: true });
