// Table of tools that keep notes back by a configuration, beside the generators of `--site`.

import path from 'node:path';
import {
  bookRules,
  flowershowRules,
  jupyterBookRules,
  mintlifyRules,
  mystRules,
  quartoRules,
  retypeRules,
  sphinxRules,
  underscored,
  wikiRules,
} from './book-rules.js';
import { readProgram } from './config.js';
import { DENDRON_CONFIG, dendronRules } from './dendron-rules.js';
import { HEXO_CONFIG, hexoRules } from './hexo-rules.js';
import { docfxRules, mintlifyNavigation, writersideRules } from './manual-rules.js';
import { GRAPH_CONFIG, graphRules } from './logseq-graph.js';
import { SETTINGS, vaultRules } from './obsidian-vault.js';
import { allRules, PROGRAM, withoutReadme, type PublicationRules } from './publication-rules.js';
import { zolaRules } from './zola-rules.js';

/** Reads the rules of a folder. @param name the file or folder by which the tool was found */
type ToolReader = (
  root: string,
  paths: readonly string[],
  name: string,
) => PublicationRules | Promise<PublicationRules>;

const unread = (path: string): PublicationRules => ({ unread: [{ path, reason: PROGRAM }] });
const program: ToolReader = (_root, _paths, name) => unread(name);
// Docusaurus reads Markdown as MDX unless told otherwise: https://docusaurus.io/docs/api/docusaurus-config#markdown
const docusaurus: ToolReader = async (root, _paths, name) => {
  const isPlain = /\bformat:\s*['"`](?:md|detect)\b/u.test(await readProgram(path.join(root, name)));
  const rules = allRules([withoutReadme(name), { excludes: underscored }]);
  return { ...rules, ...unread(name), ...(!isPlain && { dialect: 'docusaurus' }) };
};

const TOOLS: [name: RegExp, read: ToolReader][] = [
  [exactly(SETTINGS), vaultRules],
  [exactly(path.dirname(GRAPH_CONFIG)), graphRules],
  [exactly(HEXO_CONFIG), hexoRules],
  [exactly(DENDRON_CONFIG), dendronRules],
  [exactly('pelicanconf.py'), () => ({ dialect: 'multimarkdown' })],
  [exactly('.vuepress'), () => ({ dialect: 'vitepress' })],
  [/^(?:zola|config)\.toml$/u, zolaRules],
  [/^book\.(?:toml|json)$/u, bookRules],
  [/^_toc\.yml$/u, jupyterBookRules],
  [/^myst\.ya?ml$/u, mystRules],
  [exactly('conf.py'), sphinxRules],
  [/^_quarto\.ya?ml$/u, quartoRules],
  [/^retype\.(?:yml|yaml|json)$/u, retypeRules],
  [exactly('docfx.json'), docfxRules],
  [/^(?:writerside\.cfg|project\.ihp)$/u, writersideRules],
  [/^(?:docs|mint)\.json$/u, mintlifyNavigation],
  [/^\.mintignore$/u, mintlifyRules],
  [exactly('config.json'), flowershowRules],
  [/^_(?:Sidebar|Footer|Header)\.\w+$/u, wikiRules],
  [/^docusaurus\.config\.[cm]?[jt]s$/u, docusaurus],
  [/^(?:gatsby-config|nuxt\.config)\.[cm]?[jt]s$/u, program],
];

function exactly(name: string): RegExp {
  return new RegExp(`^${name.replaceAll('.', '\\.')}$`, 'u');
}

/**
 * Reads the rules of all tools that are found in a folder.
 * @param names of the files and folders in it
 * @param pathsBelow lists the paths of all notes below it, from it; called where a tool is found
 */
export async function toolRules(
  root: string,
  names: ReadonlySet<string>,
  pathsBelow: () => readonly string[],
): Promise<PublicationRules[]> {
  const found = [...names].flatMap((name) =>
    TOOLS.filter(([pattern]) => pattern.test(name)).map(([, read]) => ({ name, read })),
  );
  if (!found.length) return [];
  const paths = pathsBelow();
  return Promise.all(found.map(async ({ name, read }) => read(root, paths, name)));
}
