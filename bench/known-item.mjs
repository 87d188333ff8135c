// Finds notes by their titles, typed well and with a mistake: node known-item.mjs <folder>

import { buildIndex } from '../dist/index/build-index.js';
import { readGarden } from '../dist/index/read-garden.js';
import { openEngines, PEER_PACKAGES } from './lib/engines.mjs';
import { seeded, shuffled } from './lib/random.mjs';
import { figure, printTable, ratio } from './lib/table.mjs';
import { findKnownItems, mistype, TYPOS } from './lib/typos.mjs';
import { printVersions } from './lib/versions.mjs';

const QUERIES = 200;
const SEED = 20;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node known-item.mjs <folder of notes>');

const { notes } = await readGarden([folder]);
const { file } = await buildIndex({ paths: [folder] });
const engines = await openEngines(file, notes);
const sets = drawQueries();

printVersions(...PEER_PACKAGES);
console.log(`${folder}: ${notes.length} notes, ${sets[0].queries.length} queries of each kind, seed ${SEED}`);
const rates = await Promise.all(engines.map(([, search]) => ratesOf(search)));
printRates('Right note first', 'first');
printRates('Right note in ten', 'ten');

function drawQueries() {
  const random = seeded(SEED);
  const kinds = ['clean', ...Object.keys(TYPOS)];
  return kinds.map((kind) => {
    const items = shuffled(findKnownItems(notes), random).slice(0, QUERIES);
    const typed = (title) => (kind === 'clean' ? title : mistype(title, kind, random));
    return { kind, queries: items.map(({ title, url }) => ({ text: typed(title), url })) };
  });
}

async function ratesOf(search) {
  const rates = [];
  for (const { queries } of sets) {
    const places = [];
    for (const { text, url } of queries) places.push((await search(text, 10)).indexOf(url));
    const part = (test) => places.filter(test).length / places.length;
    rates.push({ first: part((place) => place === 0), ten: part((place) => place >= 0) });
  }
  return rates;
}

function printRates(heading, which) {
  const names = engines.map(([name]) => name);
  const rows = sets.map(({ kind }, i) => {
    const [ours, ...theirs] = rates.map((rate) => rate[i][which]);
    return [
      kind,
      ...theirs.map((their) => ratio(ours, their)),
      ...[ours, ...theirs].map((rate) => figure(rate, 3)),
    ];
  });
  console.log(`\n${heading}: ours / each, then each`);
  printTable(['', ...names.slice(1).map((name) => `/ ${name}`), ...names], rows);
}
