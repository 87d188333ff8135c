// Asks for notes in other words than theirs: node paraphrase.mjs <folder> <name in data/paraphrases.json> [...]

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { openEngines } from './lib/engines.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const asked = JSON.parse(await readFile(new URL('data/paraphrases.json', import.meta.url), 'utf8'));
const given = process.argv.slice(2);
if (!given.length || given.length % 2)
  throw new Error('Usage: node paraphrase.mjs <folder of notes> <name in data/paraphrases.json> [...]');

printVersions(...PEER_PACKAGES);
for (let i = 0; i < given.length; i += 2) await ask(given[i], Object.entries(asked[given[i + 1]]));

async function ask(folder, questions) {
  const { notes } = await readGarden([folder]);
  const known = new Set(notes.map(({ title }) => title));
  const answerable = questions.filter(([, titles]) => titles.some((title) => known.has(title)));
  const rows = await withTemporary(async (temporary) => {
    const engines = await openEngines(folder, notes, path.join(temporary, 'index'));
    return Promise.all(engines.map(([name, search]) => measure(name, search, answerable, notes)));
  });
  printTable(
    [`\n${folder}: ${answerable.length} questions`, 'first', 'in ten'],
    rows.map(({ row }) => row),
  );
  const missed = rows[0].places.flatMap((place, n) =>
    place ? [[answerable[n][0], place < 0 ? '–' : place + 1]] : [],
  );
  printTable(['\nours, not first', 'place'], missed);
}

async function measure(name, search, questions, notes) {
  const places = [];
  for (const [text, titles] of questions) {
    const right = new Set(notes.filter(({ title }) => titles.includes(title)).map(({ url }) => url));
    places.push((await search(text, 10)).findIndex((url) => right.has(url)));
  }
  const count = (test) => String(places.filter(test).length);
  return { places, row: [name, count((place) => place === 0), count((place) => place >= 0)] };
}
