// Addresses of VitePress: https://vitepress.dev/guide/routing, and of VuePress: https://vuepress.vuejs.org/guide/page.html,
// and what both exclude

import { encodePath, pageFile } from './address.js';
import { vitepressAnchors } from './anchors.js';
import { list, plainSettings, scripts, sitePath, text, type Config } from './config.js';
import { folderPath, seenFrom } from './folders.js';
import { ownAddress } from './placeholders.js';
import { escapePattern, globs } from './patterns.js';
import { excluding } from './publication-rules.js';
import type { Site } from './site.js';
import type { Generator } from './tool.js';

const SETTINGS = {
  srcDir: '^\\s*srcDir',
  base: '^(?: {2}|\\t)base',
  srcExclude: '\\bsrcExclude',
  rewrites: '\\brewrites',
};

/** VitePress, by the folder, the base and the patterns that its program has as plain text. */
export const vitepress: Generator = {
  marks: [...scripts('.vitepress/config'), ...scripts('.vitepress/config/index')],
  site,
  whole: (root, _config, file) => plainSettings(root, file, SETTINGS),
  // https://vitepress.dev/reference/site-config#srcexclude
  rules: ({ file, config }) => ({
    ...excluding(`${file} srcExclude`, globs(list(config.srcExclude)), folderPath(text(config.srcDir))),
    dialect: 'vitepress',
  }),
};

// Addresses end in `.html`: the file has that name even with `cleanUrls`, and every host serves it.
function site({ srcDir, base, rewrites }: Config): Site {
  const source = folderPath(text(srcDir));
  const rewritten = rewriting(list(rewrites));
  return {
    within: (note) => seenFrom(source, note),
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

// The second is the name in VuePress 1.
const PATTERNS = { patterns: '^\\s*(?:pageP|p)atterns' };

/** VuePress, where a README is the page of its folder too, and notes may set their addresses. */
export const vuepress: Generator = {
  marks: [...scripts('.vuepress/config'), '.vuepress/config.yml', '.vuepress'],
  site: () => ({
    within: (note) => note,
    base: '/',
    address: ({ path, properties }) => {
      const given = ownAddress(properties);
      if (!given) return pageFile(path, /^(?:index|readme)$/iu);
      return given.includes('/:') ? undefined : encodePath(given);
    },
    anchors: vitepressAnchors,
  }),
  whole: async (root, config, file) => ({ ...(await plainSettings(root, file, PATTERNS)), ...config }),
  // https://vuepress.vuejs.org/reference/config.html#pagepatterns
  rules: ({ file, config }) => {
    const excluded = list(config.patterns).flatMap((pattern) => /^!(.+)/u.exec(pattern)?.[1] ?? []);
    return { ...excluding(`${file} pagePatterns`, globs(excluded)), dialect: 'vitepress' };
  },
};
