// Worker of the playground: reads the visitor's notes, builds their index and answers. Nothing leaves the browser.

import { readGarden } from '../../dist/index/garden/read-garden.js';
import { makeIndex } from '../../dist/index/writer/make-index.js';
import { createGarden } from '../../dist/src/core/answer/answers.js';
import { readIndexFile } from '../../dist/src/core/store/index-file.js';
import { fillFolder } from './node/files.mjs';

const ROOT = '/notes';

/** Least time, in ms, between two messages of progress. */
const PACE = 50;

let garden;
const contents = [];
let texts = new Map();
const searches = new Map();

const COMMANDS = {
  async add({ files }) {
    for (const { path, file } of files)
      contents.push([`${ROOT}/${path}`, new Uint8Array(await file.arrayBuffer())]);
  },

  async build({ options }, answer) {
    fillFolder(contents.splice(0));
    let last = 0;
    const onProgress = (done, total) => {
      if (performance.now() - last < PACE) return;
      last = performance.now();
      answer({ progress: { step: 'reading', done, total } });
    };
    const read = await readGarden([ROOT], { ...options, onProgress });
    answer({ progress: { step: 'indexing', done: 0, total: 1 } });
    texts = new Map(read.notes.map(({ url, title, sections }) => [url, { title, sections }]));
    garden = undefined;
    const summary = summarize(read);
    if (!read.notes.length) return summary;
    const { file } = await makeIndex(read.notes, { ...options, layout: 'single', inlineText: true });
    garden = createGarden(readIndexFile(file), noFileBeside);
    return summary;
  },

  async search({ text, options }, answer, id) {
    const controller = new AbortController();
    searches.set(id, controller);
    const onUpdate = (update) => answer({ update });
    return garden
      .search(text, { ...options, onUpdate, signal: controller.signal })
      .finally(() => searches.delete(id));
  },

  async abort({ search }) {
    searches.get(search)?.abort();
  },

  async note({ url }) {
    return texts.get(url.replace(/#.*$/u, ''));
  },
};

async function noFileBeside(name) {
  throw new Error(`The index is one file, without ${name}.`);
}

function summarize({ site, notes, read, excluded, failed, warnings, unread }) {
  const heldBack = [...excluded, ...failed];
  return { site, read, indexed: notes.length, heldBack, warnings: warnings.length, unread };
}

globalThis.addEventListener('message', async ({ data: { id, command, ...given } }) => {
  const answer = (message) => globalThis.postMessage({ id, ...message });
  try {
    answer({ done: await COMMANDS[command](given, answer, id) });
  } catch (error) {
    answer({ failed: String(error?.message ?? error), code: error?.code });
  }
});
