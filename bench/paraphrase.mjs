// Asks for notes in other words than theirs: node paraphrase.mjs <folder> <name in data/paraphrases.json> [...]

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { askAll } from './lib/asked.mjs';
import { openEngines } from './lib/engines.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const asked = JSON.parse(await readFile(new URL('data/paraphrases.json', import.meta.url), 'utf8'));
const given = process.argv.slice(2);
if (!given.length || given.length % 2)
  throw new Error('Usage: node paraphrase.mjs <folder of notes> <name in data/paraphrases.json> [...]');

printVersions(...PEER_PACKAGES);
for (let i = 0; i < given.length; i += 2) await ask(given[i], Object.entries(asked[given[i + 1]]));

async function ask(folder, paraphrases) {
  const { notes } = await readGarden([folder]);
  const known = new Set(notes.map(({ title }) => title));
  const answerable = paraphrases.filter(([, titles]) => titles.some((title) => known.has(title)));
  const questions = answerable.map(([text, titles]) => ({
    text,
    right: new Set(notes.filter(({ title }) => titles.includes(title)).map(({ url }) => url)),
  }));
  await withTemporary(async (temporary) => {
    const engines = await openEngines(folder, notes, path.join(temporary, 'index'));
    await askAll(folder, engines, questions);
  });
}
