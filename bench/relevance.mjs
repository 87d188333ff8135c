// Ranks the Cranfield collection: node relevance.mjs <cran.all> <cran.qry> <cranqrel>

import path from 'node:path';
import { readGarden } from '../dist/index/readers/read-garden.js';
import { readJudgements, readQuestions, writeAbstracts } from './lib/cranfield.mjs';
import { openEngines, PEER_PACKAGES } from './lib/engines.mjs';
import { ndcg, recall, reciprocalRank } from './lib/measures.mjs';
import { figure, mean, printTable, ratio } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const DEPTH = 100;

const [abstracts, questions, judgements] = process.argv.slice(2);
if (!judgements) throw new Error('Usage: node relevance.mjs <cran.all> <cran.qry> <cranqrel>');

const queries = await readQuestions(questions);
const codes = await readJudgements(judgements);
const graded = codes.map((judged) => gainsOf(judged, (code) => 5 - code));
const binary = codes.map((judged) => gainsOf(judged, () => 1));

const MEASURES = {
  'nDCG@10 binary': (urls, i) => ndcg(urls, binary[i], 10),
  'nDCG@10 graded': (urls, i) => ndcg(urls, graded[i], 10),
  'recall@100': (urls, i) => recall(urls, binary[i], DEPTH),
  MRR: (urls, i) => reciprocalRank(urls, binary[i]),
};
const NAMES = Object.keys(MEASURES);

printVersions(...PEER_PACKAGES);
console.log(`${queries.length} questions. Relevant: codes 1 to 4. Graded: code 1 gains 4, code 4 gains 1.`);
printMeasures(await withTemporary(measureAll));

async function measureAll(temporary) {
  const folder = path.join(temporary, 'notes');
  await writeAbstracts(abstracts, folder);
  const { notes } = await readGarden([folder]);
  const measured = [];
  for (const [name, search] of await openEngines(folder, notes, path.join(temporary, 'index')))
    measured.push([name, await measure(search)]);
  return measured;
}

async function measure(search) {
  const answers = [];
  for (const query of queries) answers.push(await search(query, DEPTH));
  return NAMES.map((name) => mean(answers.map(MEASURES[name])));
}

function printMeasures([[, ours], ...peers]) {
  const ratios = peers.map(([name, theirs]) => [name, ...theirs.map((their, i) => ratio(ours[i], their))]);
  const values = [['ours', ours], ...peers];
  printTable(['\nours / each', ...NAMES], ratios);
  printTable(
    ['\neach', ...NAMES],
    values.map(([name, of]) => [name, ...of.map((value) => figure(value, 4))]),
  );
}

function gainsOf(judged, gain) {
  const relevant = [...judged].filter(([, code]) => code > 0);
  return new Map(relevant.map(([abstract, code]) => [abstract, gain(code)]));
}
