// Asks for notes in other words than theirs: node paraphrase.mjs <folder> <name in data/paraphrases.json> [...]

import path from 'node:path';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { askAll, readAsked } from './lib/asked.mjs';
import { openEngines } from './lib/engines.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const asked = readAsked('paraphrase.mjs', 'paraphrases.json');
printVersions(...PEER_PACKAGES);
for (const [folder, paraphrases] of asked) await ask(folder, Object.entries(paraphrases));

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
