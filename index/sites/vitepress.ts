// Addresses of VitePress: https://vitepress.dev/guide/routing, and of VuePress: https://vuepress.vuejs.org/guide/page.html

import { join } from 'node:path';
import { encodePath, pageFile, writtenAddress } from './address.js';
import { vitepressAnchors } from './anchors.js';
import { list, plainSettings, sitePath, text, type Config } from './config.js';
import { firstText } from './placeholders.js';
import { escapePattern, globs } from './patterns.js';
import { excluding, folderPath, within, type RulesReader } from './publication-rules.js';
import type { Site } from './site.js';

/** Reads what a configuration's program has as plain text: folder, base and patterns. The program is not run. */
export async function vitepressSource(root: string, _config: Config, file: string): Promise<Config> {
  return plainSettings(join(root, file), {
    srcDir: '^\\s*srcDir',
    base: '^(?: {2}|\\t)base',
    srcExclude: '\\bsrcExclude',
    rewrites: '\\brewrites',
  });
}

/** Reads the publication rules of VitePress: https://vitepress.dev/reference/site-config#srcexclude */
export const vitepressRules: RulesReader = ({ file, config }) => {
  const matches = globs(list(config.srcExclude));
  const source = folderPath(text(config.srcDir));
  return {
    ...excluding(`${file} srcExclude`, (path) => matches(within(source, path) ?? path)),
    dialect: 'vitepress',
  };
};

/**
 * Makes the rules of VitePress. Addresses end in `.html`: the file has that name even with `cleanUrls`, and every host
 * serves it.
 */
export function vitepress({ srcDir, base, rewrites }: Config): Site {
  const source = folderPath(text(srcDir));
  const rewritten = rewriting(list(rewrites));
  return {
    within: (note) => within(source, note) ?? note,
    base: sitePath(text(base)),
    address: ({ path }) => pageFile(rewritten(path), /^index$/u),
    anchors: vitepressAnchors,
    // https://vitepress.dev/guide/routing#dynamic-routes
    excludes: ({ path }) => (/\[\w+\]/u.test(path) ? 'a template of dynamic routes' : undefined),
  };
}

// Matches a parameter of a route, `:name`, `:name*` or `(.*)`. Such as ends in a sign holds `/`.
const PARAMETER = /:\w+(?:\([^()]*\))?[*+]?|\([^()]*\)/gu;

/** Makes a function that moves paths: https://vitepress.dev/guide/routing#route-rewrites @param pairs from and to */
function rewriting(pairs: readonly string[]): (path: string) => string {
  const rules = pairs.flatMap((from, i) => {
    if (i % 2 || pairs[i + 1] === undefined) return [];
    const names: readonly string[] = from.match(PARAMETER) ?? [];
    const values = names.map((name) => (/^:\w+$/u.test(name) ? '([^/]+?)' : '(.*)'));
    const source = from
      .split(PARAMETER)
      .map((part, i) => escapePattern(part) + (values[i] ?? ''))
      .join('');
    const target = (found: string[]) =>
      pairs[i + 1]!.replace(PARAMETER, (name) => found[names.indexOf(name)] ?? '');
    return [{ pattern: new RegExp(`^${source}$`, 'u'), target }];
  });
  return (path) => {
    for (const { pattern, target } of rules) {
      const found = pattern.exec(path);
      if (found) return target(found.slice(1));
    }
    return path;
  };
}

/** Makes the rules of VuePress, where a README is the page of its folder too, and notes may set their addresses. */
export function vuepress(): Site {
  return {
    within: (note) => note,
    base: '/',
    address: ({ path, properties }) => {
      const given = writtenAddress(firstText(properties, 'permalink') ?? '');
      if (!given) return pageFile(path, /^(?:index|readme)$/iu);
      return given.includes('/:') ? undefined : encodePath(given);
    },
    anchors: vitepressAnchors,
  };
}
