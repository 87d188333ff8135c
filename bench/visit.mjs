// Measures cold visits in Chromium: node visit.mjs <folder> [--paste] [--key-delay <ms>]... [--http2] [--queries
// <number>] [--network <name>]... [--figures <file>]

import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { findEngine } from '../test/support/browsers.mjs';
import { writeFigures } from './lib/figures.mjs';
import { drawQueries } from './lib/queries.mjs';
import { compressFolder } from './lib/serve.mjs';
import { makeSites, SITES } from './lib/sites.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';
import { KEY_DELAY, NETWORKS, visit } from './lib/visit-page.mjs';
import { mediansOf, printVisits } from './lib/visit-report.mjs';

const CHROMIUM = process.env.CHROMIUM ?? findEngine('chromium');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const SEED = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    paste: { type: 'boolean', default: false },
    'key-delay': { type: 'string', multiple: true, default: [String(KEY_DELAY)] },
    http2: { type: 'boolean', default: false },
    queries: { type: 'string', default: '6' },
    network: { type: 'string', multiple: true, default: Object.keys(NETWORKS) },
    figures: { type: 'string' },
  },
});
const [folder] = positionals;
if (!folder || !values.network.every((name) => name in NETWORKS))
  throw new Error(
    `Usage: node visit.mjs <folder of notes> [--paste] [--key-delay ${KEY_DELAY}]... [--http2] [--queries 6] [--network ${Object.keys(NETWORKS)}] [--figures <file>]`,
  );

const { notes } = await readGarden([folder]);
const sets = drawQueries(notes, Number(values.queries), SEED);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
const PEERS = ['pagefind', 'minisearch'];
printVersions(...PEERS);
console.log(`Chromium ${browser.version()}, HTTP/${values.http2 ? 2 : 1.1}, brotli 11`);
console.log(`${folder}: ${notes.length} notes, seed ${SEED}`);
for (const [kind, queries] of Object.entries(sets))
  console.log(`${kind}: ${queries.map(({ text }) => text).join(' | ')}`);
try {
  await withTemporary(async (temporary) => visitAll(await openSites(temporary)));
} finally {
  await browser.close();
}

async function openSites(temporary) {
  const folders = await makeSites(folder, notes, temporary);
  const sites = [];
  for (const [name, place] of Object.entries(folders))
    sites.push({ name, ...SITES[name], files: await compressFolder(place), http2: values.http2 });
  return sites;
}

async function visitAll(sites) {
  const figures = {};
  for (const { way, network, typed } of ways()) {
    for (const [kind, queries] of Object.entries(sets)) {
      const visited = sites.map(({ name }) => ({ name, visits: [] }));
      for (const query of queries) {
        for (const [i, site] of sites.entries())
          visited[i].visits.push({ query, ...(await visitOnce(site, { ...typed, ...query }, network)) });
      }
      printVisits(`${way}, ${kind}`, visited);
      (figures[way] ??= {})[kind] = mediansOf(visited);
    }
  }
  const garden = { notes: notes.length, queries: Number(values.queries) };
  writeFigures(values.figures, 'visit', PEERS, { ...garden, figures });
}

// Traffic after 10 s does not depend on the network: it is waited for on one of them.
function visitOnce(site, query, network) {
  return visit(browser, site, query, network, network === 'unthrottled');
}

/** Lists the networks, each with every way of typing. The usual one has the name of its network. */
function ways() {
  const rhythms = values['key-delay'].map((ms) => [`, ${ms} ms a key`, { keyDelay: Number(ms) }]);
  const typing = values.paste ? [[', pasted', { pasted: true }]] : rhythms;
  return values.network.flatMap((network) =>
    typing.map(([name, typed]) => ({
      way: network + (typed.keyDelay === KEY_DELAY ? '' : name),
      network,
      typed,
    })),
  );
}
