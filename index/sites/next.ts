// Addresses of Next.js, for the pages that its build has written
// (https://nextjs.org/docs/app/guides/static-exports#deploying) and for notes that are pages
// (https://nextjs.org/docs/app/getting-started/project-structure):
//
//   clay.html                clay
//   about/index.html         about/, with `trailingSlash`
//   _not-found.html          no page of the site
//   app/(x)/soil/page.mdx    soil
//   content/soil.mdx         soil, as in Nextra
//   content/soil.de.mdx      de/soil, as in Nextra 3 and Fumadocs
//   content/(x)/soil.mdx     soil, as in Fumadocs
//   public/soil.md           soil, https://nextjs.org/docs/app/api-reference/file-conventions/public-folder

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { encodePath, withoutExtension, withoutIndex, withSlash } from './address.js';
import { githubAnchors, nextraAnchors } from './anchors.js';
import {
  packagesOf,
  plainValues,
  readProgram,
  SCRIPT,
  scripts,
  sitePath,
  text,
  type Config,
} from './config.js';
import { folderPath } from './folders.js';
import { FUMADOCS, fumadocsAddress, fumadocsRules, fumadocsSettings, isOfFumadocs } from './fumadocs.js';
import { underscored } from './patterns.js';
import { PLAIN } from './plain.js';
import {
  allRules,
  excluding,
  onlyThose,
  withoutNotesBeside,
  type PublicationRules,
} from './publication-rules.js';
import type { Site, SiteNote } from './site.js';
import type { Generator } from './tool.js';

/** Names of the pages that Next.js makes for itself: errors, and those that begin with `_`. */
const OWN = /^(?:_.*|[45]\d\d)\.html$/u;

const CONTENT = /^(?:src\/)?(app|content|pages|public)\/(.+)$/u;
// Matches texts that pages import, as those of Nextra's own documentation do.
const COMPONENTS = /^(?:src\/)?components(?=\/)/u;
// Matches what may be a page of Nextra. In `app` no other file is one.
const NEXTRA = /^(?:src\/)?(?:(?:content|pages|public)\/|app\/(?:.*\/)?page\.mdx?$)/u;
const ROUTE = /(?:^|\/)page\.mdx?$/u;

/** Next.js. A written page has the address of its route, `a.html` that of `a`. Other notes are plain ones. */
export const next: Generator = {
  // Next.js needs no configuration. A build has written the last of these, and Fumadocs needs no Next.js.
  marks: [...scripts('next.config'), '.next/BUILD_ID', ...FUMADOCS],
  whole: async (root, _config, file) => ({
    ...(SCRIPT.test(file) && settings(await readProgram(root, file))),
    ...((await hasFumadocs(root)) && (await fumadocsSettings(root))),
  }),
  site,
  // https://nextjs.org/docs/app/getting-started/project-structure#private-folders
  rules: ({ file, config, paths }) =>
    allRules([
      withoutNotesBeside(file, paths),
      excluding(`${file}, no pages`, (path) => COMPONENTS.exec(path)?.[0]),
      config.isNextra ? nextraRules(file, paths) : {},
      fumadocsRules(file, config, paths),
      { excludes: (path) => underscored(CONTENT.exec(path)?.[2] ?? ''), dialect: 'next' },
    ]),
  others: /^(?:source|i18n)\b.*\.[cm]?[jt]sx?$/u,
  excludesNone: true,
};

function nextraRules(file: string, paths: readonly string[]): PublicationRules {
  return allRules([
    onlyThose(file, (path) => NEXTRA.test(path), 'no page of Nextra', paths),
    { dialect: 'nextra', names: 'nextra' },
  ]);
}

async function hasFumadocs(root: string): Promise<boolean> {
  const packages = await packagesOf(root);
  return (
    packages.some(([name]) => name.startsWith('fumadocs-')) ||
    FUMADOCS.some((name) => existsSync(join(root, name)))
  );
}

function settings(program: string): Config {
  return {
    ...plainValues(program, {
      base: '\\bbasePath',
      below: '\\bcontentDirBasePath',
      language: '\\bdefaultLocale',
    }),
    ...(/\btrailingSlash\s*:\s*true\b/u.test(program) && { slash: true }),
    ...(/['"]nextra['"]/u.test(program) && { isNextra: true }),
  };
}

function site(config: Config): Site {
  return {
    ...PLAIN,
    within: (path) => {
      if (isOfFumadocs(config, path)) return path;
      const [, folder, inside] = CONTENT.exec(path) ?? [];
      const below = folder === 'content' ? folderPath(text(config.below)) : '';
      return inside && below ? `${below}/${inside}` : inside;
    },
    base: sitePath(text(config.base)),
    address: (note) => {
      const address = fumadocsAddress(note, config) ?? routeAddress(note) ?? contentAddress(note, config);
      return address && (config.slash ? withSlash(address) : address.replace(/\/$/u, ''));
    },
    anchors: config.isNextra ? nextraAnchors : githubAnchors,
    page: {
      address: (path) => encodePath(withoutExtension(withoutIndex(path))),
      excludes: (path) =>
        path.split('/').some((part) => OWN.test(part)) ? 'a page for Next.js itself' : undefined,
    },
  };
}

function routeAddress({ path }: SiteNote): string | undefined {
  if (!ROUTE.test(path)) return undefined;
  return encodePath(path.replace(/(?<=^|\/)(?:\([^/]*\)|@[^/]*)\//gu, '').replace(ROUTE, ''));
}

// A translation lies below its language, but for the default one: https://nextjs.org/docs/pages/guides/internationalization
function contentAddress(note: SiteNote, { isNextra, language: first }: Config): string | undefined {
  const { language, path, properties } = note;
  const bare = language ? path.replace(`.${language}.`, '.') : path;
  const named = language && language !== first ? `${language}/${bare}` : bare;
  // Nextra reads no address of its own in a note, and makes a page of a README like of any other.
  if (isNextra) return encodePath(withoutExtension(named).replace(/(?<=^|\/)index$/u, ''));
  return PLAIN.address({ path: named, properties });
}
