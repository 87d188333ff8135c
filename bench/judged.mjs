// Asks for notes as visitors do: node judged.mjs <folder> <name in data/judged.json> [...]

import path from 'node:path';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { askAll, readAsked } from './lib/asked.mjs';
import { openEngines } from './lib/engines.mjs';
import { openPagefind } from './lib/pagefind-search.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const asked = readAsked('judged.mjs', 'judged.json');
printVersions('pagefind', ...PEER_PACKAGES);
const totals = new Map();
for (const [folder, { questions }] of asked)
  for (const [name, first, ten] of await ask(folder, questions)) {
    const [firstBefore, tenBefore] = totals.get(name) ?? [0, 0];
    totals.set(name, [firstBefore + first, tenBefore + ten]);
  }
printTable(
  ['\nall gardens', 'first', 'in ten'],
  [...totals].map(([name, counts]) => [name, ...counts]),
);

async function ask(folder, judgements) {
  const { notes } = await readGarden([folder]);
  const urls = new Map(notes.map(({ path, url }) => [path, url]));
  const questions = Object.entries(judgements).map(([text, paths]) => ({
    text,
    right: new Set(paths.map((one) => urls.get(one) ?? unknown(folder, one))),
  }));
  return withTemporary(async (temporary) => {
    const engines = await openEngines(folder, notes, path.join(temporary, 'index'));
    const pagefind = await openPagefind(notes, path.join(temporary, 'pages'));
    try {
      return await askAll(folder, [...engines, ['Pagefind', pagefind.search]], questions);
    } finally {
      await pagefind.close();
    }
  });
}

function unknown(folder, note) {
  throw new Error(`${folder} has no note ${note}: take the garden at the commit that data/judged.json names`);
}
