// Publication rules of makers of books and manuals:
// - mdBook, HonKit and GitBook, which publish the chapters of a summary:
//   https://rust-lang.github.io/mdBook/format/summary.html, https://honkit.netlify.app/pages.html,
//   https://gitbook.com/docs/integrations/git-sync/content-configuration
// - Retype: https://retype.com/configuration/project/#exclude
// - Mintlify: https://www.mintlify.com/docs/organize/mintignore
// - Flowershow: https://flowershow.app/docs/reference/content-filtering
// - GitHub's wikis: https://docs.github.com/en/communities/documenting-your-project-with-wikis
// - wikis of Azure DevOps: https://learn.microsoft.com/en-us/azure/devops/project/wiki/wiki-file-structure

import path from 'node:path';
import { decoded } from '../../src/core/text/strings.js';
import { folderOf, pageFile, partPath, withoutExtension } from './address.js';
import { list, plainSettings, readText, table, text } from './config.js';
import { defaultProperties } from './default-properties.js';
import { metaRules } from './mkdocs-rules.js';
import { stemOf } from './note-url.js';
import { firstMatch, gitignore } from './patterns.js';
import {
  allRules,
  excluding,
  folderPath,
  onlyWithin,
  within,
  type PublicationRules,
  type RulesReader,
} from './publication-rules.js';

