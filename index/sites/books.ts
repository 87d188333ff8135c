// Makers of books, which publish the chapters of a summary:
// - mdBook: https://rust-lang.github.io/mdBook/format/summary.html
// - HonKit: https://honkit.netlify.app/pages.html
// - GitBook: https://gitbook.com/docs/integrations/git-sync/content-configuration

import path from 'node:path';
import { decoded } from '../../src/core/text/strings.js';
import type { Property } from '../properties/properties.js';
import { encodePath, folderOf, pageFile, plainPath } from './address.js';
import { mdbookAnchors } from './anchors.js';
import {
  plainValue,
  readProgram,
  readText,
  sitePath,
  table,
  text,
  withoutHtmlComments,
  type Config,
} from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, seenFrom, within } from './folders.js';
import { excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import type { Site } from './site.js';
import type { Generator, SiteFolder, Tool } from './tool.js';

// Matches the label of a chapter, which may hold brackets itself, and its address, behind which a title may stand.
const CHAPTER =
  /(?:\[((?:[^[\]\n]|\[[^[\]\n]*\])*))?\]\(\s*<?(?:\.\/)?([^)>#"\n]+?)>?(?:#[^)"\n]*)?\s*(?:"[^"\n]*"\s*)?\)/gu;

// Matches the heading of a summary that GitBook wrote itself.
const OF_GITBOOK = /^\s*# Table of contents\s/u;

// Matches a summary of GitBook or HonKit, which need no configuration: headings and lists of links, and nothing else.
const SUMMARY = /^(?:[ \t]*(?:#.*|[-*_]{2,}[ \t]*|[-*+][ \t]+(?:\[.*\]\(.*|[^[\n]*))?\n)*$/u;
const README = /^README\.md$/iu;

/** Maker mdBook. */
export const mdbook: Generator = { marks: ['book.toml'], site, rules, isTool: true };

/** HonKit, by `book.json` or `book.js`, and GitBook, by `.gitbook.yaml` or a summary alone. */
export const books: Tool = {
  marks: /^(?:book\.js(?:on)?|\.gitbook\.ya?ml|SUMMARY\.md)$/u,
  rules,
  excludesNone: true,
};

// Reads the settings `book.src`, and of `output.html` `site-url` and `smart-punctuation`.
function site(config: Config): Site {
  const source = folderPath(text(table(config.book).src)) || 'src';
  const html = table(table(config.output).html);
  return {
    within: (path) => within(source, path),
    base: sitePath(text(html['site-url'])),
    address: ({ path }) => pageFile(path, /^(?:index|readme)$/iu),
    anchors: () => mdbookAnchors(html['smart-punctuation'] !== false),
  };
}

// Reads the summary, which also has the chapters' titles. HonKit has a book for each language of `LANGS.md`.
async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const isAlone = file === 'SUMMARY.md';
  const given = file === 'book.js' ? plainValue(await readProgram(root, file), '^\\s*root') : config.root;
  const written = text(table(config.book).src) || text(given);
  const source = folderPath(written || (file.endsWith('.toml') ? 'src' : ''));
  const structure = table(config.structure);
  const name = text(structure.summary) || 'SUMMARY.md';
  const summary = await readText(root, source, name);
  const isHonKit = file.startsWith('book.js') && !OF_GITBOOK.test(summary) && !(await hasGitBook(root));
  const isElsewhere = isHonKit || (source && !file.endsWith('.toml'));
  const pageOf = isHonKit ? honKitPage : gitBookPage;
  const placed = isElsewhere ? { defaults: pagesOf(file, source, text(structure.readme), pageOf) } : {};
  const languages = isHonKit && (await readText(root, source, 'LANGS.md'));
  if (languages)
    return {
      ...placed,
      ...onlyWithin('LANGS.md', [...linkedIn(languages, source).keys()].map(folderPath), paths),
    };
  if (isAlone && !(SUMMARY.test(`${summary}\n`) && paths.some((note) => README.test(note)))) return {};
  const chapters = linkedIn(summary, source);
  const isChapter = (note: string): boolean =>
    note !== path.posix.join(source, name) &&
    (chapters.has(note) || (!file.endsWith('.toml') && README.test(within(source, note) ?? '')));
  // None among the notes: the owner gave another folder.
  if (!paths.some((note) => chapters.has(note))) return {};
  return {
    ...placed,
    ...excluding(file, (note) => (isChapter(note) ? undefined : `not in ${name}`)),
    title: (note) => chapters.get(note)?.replace(/[`\\]/gu, '').trim(),
  };
}

// True beside a file that GitBook alone reads. A book that moved there may still have the file of its former maker.
async function hasGitBook(root: string): Promise<boolean> {
  return Boolean((await readText(root, '.gitbook.yaml')) || (await readText(root, '.gitbook.yml')));
}

// Gives the paths that a text links to outside of comments, with the first label of each. GitBook escapes underscores in
// addresses.
function linkedIn(links: string, source: string): Map<string, string> {
  const found = [...withoutHtmlComments(links).matchAll(CHAPTER)].map(
    ([, label = '', address]) =>
      [path.posix.join(source, decoded(address!.replaceAll('\\', ''))), label] as const,
  );
  return new Map(found.reverse());
}

const honKitPage = (path: string): string => pageFile(path, /^README$/u);
const gitBookPage = (path: string): string => encodePath(plainPath(path));

// Gives notes their addresses in a book, unless another generator has one. HonKit's structure names the first page:
// https://honkit.netlify.app/structure.html
function pagesOf(file: string, source: string, readme: string, pageOf: (path: string) => string) {
  return (note: string): Property[] => {
    const inside = seenFrom(source, note);
    const address = inside === folderPath(readme) ? folderOf(inside) : pageOf(inside);
    return defaultProperties({ url: `/${address}` }, file);
  };
}
