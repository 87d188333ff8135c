// Addresses of Quartz: https://quartz.jzhao.xyz/advanced/paths and the `slugifyFilePath` of its util/path.ts.

import { encodePath, partPath, withoutExtension } from './address.js';
import { quartzAnchors } from './anchors.js';
import { sitePath, table, text, type Config } from './config.js';
import { within } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';

/**
 * Makes the rules of Quartz. Only Quartz 5 has a configuration that is data, and writes addresses in lower case; Quartz
 * 4 keeps the case. A `permalink` is ignored: it only redirects to the note's own page, and loses the heading.
 */
export function quartz(config: Config): Site {
  const five = Object.keys(config).length > 0;
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
