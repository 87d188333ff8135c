// Puts the browsers' tests on few pages, in bundles, so that few pages read the element's modules, each in one request.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { shareOut } from './share-out.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TESTS = path.join(ROOT, 'test');
const PAGES = path.join(ROOT, 'node_modules/.cache/test-pages');
const BUNDLES = path.join(PAGES, 'bundles');

/** Folders directly in `test/` whose tests run in Node. */
export const FOLDERS_OF_NODE = ['index', 'demo', 'project'];

/** Folder of the hosts' projects, whose packages may bring tests of their own. */
const HOSTS = 'hosts';

/** Files that look at all that their page fetches or waits for, and so need a page of their own. */
const ALONE = ['core/language/fetching.test.ts', 'garden/fetch-text.test.ts', 'messages/languages.test.ts'];

/** Number of pages that share the other files. Each spends one to two seconds of processor time before its first test. */
const SHARES = 6;

/**
 * Writes the scripts of the pages, the largest files shared out first. @returns the paths of all pages' scripts
 */
export function writePages() {
  const folders = readdirSync(TESTS, { withFileTypes: true }).filter(
    ({ name }) => ![...FOLDERS_OF_NODE, HOSTS].includes(name),
  );
  const files = folders
    .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : entry.name))
    .filter((file) => file.endsWith('.test.ts') && !ALONE.includes(file))
    .map((file) => path.join(TESTS, file));
  rmSync(PAGES, { recursive: true, force: true });
  mkdirSync(PAGES, { recursive: true });
  const scripts = shareOut(files, SHARES).map((imported, i) => {
    const script = path.join(PAGES, `share-${i + 1}.js`);
    writeFileSync(script, imported.map((file) => `import '${file}';\n`).join(''));
    return script;
  });
  return [...bundle(scripts), ...ALONE.map((file) => path.join(ROOT, 'test', file))];
}

/** Bundles scripts beside each other; what several of them import stays one module. @returns the bundles' paths */
function bundle(scripts) {
  buildSync({
    entryPoints: scripts,
    outdir: BUNDLES,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development'],
    ignoreAnnotations: true, // the tests import modules for what they do
    sourcemap: 'inline', // the runner does not find the maps of bundles in files of their own
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  });
  return scripts.map((script) => path.join(BUNDLES, path.basename(script)));
}

function filesIn(folder) {
  return readdirSync(path.join(TESTS, folder), { recursive: true }).map((file) =>
    `${folder}/${file}`.replaceAll(path.sep, '/'),
  );
}
