// Measures growth on large gardens of mixed notes: node scale.mjs <folder...> [--notes <number>]... [--alone <number>]...
// [--queries <number>] [--figures <file>] [--curves <file>]

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { withChromium } from './lib/chromium.mjs';
import { drawCurves } from './lib/curves.mjs';
import { readFigures, rounded, writeFigures } from './lib/figures.mjs';
import { growthOf } from './lib/growth.mjs';
import { buildCommand, measure } from './lib/measure.mjs';
import { readAll, writeMixedGarden } from './lib/mixed-garden.mjs';
import { pagefindCommand, writePages } from './lib/pagefind.mjs';
import { drawQueries } from './lib/queries.mjs';
import { compressLate } from './lib/serve.mjs';
import { SITES, writePage } from './lib/sites.mjs';
import { figure, median, printTable, ratio } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';
import { visit } from './lib/visit-page.mjs';

const SEED = 20;
const PEERS = ['pagefind'];
const KINDS = { typed: 'clean', mistyped: 'mistyped' };
const BUILDS = {
  ours: ({ folder, site }) => buildCommand(folder, site),
  Pagefind: ({ pages, site }) => pagefindCommand(pages, path.join(site, 'pagefind')),
};

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string', multiple: true },
    alone: { type: 'string', multiple: true, default: [] },
    queries: { type: 'string', default: '6' },
    figures: { type: 'string' },
    curves: { type: 'string' },
  },
});
const both = values.notes ?? (values.alone.length ? [] : ['10000', '30000']);
const gardens = [
  ...both.map((count) => ({ count: Number(count), measured: Object.keys(BUILDS) })),
  ...values.alone.map((count) => ({ count: Number(count), measured: ['ours'] })),
].sort((a, b) => a.count - b.count);
if (!folders.length || !gardens.every(({ count }) => count > 0))
  throw new Error(
    'Usage: node scale.mjs <folder of notes...> [--notes 10000]... [--alone 100000]... [--queries 6] [--figures <file>] [--curves <file>]',
  );

printVersions(...PEERS);
const real = await readAll(folders);
await withChromium(async (browser) => {
  let sizes = readFigures(values.figures, 'scale')?.sizes ?? [];
  for (const garden of gardens) {
    const size = await withTemporary((place) => measureGarden(browser, garden, place));
    sizes = [...sizes.filter(({ notes }) => notes !== size.notes), size].sort((a, b) => a.notes - b.notes);
    writeFigures(values.figures, 'scale', PEERS, { sizes });
  }
  printGrowth(sizes);
  if (values.curves) await writeFile(values.curves, drawCurves(growthOf(sizes)));
});

/** Makes a garden, builds the sites of it, and visits them. */
async function measureGarden(browser, { count, measured }, place) {
  const [folder, pages] = [path.join(place, 'notes'), path.join(place, 'pages')];
  writeMixedGarden(real, count, folder);
  const { notes } = await readGarden([folder]);
  if (measured.includes('Pagefind')) await writePages(notes, pages);
  const queries = drawQueries(notes, Number(values.queries), SEED);
  const figures = {};
  for (const name of measured) {
    const site = path.join(place, name);
    await mkdir(site);
    const built = await measure(BUILDS[name]({ folder, pages, site }), path.join(place, 'time'));
    await writePage(site, SITES[name].html);
    figures[name] = await visitAll(browser, { ...SITES[name], files: compressLate(site) }, queries);
    figures[name]['build, s of processor'] = rounded(built.processor);
    figures[name]['build, MiB of memory'] = rounded(built.mebibytes);
    console.log(`${count} notes, ${name}: ${JSON.stringify(figures[name])}`);
  }
  return { notes: notes.length, figures };
}

async function visitAll(browser, site, queries) {
  const figures = {};
  for (const [kind, drawn] of Object.entries(KINDS)) {
    const visits = [];
    for (const { text } of queries[drawn])
      visits.push(await visit(browser, site, { text }, 'unthrottled', false));
    figures[`visit ${kind}, KiB`] = rounded(median(visits.map(({ bytes }) => bytes / 1024)));
    figures[`requests, ${kind}`] = median(visits.map(({ requests }) => requests));
  }
  return figures;
}

function printGrowth(sizes) {
  const head = sizes.flatMap(({ notes }) => [`ours / Pagefind, ${notes} notes`, 'ours', 'Pagefind']);
  const rows = growthOf(sizes).map(({ name, ours, Pagefind }) => [
    name,
    ...ours.values.flatMap((value, i) => [
      ratio(value, Pagefind.values[i]),
      figure(value, 1),
      figure(Pagefind.values[i], 1),
    ]),
    figure(ours.exponent, 2),
    figure(Pagefind.exponent, 2),
  ]);
  printTable(['', ...head, 'growth of ours', 'of Pagefind'], rows);
}
