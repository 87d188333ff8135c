// Addresses of VitePress: https://vitepress.dev/guide/routing, and what it excludes

import { folderOf, pageFile } from './address.js';
import { noAnchors, vitepressAnchors } from './anchors.js';
import { list, plainValues, readProgram, SCRIPT, scripts, sitePath, text, type Config } from './config.js';
import { folderPath, seenFrom } from './folders.js';
import { compile, escapePattern, globs } from './patterns.js';
import { allRules, excluding, onlyWithin } from './publication-rules.js';
import type { Site } from './site.js';
import type { Generator } from './tool.js';

// Matches the blanks before names of settings by which a configuration is found in its program.
const INDENTS = /^[ \t]+(?=(?:title|description|themeConfig|locales|head|lang)['"]?\s*:)/gmu;

/** Makes a function that gives the place of a setting of a site's program, not of what is nested in it. */
export function outermost(program: string): (name: string) => string {
  const [indent = '  '] = (program.match(INDENTS) ?? []).toSorted((a, b) => a.length - b.length);
  return (name) => `(?:^${indent}|\\b(?:define\\w*Config\\(|default|exports *=) ?\\{ *)['"]?${name}['"]?`;
}

// Matches imports of what configurations of several languages share.
const SHARED_IMPORT = /\bfrom\s*['"]\.\/((?:shared|common|base)(?:\.[cm]?[jt]s)?)['"]/gu;

/** True for a program that makes slugs by a function of its own, not by that of VitePress. */
export function ownSlugs(program: string): boolean {
  return /\bslugify\b/u.test(program) && !/\bslugify\b.*['"]@mdit-vue\/shared['"]/u.test(program);
}

/** Reads the settings of a program and of those that it takes what languages share from. */
async function settings(root: string, file: string): Promise<Config> {
  const own = await readProgram(root, file);
  const beside = [...own.matchAll(SHARED_IMPORT)].flatMap(([, name]) =>
    SCRIPT.test(name!) ? name! : scripts(name!),
  );
  const shared = await Promise.all(beside.map((name) => readProgram(root, folderOf(file) + name)));
  const programs = [...shared, own];
  const read = programs.map((program) => {
    const place = outermost(program);
    const nested = { srcExclude: '\\bsrcExclude', rewrites: '\\brewrites' };
    return plainValues(program, { srcDir: place('srcDir'), base: place('base'), ...nested });
  });
  const known = read.flatMap((values) => Object.entries(values).filter(([, value]) => value !== undefined));
  return { ...Object.fromEntries(known), ...(programs.some(ownSlugs) && { slugify: true }) };
}

/** VitePress, by the folder, the base and the patterns that its program has as plain text. */
export const vitepress: Generator = {
  marks: [...scripts('.vitepress/config'), ...scripts('.vitepress/config/index')],
  site,
  whole: (root, _config, file) => settings(root, file),
  others: /^(?:shared|common|base)\.[cm]?[jt]s$/u,
  // https://vitepress.dev/reference/site-config#srcexclude
  rules: ({ file, config, paths }) => {
    const source = folderPath(text(config.srcDir));
    return allRules([
      excluding(`${file} srcExclude`, globs(list(config.srcExclude)), source),
      // Fixed in VitePress.
      excluding(file, globs(['**/dist/**']), source),
      onlyWithin(file, [source], paths),
      { dialect: 'vitepress' },
    ]);
  },
};

// Addresses end in `.html`: the file has that name even with `cleanUrls`, and every host serves it.
function site({ srcDir, base, rewrites, slugify }: Config): Site {
  const source = folderPath(text(srcDir));
  const rewritten = rewriting(list(rewrites));
  return {
    within: (note) => seenFrom(source, note),
    base: sitePath(text(base)),
    address: ({ path }) => pageFile(rewritten(path), /^index$/u),
    anchors: slugify ? noAnchors : vitepressAnchors,
    // https://vitepress.dev/guide/routing#dynamic-routes
    excludes: ({ path }) => (/\[\w+\]/u.test(path) ? 'a template of dynamic routes' : undefined),
  };
}

// Matches a parameter of a route with the sign before it: `/:name`, `/:name(a|b)`, `/:name*` or `(.*)`.
const PARAMETER = /[./]?(?::\w+(?:\([^()]*\))?|\([^()]*\))[*+?]?/gu;
const PARTS = /^([./]?)(?::(\w+))?(\(.*\))?([*+?]?)$/u;

/** Lists the parameters of a route. Those without a name are numbered. */
function parametersOf(route: string) {
  let unnamed = 0;
  return (route.match(PARAMETER) ?? []).map((parameter) => {
    const [, prefix = '', name, given = '([^/]+?)', sign = ''] = PARTS.exec(parameter)!;
    const one = escapePattern(prefix) + (/[*+]/u.test(sign) ? '(.+)' : given);
    return { prefix, key: name ?? String(unnamed++), source: /[*?]/u.test(sign) ? `(?:${one})?` : one };
  });
}

/** Makes a function that moves paths: https://vitepress.dev/guide/routing#route-rewrites @param pairs from and to */
function rewriting(pairs: readonly string[]): (path: string) => string {
  const rules = pairs.flatMap((from, i) => {
    const to = pairs[i + 1];
    if (i % 2 || to === undefined) return [];
    const parameters = parametersOf(from);
    const literals = from.split(PARAMETER).map(escapePattern);
    const pattern = compile(
      `^${literals.map((part, i) => part + (parameters[i]?.source ?? '')).join('')}$`,
      'iu',
    );
    return pattern ? [{ pattern, keys: parameters.map(({ key }) => key), to: `/${to}` }] : [];
  });
  return (path) => {
    for (const { pattern, keys, to } of rules) {
      const found = pattern.exec(path);
      if (found) return filled(to, (key) => found[keys.indexOf(key) + 1]);
    }
    return path;
  };
}

function filled(route: string, valueOf: (key: string) => string | undefined): string {
  const parameters = parametersOf(route).values();
  return route.replace(PARAMETER, () => {
    const { prefix, key } = parameters.next().value!;
    const value = valueOf(key);
    return value === undefined ? '' : prefix + value;
  });
}
