// Finds notes by their titles, typed well, begun, and with a mistake: node known-item.mjs <folder> [--queries <number>] [--seed <number>]

import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { openEngines } from './lib/engines.mjs';
import { placesOf } from './lib/asked.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { seeded, shuffled } from './lib/random.mjs';
import { printBeside, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { begin, findKnownItems, mistype, TYPOS } from './lib/typos.mjs';
import { printVersions } from './lib/versions.mjs';

const TYPED = {
  clean: (title) => title,
  begun: begin,
  ...Object.fromEntries(
    Object.keys(TYPOS).map((kind) => [kind, (title, random) => mistype(title, kind, random)]),
  ),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queries: { type: 'string', default: '200' }, seed: { type: 'string', default: '20' } },
});
const [folder] = positionals;
if (!folder) throw new Error('Usage: node known-item.mjs <folder of notes> [--queries 200] [--seed 20]');

const { notes } = await readGarden([folder]);
const sets = drawQueries(Number(values.queries), seeded(Number(values.seed)));
printVersions(...PEER_PACKAGES);
console.log(
  `${folder}: ${notes.length} notes, ${sets[0].queries.length} queries of each kind, seed ${values.seed}`,
);
const engines = await withTemporary(measureAll);
printRates('first', (place) => place === 0);
printRates('in ten', (place) => place >= 0);
printMisses(engines[0]);

function drawQueries(count, random) {
  return Object.entries(TYPED).map(([kind, typed]) => {
    const items = shuffled(findKnownItems(notes), random).slice(0, count);
    const queries = items.map(({ title, url }) => ({
      text: typed(title, random),
      title,
      right: new Set([url]),
    }));
    return { kind, queries: queries.filter(({ text }) => text) };
  });
}

async function measureAll(temporary) {
  const measured = [];
  for (const [name, search] of await openEngines(folder, notes, temporary)) {
    const places = [];
    for (const { queries } of sets) places.push(await placesOf(search, queries));
    measured.push({ name, places });
  }
  return measured;
}

function printRates(heading, test) {
  const rates = engines.map(({ name, places }) => [
    name,
    places.map((of) => of.filter(test).length / of.length),
  ]);
  printBeside(
    heading,
    sets.map(({ kind }) => kind),
    rates,
    3,
  );
}

function printMisses({ places }) {
  const misses = sets.flatMap(({ kind, queries }, set) =>
    queries.flatMap(({ text, title }, i) => {
      const place = places[set][i];
      return place ? [[kind, place < 0 ? 'not in ten' : place + 1, text, title]] : [];
    }),
  );
  if (misses.length) printTable(['\nours, not first', 'place', 'typed', 'title'], misses);
}
