// Addresses of Zola, https://www.getzola.org/documentation/content/overview/, and its publication rules by sections,
// https://www.getzola.org/documentation/content/section/. Both have settings:
// https://www.getzola.org/documentation/getting-started/configuration/ (`slugify`, `ignored_content`).

import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import { plainly, propertiesNamed, type Property } from '../properties/properties.js';
import { encodePath, lastPart, partPath, withoutExtension } from './address.js';
import { zolaAnchors } from './anchors.js';
import { list, readText, sitePath, table, text, type Config } from './config.js';
import { ancestors, foldersOf, within } from './folders.js';
import { fnmatch, globs } from './patterns.js';
import { inMarkdown } from './private-names.js';
import { firstText } from './placeholders.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import { zolaSlug } from './slugs.js';
import type { Site } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

const CONTENT = 'content';

/** Zola. */
export const zola: Generator = {
  marks: ['zola.toml', 'config.toml'],
  site,
  whole: (_root, config, file) => (file === 'zola.toml' || Object.hasOwn(config, 'base_url')) && config,
  rules,
  isTool: true,
};

const DATED =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?\s?[_-](?=.)/u;

// Reads the settings `base_url`, `default_language`, `languages`, `slugify` and `markdown`.
function site(config: Config): Site {
  const languages = otherLanguages(config);
  const { paths, paths_keep_dates: keepsDates } = table(config.slugify);
  const slugify = SLUGS[text(paths)] ?? zolaSlug;
  const dated = keepsDates === true ? '' : DATED;
  const anchorOf = anchorsBy(config);
  return {
    within: (path) => within(CONTENT, path),
    base: sitePath(text(config.base_url)),
    address: ({ path, properties }) => {
      const own = ownText(properties, 'path');
      if (own !== undefined) return encodePath(`${own}/`);
      const [stem, language] = splitLanguage(withoutExtension(path));
      const isTold = languages.includes(language);
      const page = pagePath(
        ownText(properties, 'slug'),
        isTold ? stem : withoutExtension(path),
        slugify,
        dated,
      );
      return page === undefined ? undefined : encodePath(`${isTold ? `${language}/` : ''}${page}/`);
    },
    anchors: (text = '') => zolaAnchors(text, anchorOf),
    excludes: ({ path }) => {
      const [stem, language] = splitLanguage(withoutExtension(path));
      const isOther = lastPart(stem) === '_index' && language && !languages.includes(language);
      const other = isOther ? `a section in ${language}, which is not among the languages` : undefined;
      return inMarkdown(path) ?? other;
    },
  };
}

// Lists the languages that files tell in their names: all but the usual one.
function otherLanguages({ languages, default_language: usual }: Config): string[] {
  return Object.keys(table(languages)).filter((language) => language !== (text(usual) || 'en'));
}

function splitLanguage(path: string): [stem: string, language: string] {
  const [, stem = '', language = ''] = /^(.*?)(?:\.([^./]+))?$/su.exec(path)!;
  return [stem, language];
}

// Gives a text that the note sets itself, outside of its tables, which have their line.
function ownText(properties: readonly Property[], name: string): string | undefined {
  const isOwn = ({ line }: Property, at: number) =>
    properties.findIndex((other) => other.line === line) === at;
  return firstText(properties.filter(isOwn), name)?.trim();
}

// Makes anchors by the setting `slugify.anchors`. Texts stay as they are, where no other setting changes these.
function anchorsBy({ slugify, markdown }: Config): (text: string) => string | undefined {
  if (!['off', 'safe'].includes(text(table(slugify).anchors))) return zolaSlug;
  const { smart_punctuation: isSmart, render_emoji: drawsEmoji } = table(markdown);
  const changed = [isSmart === true && /['"]|--|\.{3}/u, drawsEmoji === true && /:[\w+-]+:/u];
  return (heading) =>
    changed.some((of) => of && of.test(heading))
      ? undefined
      : heading.trimEnd().replace(/[\t\n\f\r ]/gu, '_');
}

// Ways to make a slug, beside Zola's own: https://www.getzola.org/documentation/getting-started/configuration/#slugification-strategies
const SLUGS: Record<string, (name: string) => string | undefined> = {
  off: String,
  safe: (name) => name.replace(/[ .]+$/u, '').replace(/[<>:"/\\|?*]/gu, ''),
};

function pagePath(
  slug: string | undefined,
  path: string,
  slugify: (name: string) => string | undefined,
  dated: RegExp | string,
): string | undefined {
  const { folders, name } = partPath(path);
  if (name === '_index') return folders;
  const whole = name === 'index' ? folders.slice(0, -1) : path;
  if (!whole) return '';
  const made = slugify(slug ?? lastPart(whole).replace(dated, ''));
  return made === undefined ? undefined : partPath(whole).folders + made;
}

async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const ignored = list(config.ignored_content);
  // The patterns match the whole path of a file on the machine.
  const matches = fnmatch(ignored, true);
  const anywhere = globs(ignored.flatMap((glob) => [glob, `**/${glob}`]));
  return allRules([
    excluding(`${file} ignored_content`, (path) => matches(`/${path}`)),
    excluding(`${file} ignored_content`, anywhere, CONTENT),
    onlyWithin(file, [CONTENT], paths),
    await sectionRules(root, paths, otherLanguages(config)),
  ]);
}

// Zola passes over the whole folder of a section that is a draft in any language. It searches no pages of a section that
// is not searched.
async function sectionRules(
  root: string,
  paths: readonly string[],
  languages: readonly string[],
): Promise<PublicationRules> {
  const endings = ['.md', ...languages.map((language) => `.${language}.md`)];
  const places = foldersOf(paths).flatMap((folder) => endings.map((ending) => ({ folder, ending })));
  const sections = await Promise.all(
    places.map(async ({ folder, ending }) => {
      const file = path.posix.join(folder, `_index${ending}`);
      const { properties } = splitFrontMatter(await readText(root, file), file);
      const says = (key: string, said: boolean): boolean =>
        propertiesNamed(properties, [key]).some(({ value }) => plainly(value) === said);
      return {
        folder,
        file,
        ending,
        isDraft: says('draft', true),
        isUnsearched: says('insearchindex', false),
      };
    }),
  );
  return {
    excludes: (note) => {
      // A folder with an `index.md` is a page of the section above.
      const own = ancestors(note.replace(/\/index(?:\.[^./]+)?\.md$/u, '')).at(-1);
      const draft = sections.find(({ folder, isDraft }) => isDraft && within(folder, note) !== undefined);
      const unsearched = sections.find(
        ({ folder, ending, isUnsearched }) =>
          isUnsearched && folder === own && (ending === '.md' || note.endsWith(ending)),
      );
      if (draft) return `draft: true, by ${draft.file}`;
      return unsearched && `in_search_index: false, by ${unsearched.file}`;
    },
  };
}
