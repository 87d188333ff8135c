// Shortens the compiled modules in `dist/`, and their templates, for the package: it has a budget of bytes. Editors read
// names and comments in the types beside. The manifest of the elements, and what is made from it for editors, loses its indentation. It also says
// no more that members are public, as all are, nor where they are inherited from: it has none of these classes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import { shortTemplates } from './syntax.mjs';

// No module makes objects of a function expression, so all of those may be arrow functions or methods.
const COMPRESS = { ecma: 2022, passes: 2, unsafe_arrows: true, unsafe_methods: true };

for (const folder of ['dist/src', 'dist/index'])
  for (const name of readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'))) {
    const file = path.join(folder, name);
    const options = { module: true, ecma: 2022, compress: COMPRESS, format: { comments: false, ecma: 2022 } };
    const written = readFileSync(file, 'utf8');
    // Only modules in `src` hold templates of HTML and CSS.
    const short =
      folder === 'dist/src' ? await shortTemplates(written, name.endsWith('.styles.js')) : written;
    const { code } = await minify(short, options);
    writeFileSync(file, code);
  }

const DROPPED = new Set(['inheritedFrom', 'privacy']);
for (const name of ['custom-elements', 'web-types']) {
  const file = `dist/${name}.json`;
  const drop = (key, value) => (DROPPED.has(key) ? undefined : value);
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'), drop)));
}
