// Asks for notes as visitors do: node judged.mjs <folder> <name in data/judged.json> [...]

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { findEngine } from '../test/support/browsers.mjs';
import { askAll } from './lib/asked.mjs';
import { openEngines } from './lib/engines.mjs';
import { openPagefind } from './lib/pagefind-search.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const LAUNCH = {
  executablePath: process.env.CHROMIUM ?? findEngine('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
};

const judged = JSON.parse(await readFile(new URL('data/judged.json', import.meta.url), 'utf8'));
const given = process.argv.slice(2);
if (!given.length || given.length % 2)
  throw new Error('Usage: node judged.mjs <folder of notes> <name in data/judged.json> [...]');

printVersions('pagefind', ...PEER_PACKAGES);
const totals = new Map();
for (let i = 0; i < given.length; i += 2) {
  const rows = await ask(given[i], judged[given[i + 1]].questions);
  for (const [name, first, ten] of rows) {
    const [firstBefore, tenBefore] = totals.get(name) ?? [0, 0];
    totals.set(name, [firstBefore + first, tenBefore + ten]);
  }
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
    const pagefind = await openPagefind(notes, path.join(temporary, 'pages'), LAUNCH);
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
