// Addresses of VitePress: https://vitepress.dev/guide/routing, and of VuePress: https://vuepress.vuejs.org/guide/page.html,
// and what both exclude

import { decoded } from '../../src/core/text/strings.js';
import { encodePath, pageFile } from './address.js';
import { vitepressAnchors } from './anchors.js';
import { list, plainSettings, readProgram, scripts, sitePath, text, type Config } from './config.js';
import { folderPath, seenFrom } from './folders.js';
import { ownAddress } from './placeholders.js';
import { escapePattern, firstMatch, globs, matchOf, splitNegated, toRegExp } from './patterns.js';
import { allRules, excluding, onlyWithin } from './publication-rules.js';
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
  rules: ({ file, config, paths }) => {
    const source = folderPath(text(config.srcDir));
    return allRules([
      excluding(`${file} srcExclude`, globs(list(config.srcExclude)), source),
      onlyWithin(file, [source], paths),
      { dialect: 'vitepress' },
    ]);
  },
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
  site: (config) => {
    const lock = lockOf(config);
    return {
      within: (note) => note,
      base: '/',
      address: ({ path, properties }) => {
        const given = ownAddress(properties);
        if (!given) return pageOf(path);
        return given.includes('/:') ? undefined : encodePath(given);
      },
      anchors: vitepressAnchors,
      excludes: ({ properties }) => lock([ownAddress(properties)]),
    };
  },
  whole: async (root, config, file) => ({
    ...(await plainSettings(root, file, PATTERNS)),
    ...config,
    locked: await lockedPlaces(root, file),
  }),
  others: /^(?:theme|plume\.config)\.[cm]?[jt]s$/u,
  // https://vuepress.vuejs.org/reference/config.html#pagepatterns
  rules: ({ file, config }) => {
    const { left } = splitNegated(list(config.patterns));
    const lock = lockOf(config);
    return allRules([
      excluding(`${file} pagePatterns`, globs(left)),
      { excludes: (path) => lock([path, `/${path}`, `/${decoded(pageOf(path))}`]) },
      // Passwords in notes of vuepress-theme-reco.
      { secretKeys: ['keys'], dialect: 'vitepress' },
    ]);
  },
};

function pageOf(path: string): string {
  return pageFile(path, /^(?:index|readme)$/iu);
}

// Matches what themes lock by passwords, with braces in braces up to twice.
const LOCKED = new RegExp(`\\bencrypt\\s*:\\s*\\{(${braced(braced(braced('')))})\\}`, 'gu');
const QUOTED = /(['"`])(.*?)\1\s*(:?)/gu;

function braced(within: string): string {
  return `(?:[^{}'"\`]|'[^'\n]*'|"[^"\n]*"|\`[^\`\n]*\`|\\{${within}\\})*`;
}

/**
 * Reads the places that themes lock, plainly written: https://theme-hope.vuejs.press/guide/feature/encrypt.html and
 * https://theme-plume.vuejs.press/guide/features/encryption/. All are within `/`.
 */
async function lockedPlaces(root: string, file: string): Promise<string[]> {
  const files = [file, ...scripts('.vuepress/theme'), ...scripts('.vuepress/plume.config')];
  const programs = await Promise.all(files.map((name) => readProgram(root, name)));
  const locks = [...programs.join('\n').matchAll(LOCKED)].map(([, lock]) => lock!);
  return locks.flatMap((lock) => [
    ...(/\bglobal\s*:\s*true/u.test(lock) ? ['/'] : []),
    ...[...lock.matchAll(QUOTED)].flatMap(([, , place, colon]) =>
      colon && /^\^|\/|\.md$/u.test(place!) ? place! : [],
    ),
  ]);
}

/** Makes a function that gives the reason for which a note at one of some places is locked: its start, end or pattern. */
function lockOf({ locked }: Config): (places: readonly string[]) => string | undefined {
  const locks = firstMatch(list(locked), (key) => {
    const pattern = key.startsWith('^') ? toRegExp(key, '', '') : undefined;
    return (place) =>
      pattern?.test(place) || (key.endsWith('.md') ? place.endsWith(key) : place.startsWith(key));
  });
  return (places) => {
    const key = matchOf(locks, places);
    return key === undefined ? undefined : `encrypt: ${key}`;
  };
}
