// Table of tools that keep notes back by a configuration, beside the generators of `--site`.

import { books } from './books.js';
import { readText } from './config.js';
import { dendron } from './dendron.js';
import { docfx } from './docfx.js';
import { filesBeside } from './files-beside.js';
import { configAt } from './find-site.js';
import { flowershow } from './flowershow.js';
import { logseq } from './logseq.js';
import { lume } from './lume.js';
import { mintignore, mintlify } from './mintlify.js';
import { myst } from './myst.js';
import { obsidian } from './obsidian.js';
import { gitignore } from './patterns.js';
import { excluding, unreadFile, type PublicationRules } from './publication-rules.js';
import { quarto } from './quarto.js';
import { retype } from './retype.js';
import { GENERATORS } from './sites.js';
import { textBundles } from './text-bundles.js';
import type { Configured, Tool } from './tool.js';
import { azureWiki, githubWiki } from './wikis.js';
import { writerside } from './writerside.js';

/** Gatsby, whose configuration is a script that may exclude notes. */
const gatsby: Tool = { marks: /^gatsby-config\.[cm]?[jt]s$/u, rules: () => ({}) };

// Matches what asks for a password, in the files of hosts, and what StatiCrypt keeps where it locks built pages.
const ASKS = /\bAuthType\b|\bBasic-Auth\b|"allowedRoles"\s*:\s*\[\s*"(?!anonymous")|"salt"/u;

/** Passwords for built pages, whose addresses may be patterns of any kind. */
const passwords: Tool = {
  marks: /^(?:\.htaccess|\.staticrypt\.json|_headers|netlify\.toml|staticwebapp\.config\.json)$/u,
  rules: async ({ root, file }) =>
    unreadFile(
      file,
      ASKS.test(await readText(root, file)) ? 'the pages that it locks are not looked for' : undefined,
    ),
};

// Matches a pattern, perhaps in quotes, and the filter that files have by it, or that they have none.
const FILTERED = /^[ \t]*(?:"([^"\n]+)"|([^\s"#]\S*))[ \t].*?(?:\bfilter=(\S+)|[!-]filter\b)/gmu;

/** Encryption of files in a repository: https://github.com/AGWA/git-crypt and https://github.com/elasticdog/transcrypt */
const encryption: Tool = {
  marks: /^\.gitattributes$/u,
  rules: async ({ root, file }) => {
    const written = (await readText(root, file)).matchAll(FILTERED);
    const lines = [...written].map(([, quoted, pattern = quoted!, filter = '']) => ({
      matches: gitignore(pattern),
      isOut: filter.includes('crypt'),
    }));
    if (!lines.some(({ isOut }) => isOut)) return {};
    return excluding(`${file} filter`, (note) => {
      // The last of the patterns that match a file counts.
      const last = lines.findLast(({ matches }) => matches(note) !== undefined);
      return last?.isOut ? last.matches(note) : undefined;
    });
  },
};

/** Tools, whose rules hold under every `--site`. */
export const TOOLS: readonly Tool[] = [
  ...[obsidian, logseq, dendron, books, myst, quarto, retype, docfx, writerside],
  ...[mintlify, mintignore, flowershow, githubWiki, azureWiki, lume, gatsby, filesBeside],
  ...[textBundles, passwords, encryption],
];

const GENERATOR_TOOLS = Object.values(GENERATORS).filter(({ isTool }) => isTool);

/** Lists the programs that have a configuration of a name, and whose rules hold under every `--site`. */
function programsOf(file: string): Configured[] {
  const generators = GENERATOR_TOOLS.filter(({ marks }) => marks.includes(file));
  return [...generators, ...TOOLS.filter(({ marks }) => marks.test(file))];
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
  const found = [...names].flatMap((file) => programsOf(file).map((program) => ({ file, program })));
  if (!found.length) return [];
  const paths = pathsBelow();
  const all = found.map(async ({ file, program }) => rulesOf(program, root, file, paths));
  return (await Promise.all(all)).flat();
}

async function rulesOf(program: Configured, root: string, file: string, paths: readonly string[]) {
  const read = await configAt(root, file, program);
  if (!read) return [];
  return [await program.rules!({ root, file, config: read.config, paths }), unreadFile(file, read.reason)];
}
