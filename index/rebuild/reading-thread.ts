// Code of a reading thread. It also cuts the notes and counts their terms, which takes as long as reading them.

import { parentPort, workerData } from 'node:worker_threads';
import { GENERATORS } from '../sites/sites.js';
import { PassageCache } from '../writer/passage-cache.js';
import { readAndCut, type ReadTask } from './cached-read.js';
import type { ThreadAnswer, ThreadRules } from './reading-threads.js';

const { found, baseUrl, allProperties } = workerData as ThreadRules;
const rules = {
  allProperties,
  ...(baseUrl === undefined ? {} : { baseUrl }),
  found: { ...found, site: GENERATORS[found.name].site(found.config) },
};
const notes = new PassageCache();
let told = 0;

parentPort!.on('message', (task: ReadTask) => {
  const kept = readAndCut(task, rules, notes);
  const answer: ThreadAnswer = { kept, terms: notes.counter.terms.slice(told) };
  told = notes.counter.terms.length;
  parentPort!.postMessage(answer);
});
