// Types of each entry, without those of Node and with those of libraries checked, as in a strict project for browsers.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../index/support/temporary-folder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const written = readFileSync(`${root}package.json`, 'utf8');
const entries = [...new Set(written.match(/(?<="types": "\.\/)(?:dist\/(?:src|index)|index)\/[^"]+/gu))];
const compiler = `${root}node_modules/typescript-7/bin/tsc`;
const STRICT = [
  ...['--noEmit', '--ignoreConfig', '--strict', '--skipLibCheck', 'false', '--types', ''],
  ...['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'],
  ...['--module', 'nodenext', '--moduleResolution', 'nodenext'],
];

describe('the types of every entry', () => {
  it('hold in a strict project, and lead to no types of Node', () => {
    const args = [compiler, ...STRICT, '--listFiles', ...entries];
    const { stdout } = spawnSync('node', args, { cwd: root, encoding: 'utf8' });
    const lines = stdout.split('\n');
    assert.ok(entries.every((entry) => lines.some((line) => line.endsWith(entry))));
    const wrong = lines.filter((line) => line.includes('error TS') || line.includes('/@types/node/'));
    assert.deepEqual(wrong, []);
  });
});

/** Packages whose types those of the elements lead to. */
const DEPENDENCIES = ['@lit', 'lit', 'lit-element', 'lit-html', 'minisearch', '@types'];

/** The parts of each framework's types that its entry of the package needs: the module, and its files by their names. */
const FRAMEWORKS: Record<string, [module: string, files: Record<string, string>]> = {
  react: [
    'react',
    {
      'index.d.ts': `export interface HTMLAttributes<T> { title?: string; own?: T }
        export type DetailedHTMLProps<A, T> = A & { own?: T };
        export type RefAttributes<T> = { ref?: T };
        export type ForwardRefExoticComponent<P> = (props: P) => null;
        export namespace JSX { interface IntrinsicElements {} }`,
    },
  ],
  vue: [
    'vue',
    {
      'index.d.ts': `export interface HTMLAttributes { title?: string }
        export interface VNodeProps { key?: string }
        export type VNodeChild = string;
        export type FunctionalComponent<P, E, S> = (props: P, emits: E, slots: S) => null;
        export interface GlobalComponents {}`,
    },
  ],
  preact: [
    'preact',
    {
      'index.d.ts': `export interface HTMLAttributes<T> { title?: string; own?: T }
        export namespace JSX { interface IntrinsicElements {} }`,
    },
  ],
  solid: [
    'solid-js',
    {
      'index.d.ts': `import type { JSX } from './jsx.js';
        export type { JSX };`,
      'jsx.d.ts': `export namespace JSX {
          interface HTMLAttributes<T> { title?: string; own?: T }
          interface IntrinsicElements {}
          interface CustomEvents {}
        }`,
    },
  ],
  svelte: [
    'svelte/elements',
    {
      'index.d.ts': `export interface HTMLAttributes<T> { title?: string; own?: T }
        export interface SvelteHTMLElements {}`,
    },
  ],
};

describe('the types for a framework', () => {
  /** Makes a project with one framework, whose module has the files given. @returns a script that uses our types */
  async function project(t: TestContext, framework: string, module: string, files: Record<string, string>) {
    const placed = Object.entries(files).map(([name, text]) => [`node_modules/${module}/${name}`, text]);
    const folder = await temporaryFolder(t, {
      ...(Object.fromEntries(placed) as Record<string, string>),
      // Not a link to the package's whole folder, as other frameworks are installed in it.
      'node_modules/garden-search/package.json': written,
      'page.ts': `import 'garden-search/${framework}';\n`,
    });
    const packages = path.join(folder, 'node_modules');
    symlinkSync(path.join(root, 'dist'), path.join(packages, 'garden-search/dist'));
    for (const name of DEPENDENCIES)
      symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name));
    return path.join(folder, 'page.ts');
  }

  for (const [framework, [module, files]] of Object.entries(FRAMEWORKS))
    it(`hold in a strict project that has no other: ${framework}`, async (t) => {
      const args = [compiler, ...STRICT, '--moduleResolution', 'bundler', '--module', 'esnext'];
      const script = await project(t, framework, module, files);
      const { stdout } = spawnSync('node', [...args, '--preserveSymlinks', script], { encoding: 'utf8' });
      assert.equal(stdout, '');
    });
});
