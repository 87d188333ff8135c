// Bundle of the worker: the build of an index as it is, with a folder in memory where Node has its files.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const REPLACED = {
  'node:fs': 'node/files.mjs',
  'node:fs/promises': 'node/files.mjs',
  'node:path': 'node/path.mjs',
};
const OTHERS = 'node/others.mjs';

/** Writes the worker, and the languages that it loads on demand, into a folder. */
export async function bundleWorker(outdir) {
  await build({
    entryPoints: [path.join(HERE, 'worker.mjs')],
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    chunkNames: 'worker-[hash]',
    inject: [path.join(HERE, 'inject.mjs')],
    logLevel: 'error',
    plugins: [{ name: 'in-memory', setup: replaceModules }],
  });
}

function replaceModules(bundler) {
  bundler.onResolve({ filter: /^node:/ }, ({ path: name }) => ({
    path: path.join(HERE, REPLACED[name] ?? OTHERS),
  }));
  bundler.onResolve({ filter: /\/own-package\.js$/ }, () => ({ path: path.join(HERE, 'package-facts.mjs') }));
}
