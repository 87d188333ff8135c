// Our own site in any mode: the two lines of HTML that the command line prints, with the mode.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIndex } from '../../dist/index/build-index.js';
import { hostHtml } from '../../dist/index/command-line/host-html.js';

/** Builds the index of a folder of notes, and a page with the search in this mode. */
export async function makeOurs(folder, site, mode) {
  await buildIndex({ paths: [folder], out: site });
  const lines = hostHtml('/', true).join('\n').replace('<garden-search ', `<garden-search mode="${mode}" `);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Search</title>
<link rel="icon" href="data:,"><style>body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }</style>`;
  const html = `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>\n${lines}\n</body>\n</html>\n`;
  await writeFile(path.join(site, 'index.html'), html);
}
