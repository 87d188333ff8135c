// Ranks test collections: node relevance.mjs <folder> [...] [--former <package>]
//
// A collection is a folder in the format of BEIR, or three files in Cranfield's: documents, questions, judgements.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { readBeir, readCranfield, writeDocuments } from './lib/collections.mjs';
import { openEngines, openFormer } from './lib/engines.mjs';
import { ndcg, recall, reciprocalRank } from './lib/measures.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { mean, printBeside } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const DEPTH = 100;
const MEASURES = {
  'nDCG@10': (urls, { binary }) => ndcg(urls, binary, 10),
  'nDCG@10 graded': (urls, { graded }) => ndcg(urls, graded, 10),
  'recall@10': (urls, { binary }) => recall(urls, binary, 10),
  'recall@100': (urls, { binary }) => recall(urls, binary, DEPTH),
  MRR: (urls, { binary }) => reciprocalRank(urls, binary),
};
const NAMES = Object.keys(MEASURES);
const USAGE =
  'Usage: node relevance.mjs <folder, or documents, questions and judgements> [those of another collection ...] [--former <built package>]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { former: { type: 'string' } },
});
if (!positionals.length) throw new Error(USAGE);

printVersions(...PEER_PACKAGES);
for (let rest = positionals; rest.length;) {
  const isFolder = (await stat(rest[0])).isDirectory();
  if (!isFolder && rest.length < 3) throw new Error(USAGE);
  await rank(rest[0], isFolder ? await readBeir(rest[0]) : await readCranfield(...rest.slice(0, 3)));
  rest = rest.slice(isFolder ? 1 : 3);
}

async function rank(name, { documents, questions }) {
  console.log(`\n${name}: ${documents.length} documents, ${questions.length} questions`);
  const measured = await withTemporary((temporary) => measureAll(documents, questions, temporary));
  printBeside('', NAMES, measured, 4);
}

async function measureAll(documents, questions, temporary) {
  const folder = path.join(temporary, 'notes');
  await writeDocuments(documents, folder);
  const { notes } = await readGarden([folder]);
  const measured = [];
  const engines = await openEngines(folder, notes, path.join(temporary, 'index'));
  if (values.former)
    engines.splice(1, 0, ['former', await openFormer(values.former, folder, path.join(temporary, 'former'))]);
  for (const [name, search] of engines) measured.push([name, await measure(search, questions)]);
  return measured;
}

async function measure(search, questions) {
  const answers = [];
  for (const question of questions) answers.push([await search(question.text, DEPTH), question]);
  return NAMES.map((name) => mean(answers.map((answer) => MEASURES[name](...answer))));
}
