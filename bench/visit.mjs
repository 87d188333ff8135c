// Measures cold visits in Chromium: node visit.mjs <folder> [--paste] [--key-delay <ms>]... [--http2] [--queries
// <number>] [--network <name>]... [--figures <file>]

import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { NETWORKS, withChromium } from './lib/chromium.mjs';
import { writeFigures } from './lib/figures.mjs';
import { drawQueries } from './lib/queries.mjs';
import { compressFolder } from './lib/serve.mjs';
import { makeSite, SITES } from './lib/sites.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';
import { KEY_DELAY, visit } from './lib/visit-page.mjs';
import { mediansOf, printVisits } from './lib/visit-report.mjs';

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
const PEERS = ['pagefind', 'minisearch'];
printVersions(...PEERS);
console.log(`${folder}: ${notes.length} notes, seed ${SEED}`);
for (const [kind, queries] of Object.entries(sets))
  console.log(`${kind}: ${queries.map(({ text }) => text).join(' | ')}`);
await withChromium((browser) =>
  withTemporary(async (temporary) => {
    console.log(`Chromium ${browser.version()}, HTTP/${values.http2 ? 2 : 1.1}, brotli 11`);
    await visitAll(browser, await openSites(temporary));
  }),
);

async function openSites(temporary) {
  const sites = [];
  for (const name of Object.keys(SITES)) {
    const files = await compressFolder(await makeSite(name, { folder, notes, temporary }));
    sites.push({ name, ...SITES[name], files, http2: values.http2 });
  }
  return sites;
}

async function visitAll(browser, sites) {
  const figures = {};
  for (const { way, network, typed } of ways()) {
    for (const [kind, queries] of Object.entries(sets)) {
      const visited = sites.map(({ name }) => ({ name, visits: [] }));
      for (const query of queries) {
        for (const [i, site] of sites.entries()) {
          // Traffic after 10 s does not depend on the network: it is waited for on one of them.
          const idle = network === 'unthrottled';
          const once = await visit(browser, site, { ...typed, ...query }, network, idle);
          visited[i].visits.push({ query, ...once });
        }
      }
      printVisits(`${way}, ${kind}`, visited);
      (figures[way] ??= {})[kind] = mediansOf(visited);
    }
  }
  const garden = { notes: notes.length, queries: Number(values.queries) };
  writeFigures(values.figures, 'visit', PEERS, { ...garden, figures });
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
