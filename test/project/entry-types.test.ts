// Types of each entry, without those of Node and with those of libraries checked, as in a strict project for browsers.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

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

/** The parts of each framework's types that its entry of the package needs, by the module that declares them. */
const FRAMEWORKS = {
  react: [
    'react',
    `export interface HTMLAttributes<T> { title?: string; own?: T }
     export type DetailedHTMLProps<A, T> = A & { own?: T };
     export type RefAttributes<T> = { ref?: T };
     export type ForwardRefExoticComponent<P> = (props: P) => null;
     export namespace JSX { interface IntrinsicElements {} }`,
  ],
  vue: [
    'vue',
    `export interface HTMLAttributes { title?: string }
     export interface VNodeProps { key?: string }
     export type VNodeChild = string;
     export type FunctionalComponent<P, E, S> = (props: P, emits: E, slots: S) => null;
     export interface GlobalComponents {}`,
  ],
  preact: [
    'preact',
    `export interface HTMLAttributes<T> { title?: string; own?: T }
     export namespace JSX { interface IntrinsicElements {} }`,
  ],
  solid: [
    'solid-js',
    `import type { JSX } from './jsx.js';
     export type { JSX };`,
    `export namespace JSX {
       interface HTMLAttributes<T> { title?: string; own?: T }
       interface IntrinsicElements {}
       interface CustomEvents {}
     }`,
  ],
  svelte: [
    'svelte/elements',
    `export interface HTMLAttributes<T> { title?: string; own?: T }
     export interface SvelteHTMLElements {}`,
  ],
};

describe('the types for a framework', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'garden-search-frameworks-'));
  after(() => rmSync(folder, { recursive: true }));

  /** Makes a project with one framework, whose module declares the types. @returns a script that uses our types */
  function project(framework: string, [module, types, jsx]: string[]): string {
    const own = path.join(folder, framework);
    const place = path.join(own, 'node_modules', module!);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'index.d.ts'), types!);
    if (jsx) writeFileSync(path.join(place, 'jsx.d.ts'), jsx);
    const packages = path.join(own, 'node_modules');
    mkdirSync(path.join(packages, 'garden-search'));
    // Not the package's whole folder, as other frameworks are installed in it.
    for (const name of ['dist', 'package.json'])
      symlinkSync(path.join(root, name), path.join(packages, 'garden-search', name));
    for (const name of DEPENDENCIES)
      symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name));
    const script = path.join(own, 'page.ts');
    writeFileSync(script, `import 'garden-search/${framework}';\n`);
    return script;
  }

  for (const [framework, parts] of Object.entries(FRAMEWORKS))
    it(`hold in a strict project that has no other: ${framework}`, () => {
      const args = [compiler, ...STRICT, '--moduleResolution', 'bundler', '--module', 'esnext'];
      const script = project(framework, parts);
      const { stdout } = spawnSync('node', [...args, '--preserveSymlinks', script], { encoding: 'utf8' });
      assert.equal(stdout, '');
    });
});
