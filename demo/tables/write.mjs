// Writes the tables of README and documentation anew: node demo/tables/write.mjs, after npm run build.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { withTables } from './tables.mjs';

const root = new URL('../../', import.meta.url);
const pages = (await readdir(new URL('demo/docs/', root))).map((name) => `demo/docs/${name}`);
for (const name of ['README.md', ...pages]) {
  const file = new URL(name, root);
  const text = await readFile(file, 'utf8');
  const written = await withTables(text);
  if (written === text) continue;
  await writeFile(file, written);
  console.log(`${name} has new tables.`);
}
