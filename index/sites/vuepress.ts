// Addresses of VuePress: https://vuepress.vuejs.org/guide/page.html, and what it and its themes exclude

import { decoded } from '../../src/core/text/strings.js';
import { encodePath, pageFile } from './address.js';
import { vitepressAnchors } from './anchors.js';
import { list, plainSettings, readProgram, scripts, type Config } from './config.js';
import { ownAddress } from './placeholders.js';
import { firstMatch, globs, matchOf, splitNegated, toRegExp } from './patterns.js';
import { allRules, excluding } from './publication-rules.js';
import type { Generator } from './tool.js';

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
