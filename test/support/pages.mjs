// Puts the browsers' tests on few pages: a page for each file would take two seconds of processor time each.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = path.join(ROOT, 'node_modules/.cache/test-pages');

/** Folders directly in `test/` whose tests run in Node. */
export const FOLDERS_OF_NODE = ['index', 'demo', 'project'];

/** Files that look at all that their page fetches or waits for, and so need a page of their own. */
const ALONE = ['core/language/fetching.test.ts', 'garden/fetch-text.test.ts', 'messages/languages.test.ts'];

/**
 * Writes a script for each folder directly in `test/`, which imports its tests. @returns the paths of all pages'
 * scripts
 */
export function writePages() {
  const files = readdirSync(path.join(ROOT, 'test'), { recursive: true })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.test.ts') && !FOLDERS_OF_NODE.includes(file.split('/')[0]))
    .sort();
  const pages = new Map();
  for (const file of files.filter((file) => !ALONE.includes(file))) {
    const name = file.includes('/') ? file.split('/')[0] : 'root';
    pages.set(name, [...(pages.get(name) ?? []), file]);
  }
  rmSync(PAGES, { recursive: true, force: true });
  mkdirSync(PAGES, { recursive: true });
  const scripts = [...pages].map(([name, imported]) => {
    const script = path.join(PAGES, `${name}.js`);
    writeFileSync(script, imported.map((file) => `import '/test/${file}';\n`).join(''));
    return script;
  });
  return [...scripts, ...ALONE.map((file) => path.join(ROOT, 'test', file))];
}
