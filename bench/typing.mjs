// Texts, rows without them and layout shifts while a visitor types: node typing.mjs <folder> [--queries 4] [--slower 4] [--mode inline] [--width 375]

import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../dist/index/build-index.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { withChromium } from './lib/chromium.mjs';
import { drawQueries } from './lib/queries.mjs';
import { compressFolder, serve } from './lib/serve.mjs';
import { SITES, writePage } from './lib/sites.mjs';
import { figure, median, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { HEIGHTS, typeInto } from './lib/typing-page.mjs';

const SEED = 20;
const LOOK = `<meta name="viewport" content="width=device-width">
<style>body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }</style>`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string', default: '4' },
    slower: { type: 'string', default: '4' },
    mode: { type: 'string', multiple: true, default: ['inline', 'modal'] },
    width: { type: 'string', multiple: true, default: Object.keys(HEIGHTS) },
  },
});
const [folder] = positionals;
if (!folder || !values.width.every((width) => width in HEIGHTS))
  throw new Error(
    `Usage: node typing.mjs <folder of notes> [--queries 4] [--slower 4] [--mode inline|modal] [--width ${Object.keys(HEIGHTS).join('|')}]`,
  );

const { notes } = await readGarden([folder]);
const { clean, mistyped } = drawQueries(notes, Number(values.queries) / 2, SEED);
const texts = [...clean, ...mistyped].map(({ text }) => text);
const FIGURES = {
  shift: 'shift',
  bars: 'bars, ms',
  bare: 'bare, ms',
  lost: 'lost, ms',
  text: 'text, ms',
  toList: 'to list, ms',
  toText: 'to text, ms',
  bytes: 'bytes',
};
await withChromium((browser) =>
  withTemporary(async (temporary) => {
    console.log(
      `Chromium ${browser.version()}, 4G, ${values.slower} times slower; ${folder}: ${texts.join(' | ')}`,
    );
    const rows = [];
    for (const mode of values.mode) {
      const files = await compressFolder(await makeOurs(path.join(temporary, mode), mode));
      for (const width of values.width)
        rows.push([`${mode}, ${width} px`, ...(await measure(browser, files, width))]);
    }
    printTable(['medians (largest)', ...Object.values(FIGURES)], rows);
  }),
);

/** Builds the index of the notes, and a page with the search in a mode. @returns the folder */
async function makeOurs(site, mode) {
  await buildIndex({ paths: [folder], out: site });
  const lines = SITES.ours.html.map((line) =>
    line.replace('<garden-search ', `<garden-search mode="${mode}" `),
  );
  await writePage(site, lines, LOOK);
  return site;
}

async function measure(browser, files, width) {
  const typed = [];
  for (const text of texts) {
    const server = await serve(files);
    const figures = await typeInto(browser, server.url, text, {
      width: Number(width),
      slower: Number(values.slower),
    });
    typed.push({ ...figures, bytes: server.count().bytes });
    await server.close();
  }
  return Object.keys(FIGURES).map((name) => {
    const numbers = typed.map((one) => one[name]);
    const digits = name === 'shift' ? 3 : 0;
    return `${figure(median(numbers), digits)} (${figure(Math.max(...numbers), digits)})`;
  });
}
