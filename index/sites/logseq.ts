// Publication rules of a Logseq graph: https://docs.logseq.com/#/page/config.edn and
// https://docs.logseq.com/#/page/publishing.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { readText } from './config.js';
import { folderPath } from './folders.js';
import { untrackedRules } from './ignore-files.js';
import { firstMatch } from './patterns.js';
import { allRules, excluding, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

/** Path of a graph's configuration, from the graph's folder. */
const GRAPH_CONFIG = 'logseq/config.edn';

/** Logseq. The root of a graph is the folder that holds `logseq`. */
export const logseq: Tool = {
  marks: /^logseq$/u,
  whole: (root) => existsSync(path.join(root, GRAPH_CONFIG)) && {},
  rules,
  others: /^config\.edn$/u,
};

async function rules({ root, paths }: SiteFolder): Promise<PublicationRules> {
  const config = withoutComments(await readText(root, GRAPH_CONFIG));
  const hidden = /:hidden\s*\[((?:"(?:[^"\\]|\\.)*"|[^\]"])*)\]/u.exec(config)?.[1] ?? '';
  const starts = [...hidden.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, written]) => inGraph(written!));
  const [, isOpen] = /:(?:publishing\/)?all-pages-public\?\s+(true|false)/u.exec(config) ?? [];
  const requirement = {
    reason: `${GRAPH_CONFIG} :publishing/all-pages-public? false, and no public:: true`,
    keys: ['public'],
  };
  return allRules([
    excluding(
      `${GRAPH_CONFIG} :hidden`,
      firstMatch(starts.filter(Boolean), (start) => (note) => note.startsWith(start)),
    ),
    isOpen === 'false' ? { requires: () => [requirement] } : {},
    // Without the setting the app publishes only pages with `public:: true`, other tools all pages.
    isOpen === undefined ? { optIn: 'public' } : {},
    await untrackedRules(root, paths),
    { dialect: 'logseq' },
  ]);
}

// Gives a path of `:hidden` from the graph's folder: the app's example is `../assets/archived`.
function inGraph(written: string): string {
  return folderPath(written.replace(/^(?:\.\.\/)+/u, ''));
}

// Removes comments, from a semicolon outside of quotes to the end of its line.
function withoutComments(edn: string): string {
  return edn.replace(/"(?:[^"\\]|\\[^])*"|;[^\n]*/gu, (token) => (token.startsWith(';') ? '' : token));
}
