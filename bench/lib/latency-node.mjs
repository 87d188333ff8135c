// Times one engine in a process of its own: node --expose-gc latency-node.mjs <file of the task>; prints JSON

import { readFile } from 'node:fs/promises';
import { searchOurs } from './engines.mjs';
import { timeKeystrokes } from './latency-run.mjs';
import { PEERS } from './peers.mjs';

const { name, entry, notes, typed } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const before = held();
const search = name === 'ours' ? await searchOurs(entry) : await PEERS[name](notes);
const times = await timeKeystrokes(search, typed);
console.log(JSON.stringify({ times, held: held() - before, peak: process.resourceUsage().maxRSS * 1024 }));

function held() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
