// Script of the page: one engine in the browser, asked through `window.measure`.

import { openGarden } from '../../dist/src/engine.js';
import { timeKeystrokes } from './latency-run.mjs';
import { PEERS } from './peers.mjs';

window.measure = async (name) => {
  const { notes, typed } = await (await fetch('/task.json')).json();
  const search = name === 'ours' ? await ours() : await PEERS[name](notes);
  return timeKeystrokes(search, typed);
};

async function ours() {
  const garden = await openGarden('/garden-index.json');
  return (query, limit) => garden.search(query, { limit, excerpts: false });
}
