// Publication rules of a Logseq graph: https://docs.logseq.com/#/page/config.edn and
// https://docs.logseq.com/#/page/publishing.

import path from 'node:path';
import { readText } from './config.js';
import { allRules, excluding, folderPath, type PublicationRules } from './publication-rules.js';

/** Path of a graph's configuration, from the graph's folder. */
export const GRAPH_CONFIG = 'logseq/config.edn';

/** Reads the publication rules of a graph. @param root the graph's folder, which holds `logseq` */
export async function graphRules(root: string): Promise<PublicationRules> {
  const config = withoutComments((await readText(path.join(root, GRAPH_CONFIG))) ?? '');
  const hidden = /:hidden\s*\[([^\]]*)\]/u.exec(config)?.[1] ?? '';
  const paths = [...hidden.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, written]) => folderPath(written!));
  const requirement = {
    reason: `${GRAPH_CONFIG} :publishing/all-pages-public? false, and no public:: true`,
    keys: ['public'],
  };
  const rules = allRules([
    excluding(`${GRAPH_CONFIG} :hidden`, (note) => paths.find((start) => start && note.startsWith(start))),
    /:publishing\/all-pages-public\?\s+false/u.test(config) ? { requires: () => requirement } : {},
  ]);
  return { ...rules, dialect: 'logseq' };
}

// Removes comments, from a semicolon outside of quotes to the end of its line.
function withoutComments(edn: string): string {
  return edn.replace(/"(?:[^"\\]|\\[^])*"|;[^\n]*/gu, (token) => (token.startsWith(';') ? '' : token));
}
