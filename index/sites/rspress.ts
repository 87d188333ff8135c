// Addresses of Rspress: https://rspress.rs/guide/basic/conventional-route, and what it excludes

import { pageFile } from './address.js';
import { githubAnchors } from './anchors.js';
import { list, plainValues, readProgram, scripts, sitePath, text, type Config } from './config.js';
import { folderPath, within } from './folders.js';
import { globs, underscored } from './patterns.js';
import { allRules, excluding, onlyWithin } from './publication-rules.js';
import type { Site } from './site.js';
import type { Generator } from './tool.js';
import { outermost } from './vitepress.js';

/** Rspress, by the folder, the base, the languages and the versions that its program has as plain text. */
export const rspress: Generator = {
  marks: scripts('rspress.config'),
  site,
  whole: async (root, _config, file) => settings(await readProgram(root, file)),
  rules: ({ file, config, paths }) => {
    const folder = rootOf(config);
    return allRules([
      excluding(`${file} route.exclude`, globs(list(config.exclude)), folder),
      // Fixed in Rspress: files that are served as they are, and since version 2 names that begin with `_`.
      excluding(`${file}, no pages`, globs(['public']), folder),
      { excludes: (path) => underscored(within(folder, path) ?? '') },
      onlyWithin(file, [folder], paths),
      // A heading of the first rank is the title after other text too, as in VitePress.
      { dialect: 'vitepress' },
    ]);
  },
};

// Matches a folder that is joined to that of the program: `path.join(__dirname, 'docs')`.
const JOINED =
  /\broot\s*:\s*(?:path\.)?(?:join|resolve)\([^'"`()]*(?:\(\)\s*,\s*)?(['"`])([^'"`$\n]*)\1\s*\)/u;

function settings(program: string): Config {
  const place = outermost(program);
  const read = plainValues(program, {
    ...{ root: place('root'), base: place('base'), language: place('lang') },
    ...{ version: '\\bmultiVersion\\s*:\\s*\\{[^{}]*?\\bdefault', versions: '\\bversions' },
    exclude: '\\broute\\s*:\\s*\\{[^{}]*?\\bexclude',
  });
  const languages = [...program.matchAll(/\blang\s*:\s*(['"`])([\w-]+)\1/gu)].map(([, , lang]) => lang!);
  return {
    ...read,
    root: read.root ?? JOINED.exec(program)?.[2],
    ...(/\blocales\s*:/u.test(program) && { languages }),
  };
}

function rootOf({ root }: Config): string {
  return root === undefined ? 'docs' : folderPath(text(root));
}

// Addresses end in `.html`: the file has that name even with `cleanUrls`.
function site(config: Config): Site {
  const { base, languages, language, versions, version } = config;
  return {
    within: (note) => within(rootOf(config), note),
    base: sitePath(text(base)),
    address: ({ path }) => {
      const parts = path.split('/');
      const prefix = [
        firstOf(parts, version === undefined ? [] : list(versions), version),
        firstOf(parts, language === undefined ? [] : list(languages), language),
      ];
      return pageFile([...prefix.flat(), ...parts].join('/'), /^index$/u);
    },
    anchors: githubAnchors,
  };
}

// Takes a folder of a version or language away, and gives it unless its notes lie at the root.
function firstOf(parts: string[], names: readonly string[], first: unknown): string[] {
  if (parts.length < 2 || !names.includes(parts[0]!)) return [];
  const name = parts.shift()!;
  return name === first ? [] : [name];
}
