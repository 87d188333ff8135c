// Publication rules of programs for manuals, whose configuration lists the pages, with titles and addresses:
// - DocFX: https://dotnet.github.io/docfx/reference/docfx-json-reference.html
// - Writerside: https://www.jetbrains.com/help/writerside/table-of-contents.html
// - Mintlify: https://www.mintlify.com/docs/organize/hidden-pages

import { existsSync } from 'node:fs';
import path from 'node:path';
import { lastPart, pageFile, withoutExtension } from './address.js';
import { list, readConfig, readText, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { stemOf } from './note-url.js';
import { gitignore, globs, hugoGlobs } from './patterns.js';
import {
  allRules,
  excluding,
  folderPath,
  unreadFile,
  within,
  type RulesReader,
} from './publication-rules.js';

// Configuration of Microsoft's sites, whose addresses have no `.html` and a base of their own.
const PUBLISHING = '.openpublishing.publish.config.json';

/** Reads the rules of DocFX: its content, the folders that this is written to, and the properties of files. */
export const docfxRules: RulesReader = ({ root, file, config, reason, paths }) => {
  const build = table(config.build);
  const isMicrosofts = [root, path.dirname(root)].some((at) => existsSync(path.join(at, PUBLISHING)));
  // Microsoft's sites make YAML of some notes before they are read.
  const types = isMicrosofts ? ['', '.yml'] : [''];
  const places = [build.content].flat().map((content) => placeOf(content, types));
  const place = (note: string): string | undefined => places.map((at) => at(note)).find(Boolean);
  const unread = unreadFile(file, reason);
  // None among the notes: the owner gave another folder.
  if (!paths.some(place)) return unread;
  const address = (note: string): string => `/${pageFile(place(note) ?? note, /^index$/u)}`;
  return {
    ...excluding(`${file} content`, (note) => (place(note) ? undefined : 'not in it')),
    defaults: (note) =>
      defaultProperties({ ...hiding(build, note), ...(!isMicrosofts && { permalink: address(note) }) }, file),
    ...unread,
  };
};

// Gives the path that a part of the content is written to; undefined for a note outside of it. A note may also be taken
// under other types.
function placeOf(content: unknown, types: readonly string[]): (note: string) => string | undefined {
  const { files = content, exclude, src, cwd, dest } = table(content);
  const lower = (globs: unknown): string[] => list(globs).map((glob) => glob.toLowerCase());
  const isTaken = hugoGlobs(lower(files));
  const isLeft = globs(lower(exclude));
  const [from, to] = [folderPath(text(src) || text(cwd)), folderPath(text(dest))];
  return (note) => {
    const inside = within(from, note);
    const name = inside?.toLowerCase() ?? '';
    const names = types.map((type) => (type ? withoutExtension(name) + type : name));
    const isInside = inside !== undefined && !isLeft(name) && names.some((one) => isTaken(one));
    return isInside ? path.posix.join(to, inside) : undefined;
  };
}

// Gives the property that hides a file from searches.
function hiding({ globalMetadata, fileMetadata }: Config, note: string): Config {
  const ofFiles = Object.entries(table(table(fileMetadata)._noindex));
  const ofFile = ofFiles.findLast(([glob]) => globs([glob])(note))?.[1];
  const noindex = ofFile ?? table(globalMetadata)._noindex;
  return noindex === undefined ? {} : { noindex };
}

const COMMENT = /<!--[^]*?(?:-->|$)/gu;

/** Reads the rules of Writerside: the topics in the trees of its instances. */
export const writersideRules: RulesReader = async ({ root, file, paths }) => {
  const config = ((await readText(path.join(root, file))) ?? '').replace(COMMENT, '');
  const folder = folderPath(attribute('topics', 'dir', config)) || 'topics';
  const names = [...config.matchAll(/<instance\s[^>]*>/gu)].map(([tag]) => attribute('instance', 'src', tag));
  const trees = await Promise.all(names.map(async (name) => readText(path.join(root, name))));
  const topics = new Map<string, string>();
  for (const [tag] of trees
    .join('')
    .replace(COMMENT, '')
    .matchAll(/<toc-element\s[^>]*>/gu))
    topics.set(attribute('toc-element', 'topic', tag), attribute('toc-element', 'toc-title', tag));
  const isTopic = (note: string): boolean => within(folder, note) !== undefined && topics.has(lastPart(note));
  if (!paths.some(isTopic)) return {};
  return {
    ...excluding(file, (note) => (isTopic(note) ? undefined : `no topic of ${names.join(' or ')}`)),
    title: (note) => topics.get(lastPart(note)),
    defaults: (note) => {
      const name = stemOf(note).toLowerCase().replaceAll('_', '-');
      return defaultProperties({ permalink: `/${name}.html` }, file);
    },
    dialect: 'writerside',
  };
};

function attribute(element: string, name: string, source: string): string {
  const pattern = new RegExp(`<${element}\\s(?:[^>]*\\s)?${name}\\s*=\\s*["']([^"'>]*)["']`, 'u');
  return pattern.exec(source)?.[1]?.trim() ?? '';
}

// Files that Mintlify makes no page of: https://www.mintlify.com/docs/organize/mintignore#default-ignored-patterns
const NO_PAGES = gitignore(
  'build/\ndist/\ncoverage/\ntmp/\ntemp/\n/snippets/\nREADME.md\nLICENSE.md\nCHANGELOG.md\nCONTRIBUTING.md',
);
const MAX_DEPTH = 20;

/** Reads the rules of Mintlify: the pages in its navigation, unless hidden ones are searched too. */
export const mintlifyNavigation: RulesReader = async ({ root, file, config, reason, paths }) => {
  if (!config.navigation || (file === 'docs.json' && !config.theme)) return {};
  const listed = new Set(await pagesIn(config.navigation, root));
  const isListed = (note: string): boolean => listed.has(withoutExtension(note));
  const showsAll = text(table(config.seo).indexing) === 'all' || !paths.some(isListed);
  return allRules([
    excluding('no page of Mintlify', NO_PAGES),
    excluding(`${file} navigation`, (note) => (showsAll || isListed(note) ? undefined : 'not in it')),
    {
      // A README is the page of its folder elsewhere, but not here.
      defaults: (note) =>
        /^readme$/iu.test(stemOf(note))
          ? defaultProperties({ permalink: `/${withoutExtension(note)}` }, file)
          : [],
      secretKeys: ['groups'],
      ...unreadFile(file, reason),
    },
  ]);
};

// Lists the pages of a part of the navigation, which may lie in a file of its own. Those of hidden parts are left out.
async function pagesIn(part: unknown, root: string, depth = 0): Promise<string[]> {
  if (typeof part === 'string') return [withoutExtension(part.replace(/^\//u, '')), part.replace(/^\//u, '')];
  if (typeof part !== 'object' || !part || depth > MAX_DEPTH) return [];
  const { hidden, searchable, $ref } = part as Config;
  if (hidden === true && searchable !== true) return [];
  const other = text($ref) && (await readConfig(path.join(root, text($ref)))).config;
  return (
    await Promise.all(
      [...Object.values(part as Config), other].map((inner) => pagesIn(inner, root, depth + 1)),
    )
  ).flat();
}
