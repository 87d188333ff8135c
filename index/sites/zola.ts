// Addresses of Zola, https://www.getzola.org/documentation/content/overview/, and its publication rules by sections,
// https://www.getzola.org/documentation/content/section/. Both have settings:
// https://www.getzola.org/documentation/getting-started/configuration/ (`slugify`, `ignored_content`).

import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import { plainly, propertiesNamed } from '../properties/properties.js';
import { encodePath, lastPart, partPath, withoutExtension } from './address.js';
import { zolaAnchors } from './anchors.js';
import { list, readText, sitePath, table, text, type Config } from './config.js';
import { ancestors, foldersOf, within } from './folders.js';
import { globs } from './patterns.js';
import { firstText } from './placeholders.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import { zolaSlug } from './slugs.js';
import type { Site, SiteNote } from './site.js';
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

const DATED = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?\s?[_-](?=.)/u;

// Reads the settings `base_url`, `default_language`, `languages` and `slugify`.
function site(config: Config): Site {
  const languages = Object.keys(table(config.languages));
  const { paths, paths_keep_dates: keepsDates } = table(config.slugify);
  const slugify = SLUGS[text(paths)] ?? zolaSlug;
  const dated = keepsDates === true ? '' : DATED;
  return {
    within: (path) => within(CONTENT, path),
    base: sitePath(text(config.base_url)),
    address: (note) => {
      const [, stem = '', language = ''] = /^(.*?)(?:\.([^./]+))?$/su.exec(withoutExtension(note.path))!;
      const isTold = languages.includes(language);
      const path = pagePath(note, isTold ? stem : withoutExtension(note.path), slugify, dated);
      const own = firstText(note.properties, 'path')?.trim();
      const below = isTold && language !== text(config.default_language) && !own ? `${language}/` : '';
      return path === undefined ? undefined : encodePath(`${below}${own ?? path}/`);
    },
    anchors: zolaAnchors,
  };
}

// Ways to make a slug, beside Zola's own: https://www.getzola.org/documentation/getting-started/configuration/#slugification-strategies
const SLUGS: Record<string, (name: string) => string | undefined> = {
  off: String,
  safe: (name) => name.replace(/[ .]+$/u, '').replace(/[<>:"/\\|?*]/gu, ''),
};

function pagePath(
  { properties }: SiteNote,
  path: string,
  slugify: (name: string) => string | undefined,
  dated: RegExp | string,
): string | undefined {
  const { folders, name } = partPath(path);
  if (name === '_index') return folders;
  const whole = name === 'index' ? folders.slice(0, -1) : path;
  if (!whole) return '';
  const slug = slugify(firstText(properties, 'slug') ?? lastPart(whole).replace(dated, ''));
  return slug === undefined ? undefined : partPath(whole).folders + slug;
}

async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  // The patterns match the whole path of a file on the machine.
  const ignored = list(config.ignored_content).flatMap((glob) => [glob, `**/${glob}`]);
  return allRules([
    excluding(`${file} ignored_content`, globs(ignored), CONTENT),
    onlyWithin(file, [CONTENT], paths),
    await sectionRules(root, paths, Object.keys(table(config.languages))),
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
