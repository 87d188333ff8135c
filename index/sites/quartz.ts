// Addresses of Quartz: https://quartz.jzhao.xyz/advanced/paths and the `slugifyFilePath` of its util/path.ts.

import { join } from 'node:path';
import { encodePath, partPath, withoutExtension } from './address.js';
import { quartzAnchors } from './anchors.js';
import { plainSettings, readProgram, sitePath, table, text, type Config } from './config.js';
import { within } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';

/** Gives a configuration of Quartz 4, which is a program, the form of Quartz 5, as far as it says it plainly. */
export async function quartzSettings(root: string, config: Config, file: string): Promise<Config> {
  if (!file.endsWith('.ts')) return config;
  const program = join(root, file);
  const [plugin] = /\bPlugin\.ExplicitPublish\(/u.exec(await readProgram(program)) ?? [];
  const configuration = await plainSettings(program, {
    baseUrl: '\\bbaseUrl',
    locale: '\\blocale',
    ignorePatterns: '\\bignorePatterns',
  });
  return { isFour: true, configuration, plugins: plugin ? ['explicit-publish'] : [] };
}

/**
 * Makes the rules of Quartz. Quartz 5 writes addresses in lower case; Quartz 4 keeps the case. A `permalink` is ignored: it only redirects to the note's own page, and loses the heading.
 */
export function quartz(config: Config): Site {
  const five = Object.keys(config).length > 0 && !config.isFour;
  const { baseUrl } = table(config.configuration);
  return {
    within: (path) => within('content', path),
    base: sitePath(`//${text(baseUrl).replace(/^[a-z]+:\/\//iu, '')}`),
    address: ({ path }: SiteNote) => encodePath(slugOf(path, five)),
    anchors: quartzAnchors,
  };
}

function slugOf(path: string, five: boolean): string {
  const slug = withoutExtension(path)
    .split('/')
    .map((part) => slugPart(part, five))
    .join('/');
  const { folders, name } = partPath(slug);
  const isIndex = /^_?index$/u.test(name) || (five && folders && `/${folders}`.endsWith(`/${name}/`));
  return isIndex ? folders : slug;
}

function slugPart(part: string, five: boolean): string {
  const slug = part
    .replace(/\s/gu, '-')
    .replaceAll('&', '-and-')
    .replaceAll('%', '-percent')
    .replace(/[?#]/gu, '');
  return five ? slug.replace(/[<>:"|*]/gu, '').toLowerCase() : slug;
}
