// What a generator's configuration says, where it is data. It is never run.

import { readFile, stat } from 'node:fs/promises';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** A configuration as data; empty where there is none that can be read. */
export type Config = Readonly<Record<string, unknown>>;

const MAX_BYTES = 256 * 1024;

/** Reads a configuration in YAML, JSON or TOML. One that is broken is read as empty: the generator will say so. */
export async function readConfig(file: string): Promise<Config> {
  try {
    if ((await stat(file)).size > MAX_BYTES) return {};
    const text = await readFile(file, 'utf8');
    return table(file.endsWith('.toml') ? parseToml(text) : parseYaml(text, { logLevel: 'silent', maxAliasCount: 100 })); // prettier-ignore
  } catch {
    return {};
  }
}

/** A value as a table; empty where it is none. */
export function table(value: unknown): Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : {};
}

/** A value as text; empty where it is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** The path of a site's address or of a part of it, with `/` at both ends. */
export function sitePath(address: string): string {
  const path = address.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/iu, '').split('/').filter(Boolean); // prettier-ignore
  return path.length ? `/${path.map(encodeURI).join('/')}/` : '/';
}
