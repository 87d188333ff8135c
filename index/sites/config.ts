// What a generator's configuration says, where it is data. It is never run.

import { readFile, stat } from 'node:fs/promises';
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { errorReason } from '../warnings.js';

/** A configuration as data; empty where there is none that can be read. */
export type Config = Readonly<Record<string, unknown>>;

const MAX_BYTES = 256 * 1024;

/** A configuration file as it was read. */
export interface ConfigRead {
  config: Config;
  /** Why it could not be read, where it is there. */
  reason?: string;
}

/** Reads a configuration in YAML, JSON or TOML; empty where there is none. Never throws. */
export async function readConfig(file: string): Promise<ConfigRead> {
  try {
    if ((await stat(file)).size > MAX_BYTES)
      return { config: {}, reason: `it is larger than ${MAX_BYTES / 1024} KB` };
    const content = (await readFile(file, 'utf8')).replace(/^\ufeff/u, '');
    return file.endsWith('.toml') ? { config: table(parseToml(content)) } : readYaml(content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { config: {} }
      : { config: {}, reason: errorReason(error) };
  }
}

// What can be read of a broken one is kept.
function readYaml(content: string): ConfigRead {
  // Python's reader takes the last of two equal keys, and knows `<<`.
  const document = parseDocument(content, { logLevel: 'silent', uniqueKeys: false, merge: true });
  const config = table(document.toJS({ maxAliasCount: 100 }));
  const [error] = document.errors;
  return error ? { config, reason: error.message.split('\n', 1)[0]! } : { config };
}

/** Reads a small file as text; nothing where there is none. */
export async function readText(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
}

/** The texts of a list, or a text alone; empty where it is neither. */
export function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(text).filter(Boolean);
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
