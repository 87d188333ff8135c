// Bundles the modules of `dist/index`, which Node loads: one file for each entry, and one for each part that entries
// share. Within a bundle, modules need no imports and exports of names, so that the package is smaller. Modules of
// `dist/src` stay, as the bundlers of sites split those themselves.
import path from 'node:path';
import { rollup } from 'rollup';
import { entryModules } from './entries.mjs';

const folder = path.resolve('dist/index') + path.sep;
const entries = entryModules()
  .map((file) => path.resolve(file))
  .filter((file) => file.startsWith(folder));
/** True for a module of the folder, by what an import says. Names of packages are no paths. */
const isInside = (id, importer) =>
  (id.startsWith('.') || path.isAbsolute(id)) &&
  path.resolve(path.dirname(importer ?? id), id).startsWith(folder);
const bundle = await rollup({
  input: Object.fromEntries(
    entries.map((file) => [path.relative(folder, file).slice(0, -'.js'.length), file]),
  ),
  external: (id, importer) => !isInside(id, importer),
  onwarn: ({ message }) => {
    throw new Error(message);
  },
});
await bundle.write({
  dir: folder,
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name].js', // as deep as the modules that look for files from their own place
  hoistTransitiveImports: false,
});
