// Ranks the Cranfield collection: node relevance.mjs <cran.all> <cran.qry> <cranqrel>

import { makeIndex } from '../dist/index/make-index.js';
import { readAbstracts, readJudgements, readQuestions } from './lib/cranfield.mjs';
import { openEngines, PEER_PACKAGES } from './lib/engines.mjs';
import { ndcg, recall, reciprocalRank } from './lib/measures.mjs';
import { figure, mean, printTable, ratio } from './lib/table.mjs';
import { printVersions } from './lib/versions.mjs';

const DEPTH = 100;

const [abstracts, questions, judgements] = process.argv.slice(2);
if (!judgements) throw new Error('Usage: node relevance.mjs <cran.all> <cran.qry> <cranqrel>');

const notes = await readAbstracts(abstracts);
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

printVersions(...PEER_PACKAGES);
console.log(`${notes.length} abstracts, ${queries.length} questions.`);
console.log('Relevant: codes 1 to 4. Graded: code 1 gains 4, code 4 gains 1.');
const [[, ours], ...peers] = await measureAll();
const names = Object.keys(MEASURES);
printTable(['ours / each', ...names], peers.map(([name, theirs]) => [name, ...names.map((of) => ratio(ours[of], theirs[of]))])); // prettier-ignore
console.log();
printTable(['', ...names], [['ours', ours], ...peers].map(([name, values]) => [name, ...names.map((of) => figure(values[of], 4))])); // prettier-ignore

async function measureAll() {
  const measured = [];
  for (const [name, search] of await openEngines(makeIndex(notes).file, notes)) {
    const answers = [];
    for (const query of queries) answers.push(await search(query, DEPTH));
    const values = Object.entries(MEASURES).map(([of, measure]) => [of, mean(answers.map(measure))]);
    measured.push([name, Object.fromEntries(values)]);
  }
  return measured;
}

function gainsOf(judged, gain) {
  const relevant = [...judged].filter(([, code]) => code > 0);
  return new Map(relevant.map(([abstract, code]) => [abstract, gain(code)]));
}
