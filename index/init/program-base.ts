// Reads the base path of a site from a configuration that is a program, which is not run: a path written out in it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sitePath } from '../sites/config.js';

/** Configurations with the key of their base path; that of Quartz begins with a host. */
const KEYS: [name: string, key: RegExp][] = [
  ['vite.config', /\bbase:\s*['"](\/[^'"]*)['"]/u],
  ['svelte.config', /\bbase:\s*['"](\/[^'"]*)['"]/u],
  ['next.config', /\bbasePath:\s*['"](\/[^'"]*)['"]/u],
  ['quartz.config', /\bbaseUrl:\s*['"](?:\w+:\/\/)?[^'"/]*(\/[^'"]*)['"]/u],
];
const TYPES = ['js', 'mjs', 'cjs', 'ts', 'mts'];

/** Gives the base path that a program in a folder writes out, with `/` at both ends; undefined if there is none. */
export function programBase(folder: string): string | undefined {
  for (const [name, key] of KEYS)
    for (const type of TYPES) {
      const base = key.exec(sourceOf(path.join(folder, `${name}.${type}`)))?.[1];
      if (base) return sitePath(base);
    }
  return undefined;
}

function sourceOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*$/gmu, '');
  } catch {
    return '';
  }
}
