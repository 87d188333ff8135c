// Finds notes by their titles, typed well and with a mistake: node known-item.mjs <folder>

import { readGarden } from '../dist/index/readers/read-garden.js';
import { openEngines, PEER_PACKAGES } from './lib/engines.mjs';
import { seeded, shuffled } from './lib/random.mjs';
import { figure, printTable, ratio } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { findKnownItems, mistype, TYPOS } from './lib/typos.mjs';
import { printVersions } from './lib/versions.mjs';

const QUERIES = 200;
const SEED = 20;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node known-item.mjs <folder of notes>');

const { notes } = await readGarden([folder]);
const sets = drawQueries();
printVersions(...PEER_PACKAGES);
console.log(`${folder}: ${notes.length} notes, ${sets[0].queries.length} queries of each kind, seed ${SEED}`);
const rates = await withTemporary(measureAll);
printRates('first', ({ first }) => first);
printRates('in ten', ({ ten }) => ten);

function drawQueries() {
  const random = seeded(SEED);
  return ['clean', ...Object.keys(TYPOS)].map((kind) => {
    const items = shuffled(findKnownItems(notes), random).slice(0, QUERIES);
    const typed = (title) => (kind === 'clean' ? title : mistype(title, kind, random));
    return { kind, queries: items.map(({ title, url }) => ({ text: typed(title), url })) };
  });
}

async function measureAll(temporary) {
  const measured = [];
  for (const [name, search] of await openEngines(folder, notes, temporary)) {
    const rates = [];
    for (const { queries } of sets) rates.push(await ratesOf(search, queries));
    measured.push([name, rates]);
  }
  return measured;
}

async function ratesOf(search, queries) {
  const places = [];
  for (const { text, url } of queries) places.push((await search(text, 10)).indexOf(url));
  const part = (test) => places.filter(test).length / places.length;
  return { first: part((place) => place === 0), ten: part((place) => place >= 0) };
}

function printRates(heading, of) {
  const [[, ours], ...peers] = rates;
  const head = sets.map(({ kind }) => kind);
  printTable(
    [`\n${heading}: ours / each`, ...head],
    peers.map(([name, theirs]) => [name, ...theirs.map((their, i) => ratio(of(ours[i]), of(their)))]),
  );
  printTable(
    [`\n${heading}`, ...head],
    rates.map(([name, each]) => [name, ...each.map((rate) => figure(of(rate), 3))]),
  );
}
