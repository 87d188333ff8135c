// Publication rules of Hugo. Excluded are:
// - `ignoreFiles`, https://gohugo.io/configuration/all/#ignorefiles
// - files that a mount excludes, https://gohugo.io/configuration/module/#mounts
// - disabled languages, https://gohugo.io/configuration/languages/
// - notes within a leaf bundle, which are resources of its page,
//   https://gohugo.io/content-management/page-bundles/#leaf-bundles

import path from 'node:path';
import { firstAnswer } from '../../src/core/text/strings.js';
import { withoutExtension } from './address.js';
import { list, lowered, namesIn, readConfig, table, text, type Config } from './config.js';
import { ancestors, folderPath, foldersOf, inFolders, seenFrom, within } from './folders.js';
import { cascadeRules } from './hugo-cascade.js';
import { contentFolder, contentFolders, contentMounts, contentPlace, mainLanguage } from './hugo-content.js';
import { readParts } from './hugo-parts.js';
import { scheduleRules } from './hugo-schedule.js';
import { expressions, hugoGlobs, noneOf, splitNegated, withFolders } from './patterns.js';
import {
  allRules,
  excluding,
  onlyWithin,
  unreadExpressions,
  unreadFile,
  type PublicationRules,
} from './publication-rules.js';
import type { SiteFolder } from './tool.js';

/** Reads the publication rules of a Hugo project, for a production build. */
export async function hugoRules({ root, file, paths }: SiteFolder): Promise<PublicationRules> {
  const { config } = await readConfig(root, file);
  const parts = [{ file, config: lowered(config) }, ...(await readParts(root))];
  const configs = parts.map(({ config }) => config);
  const content = contentFolder(configs);
  const folders = contentFolders(configs);
  return allRules([
    ...parts.flatMap(({ file, config }) => partRules(root, file, config, configs)),
    onlyWithin(
      file,
      folders.map(({ folder }) => folder),
      paths,
    ),
    await bundleRules(root, paths, content),
    await cascadeRules(root, paths, contentPlace(folders), parts),
    scheduleRules(parts),
    ...parts.map(({ file, reason }) => unreadFile(file, reason)),
  ]);
}

function partRules(root: string, file: string, config: Config, configs: Config[]): PublicationRules[] {
  const content = contentFolder(configs);
  const { matches, unread } = expressions(list(config.ignorefiles));
  // Hugo tests absolute paths; owners also write paths from the project or the content.
  const places = (note: string): string[] => [path.posix.join(root, note), note, seenFrom(content, note)];
  return [
    excluding(`${file} ignoreFiles`, (note) => firstAnswer(places(note), matches)),
    ...contentMounts([config], mainLanguage(configs)).map((mount) => mountRules(file, mount)),
    ...languageRules(file, config, content),
    unreadExpressions(file, unread),
  ];
}

// Since Hugo 0.153 `files` also excludes, by patterns that begin with `!`.
function mountRules(file: string, mount: Config): PublicationRules {
  const source = folderPath(text(mount.source));
  const { taken, left } = splitNegated(list(mount.files));
  const excluded = bothWays([...list(mount.excludefiles), ...left.map((pattern) => pattern.trim())]);
  const includes = [...list(mount.includefiles), ...taken];
  const missing = noneOf(includes, bothWays(includes));
  return excluding(`${file} module.mounts`, (note) => {
    const inside = within(source, note);
    return inside === undefined ? undefined : (excluded(inside) ?? missing(inside));
  });
}

// Matches patterns with or without a leading `/`, against a note and its folders.
function bothWays(patterns: readonly string[]) {
  const matches = hugoGlobs(patterns.map((pattern) => pattern.replace(/^\//u, '')));
  return (inside: string): string | undefined =>
    firstAnswer(withFolders(inside.toLowerCase()).reverse(), matches);
}

function languageRules(file: string, config: Config, content: string): PublicationRules[] {
  const languages = Object.entries(table(config.languages)).map(([code, settings]) => ({
    code,
    settings: lowered(table(settings)),
  }));
  const disabled = languages.filter(({ settings }) => settings.disabled === true);
  const codes = [...disabled.map(({ code }) => code), ...list(config.disablelanguages)];
  const folders = disabled
    .map(({ settings }) => folderPath(text(settings.contentdir)))
    .filter((folder) => folder && folder !== content);
  const inDisabled = inFolders(folders);
  const isDisabled = (note: string): string | undefined =>
    codes.find((code) => withoutExtension(note).toLowerCase().endsWith(`.${code.toLowerCase()}`)) ??
    inDisabled(note);
  return codes.length ? [excluding(`${file} disabled language`, isDisabled)] : [];
}

const LEAF =
  /^index(?:\.[a-z]{2,3}(?:-[a-z\d]+)?)?\.(?:md|markdown|mdx|html?|adoc|asciidoc|org|rst|pandoc|pdc|txt)$/iu;

async function bundleRules(
  root: string,
  paths: readonly string[],
  content: string,
): Promise<PublicationRules> {
  const folders = foldersOf(paths).filter((folder) => within(content, folder));
  const leaves = await Promise.all(
    folders.map(async (folder) => {
      const names = await namesIn(root, folder);
      return [folder, names.find((name) => LEAF.test(name))] as const;
    }),
  );
  const leafOf = new Map(leaves.flatMap(([folder, leaf]) => (leaf ? [[folder, leaf]] : [])));
  return {
    excludes: (note) => {
      const folder = ancestors(note).find((folder) => leafOf.has(folder));
      const isLeaf = folder !== undefined && LEAF.test(within(folder, note)!);
      return folder === undefined || isLeaf
        ? undefined
        : `a resource of ${folder}/${leafOf.get(folder)}, and no page`;
    },
  };
}
