// Addresses of VuePress: https://vuepress.vuejs.org/guide/page.html, and what it and its themes exclude

import { decoded, firstAnswer } from '../../src/core/text/strings.js';
import { propertyName } from '../properties/properties.js';
import { encodePath, pageFile, stemOf } from './address.js';
import { noAnchors, vitepressAnchors } from './anchors.js';
import { list, namesIn, plainValues, readProgram, scripts, sitePath, text, type Config } from './config.js';
import { dateParts, fillTemplate, firstText, ownAddress } from './placeholders.js';
import { firstMatch, globs, splitNegated, toRegExp } from './patterns.js';
import { allRules, excluding } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';
import type { Generator } from './tool.js';
import { outermost, ownSlugs } from './vitepress.js';

const FOLDER = '.vuepress';

// Matches the programs that a theme may be made of: in the folder, and in folders there that are not built or served.
const PROGRAMS = /(?:^|\/)\.vuepress\/(?:(?!(?:dist|public|node_modules)\/)[^./][^/]*\/)?[^/]+\.[cm]?[jt]s$/u;

/** VuePress, where a README is the page of its folder too, and notes may set their addresses. */
export const vuepress: Generator = {
  marks: [...scripts(`${FOLDER}/config`), `${FOLDER}/config.yml`, FOLDER],
  site,
  whole: async (root, config, file) => ({
    ...settings(await readProgram(root, file)),
    ...config,
    locked: await lockedPlaces(root),
  }),
  programs: PROGRAMS,
  // https://vuepress.vuejs.org/reference/config.html#pagepatterns
  rules: ({ file, config }) => {
    const { left } = splitNegated(list(config.patterns));
    const lock = lockOf(config);
    return allRules([
      excluding(`${file} pagePatterns`, globs(left)),
      { excludes: (path) => lock([path, `/${path}`, `/${decoded(pageOf(path, config))}`]) },
      // Passwords in notes of vuepress-theme-reco.
      { secretKeys: ['keys'], dialect: 'vitepress' },
    ]);
  },
};

function settings(program: string): Config {
  const place = outermost(program);
  return {
    ...plainValues(program, {
      base: place('base'),
      permalinkPattern: place('permalinkPattern'),
      // The second is the name in VuePress 1.
      patterns: '^\\s*(?:pageP|p)atterns',
    }),
    ...(/\bdefineUserConfig\b|@vuepress\/bundler-/u.test(program) && { isSecond: true }),
    ...(ownSlugs(program) && { slugify: true }),
  };
}

function site(config: Config): Site {
  const lock = lockOf(config);
  return {
    within: (note) => note,
    base: sitePath(text(config.base)),
    address: (note) => addressOf(note, config),
    anchors: config.slugify ? noAnchors : vitepressAnchors,
    excludes: (note) => lock([ownAddress(note.properties), `/${decoded(addressOf(note, config) ?? '')}`]),
  };
}

function addressOf(note: SiteNote, config: Config): string | undefined {
  const given = ownAddress(note.properties);
  if (given) return given.includes('/:') ? undefined : encodePath(sanitized(given, config));
  const names = new Set(note.properties.map(({ key }) => propertyName(key)));
  const ownPattern = ['permalink', 'permalinkpattern'].some((name) => names.has(name));
  const pattern = ownPattern ? firstText(note.properties, 'permalinkpattern') : text(config.permalinkPattern);
  return pattern ? byPattern(pattern, note, config) : pageOf(note.path, config);
}

const NO_DATE = { year: '0000', month: '00', day: '00' };

// Gives the address by a pattern: https://vuepress.vuejs.org/reference/frontmatter.html#permalinkpattern
function byPattern(pattern: string, { path, properties }: SiteNote, config: Config): string | undefined {
  const [, dated = '', slug = stemOf(path)] = /(\d{4}-\d{1,2}(?:-\d{1,2})?)-(.*)/u.exec(stemOf(path)) ?? [];
  const date = dateParts(firstText(properties, 'date') ?? dated);
  const filled = fillTemplate(pattern, { ...NO_DATE, ...date, slug, raw: decoded(pageOf(path, config)) });
  return filled === undefined ? undefined : encodePath(sanitized(filled, config));
}

function pageOf(path: string, config: Config): string {
  return pageFile(sanitized(path, config), /^(?:index|readme)$/iu);
}

const SIGNS = /[\p{Cc}"#$%&*+,:;<=>?[\]^`{|}]/gu;

// Replaces signs in the names of a path as VuePress 2 does, and begins none with `_`.
function sanitized(path: string, { isSecond }: Config): string {
  if (!isSecond) return path;
  return path
    .split('/')
    .map((name) => name.replace(SIGNS, '_').replace(/^_+/u, ''))
    .join('/');
}

// Matches what themes lock by passwords, perhaps with a name and type of its own, with braces in braces up to twice.
const LOCKED = new RegExp(
  `\\bencrypt(?!Locales)\\w*\\s*(?::\\s*[\\w.]+\\s*)?[:=]\\s*\\{(${braced(braced(braced('')))})\\}`,
  'gu',
);
const QUOTED = /(['"`])(.*?)\1\s*(:?)/gu;

function braced(within: string): string {
  return `(?:[^{}'"\`]|'[^'\n]*'|"[^"\n]*"|\`[^\`\n]*\`|\\{${within}\\})*`;
}

/**
 * Reads the places that themes lock, plainly written: https://theme-hope.vuejs.press/guide/feature/encrypt.html and
 * https://theme-plume.vuejs.press/guide/features/encryption/. All are within `/`.
 */
async function lockedPlaces(root: string): Promise<string[]> {
  const programs = await Promise.all((await programsIn(root)).map((name) => readProgram(root, name)));
  const locks = [...programs.join('\n').matchAll(LOCKED)].map(([, lock]) => lock!);
  return locks.flatMap((lock) => [
    ...(/\bglobal\s*:\s*true/u.test(lock) ? ['/'] : []),
    ...[...lock.matchAll(QUOTED)].flatMap(([, , place, colon]) =>
      colon && /^\^|\/|\.md$/u.test(place!) ? place! : [],
    ),
  ]);
}

async function programsIn(root: string): Promise<string[]> {
  const names = await namesIn(root, FOLDER);
  const inner = names.map(async (name) => (await namesIn(root, FOLDER, name)).map((one) => `${name}/${one}`));
  const paths = [...names, ...(await Promise.all(inner)).flat()].map((name) => `${FOLDER}/${name}`);
  return paths.filter((name) => PROGRAMS.test(name));
}

/** Makes a function that gives the reason for which a note at one of some places is locked: its start, end or pattern. */
function lockOf({ locked }: Config): (places: readonly string[]) => string | undefined {
  const locks = firstMatch(list(locked), (key) => {
    const pattern = key.startsWith('^') ? toRegExp(key, '', '') : undefined;
    return (place) =>
      pattern?.test(place) || (key.endsWith('.md') ? place.endsWith(key) : place.startsWith(key));
  });
  return (places) => {
    const key = firstAnswer(places, locks);
    return key === undefined ? undefined : `encrypt: ${key}`;
  };
}
