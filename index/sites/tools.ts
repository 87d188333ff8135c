// Table of tools that keep notes back by a configuration, beside the generators of `--site`.

import path from 'node:path';
import {
  azureRules,
  bookRules,
  flowershowRules,
  mintlifyRules,
  retypeRules,
  wikiRules,
} from './book-rules.js';
import { DATA, readConfig } from './config.js';
import { DENDRON_CONFIG, dendronRules } from './dendron-rules.js';
import { docusaurusRules } from './docusaurus.js';
import { hexoRules } from './hexo-rules.js';
import { docfxRules, mintlifyNavigation, writersideRules } from './manual-rules.js';
import { GRAPH_CONFIG, graphRules } from './logseq-graph.js';
import { SETTINGS, vaultRules } from './obsidian-vault.js';
import { jupyterBookRules, mystRules, sphinxRules } from './myst.js';
import { pelicanRules } from './pelican.js';
import { quartoRules } from './quarto.js';
import { PROGRAM, unreadFile, type PublicationRules, type RulesReader } from './publication-rules.js';
import { GENERATORS } from './sites.js';
import { zolaRules } from './zola-rules.js';

const program: RulesReader = ({ file }) => unreadFile(file, PROGRAM);

const TOOLS: [name: RegExp, read: RulesReader][] = [
  [named(...GENERATORS.hexo.marks), hexoRules],
  [named(...GENERATORS.zola.marks), zolaRules],
  [named(...GENERATORS.docusaurus.marks), docusaurusRules],
  [named(SETTINGS), vaultRules],
  [named(path.dirname(GRAPH_CONFIG)), graphRules],
  [named(DENDRON_CONFIG), dendronRules],
  [named(...GENERATORS.pelican.marks), pelicanRules],
  [/^(?:book\.(?:toml|json|js)|\.gitbook\.ya?ml|SUMMARY\.md)$/u, bookRules],
  [/^_toc\.yml$/u, jupyterBookRules],
  [/^myst\.ya?ml$/u, mystRules],
  [named('conf.py'), sphinxRules],
  [/^_quarto\.ya?ml$/u, quartoRules],
  [/^retype\.(?:yml|yaml|json)$/u, retypeRules],
  [named('docfx.json'), docfxRules],
  [/^(?:writerside\.cfg|project\.ihp)$/u, writersideRules],
  [/^(?:docs|mint)\.json$/u, mintlifyNavigation],
  [/^\.mintignore$/u, mintlifyRules],
  [named('config.json'), flowershowRules],
  [/^_(?:Sidebar|Footer|Header)\.\w+$/u, wikiRules],
  [named('.order'), azureRules],
  [/^gatsby-config\.[cm]?[jt]s$/u, program],
];

function named(...names: string[]): RegExp {
  return new RegExp(`^(?:${names.join('|').replaceAll('.', '\\.')})$`, 'u');
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
  const found = [...names].flatMap((file) =>
    TOOLS.filter(([name]) => name.test(file)).map(([, read]) => ({ file, read })),
  );
  if (!found.length) return [];
  const paths = pathsBelow();
  return Promise.all(
    found.map(async ({ file, read }) => {
      const known = DATA.test(file) ? await readConfig(path.join(root, file)) : { config: {} };
      return read({ root, file, paths, ...known });
    }),
  );
}