// Matches the label of a chapter, which may hold brackets itself, and its address, behind which a title may stand.
const CHAPTER =
  /(?:\[((?:[^[\]\n]|\[[^[\]\n]*\])*))?\]\(\s*<?(?:\.\/)?([^)>#"\n]+?)>?(?:#[^)"\n]*)?\s*(?:"[^"\n]*"\s*)?\)/gu;

// Matches a summary of GitBook or HonKit, which need no configuration: headings and lists of links, and nothing else.
const SUMMARY = /^(?:[ \t]*(?:#.*|[-*_]{2,}[ \t]*|[-*+][ \t]+(?:\[.*\]\(.*|[^[\n]*))?\n)*$/u;
const README = /^README\.md$/iu;

/**
 * Reads the rules of mdBook, by `book.toml`, of HonKit, by `book.json` or `book.js`, or of GitBook, by `.gitbook.yaml` or
 * a summary alone. The summary also has the chapters' titles. HonKit has a book for each language of `LANGS.md`.
 */
export const bookRules: RulesReader = async ({ root, file, config, paths }) => {
  const isAlone = file === 'SUMMARY.md';
  const { root: given } =
    file === 'book.js' ? await plainSettings(path.join(root, file), { root: '^\\s*root' }) : config;
  const written = text(table(config.book).src) || text(given);
  const source = folderPath(written || (file.endsWith('.toml') ? 'src' : ''));
  const structure = table(config.structure);
  const name = text(structure.summary) || 'SUMMARY.md';
  const placed: PublicationRules = file.startsWith('book.js')
    ? { defaults: pagesOf(source, text(structure.readme)) }
    : {};
  const languages = placed.defaults && (await readText(path.join(root, source, 'LANGS.md')));
  if (languages)
    return {
      ...placed,
      ...onlyWithin('LANGS.md', [...linkedIn(languages, source).keys()].map(folderPath), paths),
    };
  const summary = await readText(path.join(root, source, name));
  if (summary === undefined) return {};
  if (isAlone && !(SUMMARY.test(`${summary}\n`) && paths.some((note) => README.test(note)))) return {};
  const chapters = linkedIn(summary, source);
  const isChapter = (note: string): boolean =>
    note !== path.posix.join(source, name) &&
    (chapters.has(note) || README.test(file.endsWith('.toml') ? note : (within(source, note) ?? '')));
  // None among the notes: the owner gave another folder.
  if (!paths.some((note) => chapters.has(note))) return {};
  return {
    ...placed,
    ...excluding(file, (note) => (isChapter(note) ? undefined : `not in ${name}`)),
    title: (note) => chapters.get(note)?.replace(/[`\\]/gu, '').trim(),
  };
};

// Gives the paths that a text links to, with the first label of each.
function linkedIn(links: string, source: string): Map<string, string> {
  const found = [...links.matchAll(CHAPTER)].map(
    ([, label = '', address]) => [path.posix.join(source, decoded(address!)), label] as const,
  );
  return new Map(found.reverse());
}

// Gives notes the addresses of HonKit, unless another generator has one: https://honkit.netlify.app/structure.html
function pagesOf(source: string, readme: string): NonNullable<PublicationRules['defaults']> {
  return (note) => {
    const inside = within(source, note) ?? note;
    const address = inside === folderPath(readme) ? folderOf(inside) : pageFile(inside, /^README$/u);
    return defaultProperties({ url: `/${address}` }, 'book.json');
  };
}

/**
 * Reads the rules of Retype, where `default.md` and a note named as its folder are pages of the folder. `index.yml` may
 * hide a folder: https://retype.com/configuration/folder/#visibility
 */
export const retypeRules: RulesReader = async ({ root, file, config, paths }) => {
  const input = folderPath(text(config.input));
  const excluded = gitignore(list(config.exclude).join('\n'));
  const placed = (note: string): string => within(input, note) ?? note;
  const settings = await metaRules(root, paths, ['index.yml']);
  return {
    ...excluding(`${file} exclude`, (note) => excluded(placed(note))),
    defaults: (note) => {
      const { folders, name } = partPath(`/${withoutExtension(placed(note))}`);
      const isFolder = /^default$/iu.test(name) || folders.endsWith(`/${name}/`);
      const ofFolders = settings.defaults!(note).filter(({ key }) => key === 'visibility');
      return [...ofFolders, ...(isFolder ? defaultProperties({ permalink: folders }, file) : [])];
    },
    unread: settings.unread!,
    dialect: 'retype',
  };
};

/** Reads the rules of Mintlify. */
export const mintlifyRules: RulesReader = async ({ root, file }) => {
  return excluding(file, gitignore((await readText(path.join(root, file))) ?? ''));
};

/** Reads the rules of Flowershow, whose search leaves out hidden pages too. Each path covers what is below it. */
export const flowershowRules: RulesReader = ({ file, config }) => {
  const covering = (name: string) =>
    firstMatch(list(config[name]), (written) => {
      const place = folderPath(written);
      return (note) => note === place || within(place, note) !== undefined;
    });
  const included = list(config.contentInclude);
  const isIncluded = covering('contentInclude');
  return allRules([
    ...['contentExclude', 'contentHide'].map((name) => excluding(`${file} ${name}`, covering(name))),
    excluding(`${file} contentInclude`, (note) =>
      !included.length || isIncluded(note) ? undefined : `not among ${included.join(', ')}`,
    ),
  ]);
};

/**
 * Reads the rules of a GitHub wiki, whose pages are known by their files' names, wherever these lie. `a/Two-Words.md`
 * has the title "Two Words" and the address `Two-Words`.
 */
export const wikiRules: RulesReader = ({ paths }) => {
  if (!paths.some((note) => /^Home\.\w+$/u.test(note))) return {};
  return {
    dialect: 'wiki',
    title: (note) => stemOf(note).replace(/[- ]+/gu, ' ').trim(),
    defaults: (note) => defaultProperties({ permalink: `/${stemOf(note).replaceAll(' ', '-')}` }, 'Home.md'),
  };
};

/** Reads the rules of an Azure DevOps wiki: the page in `Clay%2Dsoil-bed.md` has the title "Clay-soil bed". */
export const azureRules: RulesReader = async ({ root, file, paths }) => {
  // The first folder speaks for those below. A book is read by its summary.
  if (paths.includes('SUMMARY.md') || (await readText(path.join(root, '..', file))))
    return { dialect: 'azure' };
  return { dialect: ['azure', 'wiki'], title: (note) => decoded(stemOf(note).replaceAll('-', ' ')) };
};
