// Texts, rows without them and layout shifts while a visitor types: node typing.mjs <folder> [--queries 4] [--slower 4] [--mode inline] [--width 375]

import path from 'node:path';
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { findEngine } from '../test/support/browsers.mjs';
import { drawQueries } from './lib/queries.mjs';
import { compressFolder, serve } from './lib/serve.mjs';
import { makeOurs } from './lib/sites-ours.mjs';
import { figure, median, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { HEIGHTS, typeInto } from './lib/typing-page.mjs';

const CHROMIUM = process.env.CHROMIUM ?? findEngine('chromium');
const SEED = 20;

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
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
console.log(
  `Chromium ${browser.version()}, 4G, ${values.slower} times slower; ${folder}: ${texts.join(' | ')}`,
);
try {
  await withTemporary(async (temporary) => {
    const rows = [];
    for (const mode of values.mode) {
      const site = path.join(temporary, mode);
      await mkdir(site);
      await makeOurs(folder, site, mode);
      const files = await compressFolder(site);
      for (const width of values.width) rows.push([`${mode}, ${width} px`, ...(await measure(files, width))]);
    }
    printTable(
      [
        'medians (largest)',
        'shift',
        'bars, ms',
        'bare, ms',
        'lost, ms',
        'text, ms',
        'to list, ms',
        'to text, ms',
        'bytes',
      ],
      rows,
    );
  });
} finally {
  await browser.close();
}

async function measure(files, width) {
  const typed = [];
  for (const text of texts) {
    const server = await serve(files);
    typed.push({
      ...(await typeInto(browser, server.url, text, { width: Number(width), slower: Number(values.slower) })),
      bytes: server.count().bytes,
    });
    await server.close();
  }
  const both = (name, digits = 0) => {
    const numbers = typed.map((one) => one[name]);
    return `${figure(median(numbers), digits)} (${figure(Math.max(...numbers), digits)})`;
  };
  return [
    both('shift', 3),
    both('bars'),
    both('bare'),
    both('lost'),
    both('text'),
    both('toList'),
    both('toText'),
    both('bytes'),
  ];
}
