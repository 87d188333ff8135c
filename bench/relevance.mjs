// Ranks collections in Cranfield's format: node relevance.mjs <documents> <questions> <judgements> [...] [--former <package>]

import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { readJudgements, readQuestions, writeAbstracts } from './lib/cranfield.mjs';
import { openEngines, openFormer } from './lib/engines.mjs';
import { ndcg, recall, reciprocalRank } from './lib/measures.mjs';
import { PEER_PACKAGES } from './lib/peers.mjs';
import { mean, printBeside } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const DEPTH = 100;
const MEASURES = {
  'nDCG@10 binary': (urls, { binary }) => ndcg(urls, binary, 10),
  'nDCG@10 graded': (urls, { graded }) => ndcg(urls, graded, 10),
  'recall@100': (urls, { binary }) => recall(urls, binary, DEPTH),
  MRR: (urls, { binary }) => reciprocalRank(urls, binary),
};
const NAMES = Object.keys(MEASURES);

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { former: { type: 'string' } },
});
if (!files.length || files.length % 3)
  throw new Error(
    'Usage: node relevance.mjs <documents> <questions> <judgements> [those of another collection ...] [--former <built package>]',
  );

printVersions(...PEER_PACKAGES);
console.log('Relevant: codes 1 to 4. Graded: code 1 gains 4, code 4 gains 1.');
for (let i = 0; i < files.length; i += 3) await rank(...files.slice(i, i + 3));

async function rank(documents, questions, judgements) {
  const codes = await readJudgements(judgements);
  const asked = (await readQuestions(questions)).map((text, i) => ({
    text,
    graded: gainsOf(codes[i], (code) => 5 - code),
    binary: gainsOf(codes[i], () => 1),
  }));
  // A question without an answer says nothing of a ranking.
  const queries = asked.filter(({ binary }) => binary.size);
  console.log(`\n${documents}: ${queries.length} questions`);
  const measured = await withTemporary((temporary) => measureAll(documents, queries, temporary));
  printBeside('', NAMES, measured, 4);
}

async function measureAll(documents, queries, temporary) {
  const folder = path.join(temporary, 'notes');
  await writeAbstracts(documents, folder);
  const { notes } = await readGarden([folder]);
  const measured = [];
  const engines = await openEngines(folder, notes, path.join(temporary, 'index'));
  if (values.former)
    engines.splice(1, 0, ['former', await openFormer(values.former, folder, path.join(temporary, 'former'))]);
  for (const [name, search] of engines) measured.push([name, await measure(search, queries)]);
  return measured;
}

async function measure(search, queries) {
  const answers = [];
  for (const query of queries) answers.push([await search(query.text, DEPTH), query]);
  return NAMES.map((name) => mean(answers.map((answer) => MEASURES[name](...answer))));
}

function gainsOf(judged = new Map(), gain) {
  const relevant = [...judged].filter(([, code]) => code > 0);
  return new Map(relevant.map(([abstract, code]) => [abstract, gain(code)]));
}
