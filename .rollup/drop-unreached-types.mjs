// Drops the types in `dist/` that no entry of the package leads to. Most modules, and most of what others declare, are for
// modules of ours. Drops what editors show nothing of too: indentation, and the stars of comments, but of examples.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const types = [...JSON.stringify(exports).matchAll(/\.\/([^"]+\.d\.c?ts)/g)].map(([, file]) => file);
const names = types.flatMap((file) => {
  if (file.startsWith('dist/')) return file.slice('dist/'.length, -'.d.ts'.length);
  const led = readFileSync(file, 'utf8').matchAll(/dist\/([^'"]+)\.js/g); // from types that are written by hand
  return [...led].map(([, name]) => name);
});
/** False for types of a framework, directly in `dist/`: the bundler takes names that they add to a framework's for ours. */
const isBundled = (name) => /[\\/]/.test(name);

function narrow(code) {
  return code
    .replace(/^ +/gm, '')
    .replace(/^ *\/\*\*$[^]*?\*\/$/gm, (comment) =>
      comment.includes('```') ? comment : withoutStars(comment),
    );
}

function withoutStars(comment) {
  return comment
    .replace(/\n *\*\/$/, ' */')
    .replace(/\n *\* ?/g, '\n')
    .replace('/**\n', '/** ');
}

const bundle = await rollup({
  input: Object.fromEntries(names.filter(isBundled).map((name) => [name, `dist/${name}.d.ts`])),
  external: (id) => !/^[./]/.test(id),
  plugins: [dts()],
  logLevel: 'silent', // it warns of types that entries share and none exports
});
const { output } = await bundle.generate({
  entryFileNames: ({ name }) => `${name.replace(/\.d$/, '')}.d.ts`,
  preserveModules: true,
  preserveModulesRoot: 'dist',
  hoistTransitiveImports: false,
});
const written = readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('.d.ts'));
const kept = written
  .filter((name) => !isBundled(name))
  .map((name) => ({ fileName: name, code: readFileSync(path.join('dist', name), 'utf8') }));
for (const name of written) rmSync(path.join('dist', name));
for (const { fileName, code } of [...output, ...kept]) {
  const file = path.join('dist', fileName);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, narrow(code));
}
// Drops what the compiler keeps of its last run, so that it writes the types again when it is next asked.
rmSync('dist/.tsbuildinfo', { recursive: true, force: true });
