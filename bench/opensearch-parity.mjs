// Compares a garden in a cluster with its static index: node opensearch-parity.mjs [--cranfield <documents> <questions> <judgements>] [<folder of notes...>]
//
// nDCG@10 on a collection in Cranfield's format. For each folder the share of typed queries with the same first result,
// the same ten, the same total and facets. Then the share of titles found, some with a typo.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex, publishGarden } from '../dist/index/build-index.js';
import { openGarden } from '../dist/index/engine.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { openSearchGarden } from '../dist/index/opensearch/opensearch-garden.js';
import { AS_SERVED, startCluster } from '../test/support/opensearch/nodes.mjs';
import { readCranfield, writeDocuments } from './lib/collections.mjs';
import { ndcg } from './lib/measures.mjs';
import { seeded, shuffled } from './lib/random.mjs';
import { figure, mean, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { begin, findKnownItems, mistype, TYPOS } from './lib/typos.mjs';

/** Time that a request may take, in milliseconds: the nodes may share their cores with other work. */
const PATIENCE = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cranfield: { type: 'boolean' }, queries: { type: 'string', default: '100' } },
});
const { nodes, stop, reason } = await startCluster(1, '512m', AS_SERVED);
if (reason) throw new Error(reason);
const collection = values.cranfield ? positionals.splice(0, 3) : [];
if (collection.length) await withTemporary((temporary) => compareRelevance(collection, temporary));
for (const folder of positionals) await withTemporary((temporary) => compareTyped(folder, temporary));
await stop();

async function openBoth(folder, temporary) {
  const name = `parity-${path.basename(folder).toLowerCase()}`;
  await publishGarden({ paths: [folder], to: nodes[0].url, name });
  await buildIndex({ paths: [folder], out: temporary, widget: false });
  return {
    statics: await openGarden(path.join(temporary, 'garden-index.json')),
    cluster: openSearchGarden(nodes[0].url, { name, timeout: PATIENCE }),
  };
}

async function compareRelevance(files, temporary) {
  const folder = path.join(temporary, 'notes');
  const { documents, questions } = await readCranfield(...files);
  await writeDocuments(documents, folder);
  const gardens = await openBoth(folder, path.join(temporary, 'index'));
  const rows = [];
  for (const [name, garden] of Object.entries(gardens)) {
    const scores = [];
    for (const { text, binary } of questions) {
      const { results } = await garden.search(text, { limit: 10, excerpts: false });
      scores.push(
        ndcg(
          results.map(({ url }) => url),
          binary,
          10,
        ),
      );
    }
    rows.push([name, figure(mean(scores), 4)]);
  }
  printTable([files[0], 'nDCG@10 binary'], rows);
}

async function compareTyped(folder, temporary) {
  const { statics, cluster } = await openBoth(folder, temporary);
  const { notes } = await readGarden([folder]);
  const random = seeded(20);
  const typed = { clean: (title) => title, begun: begin, words: (title, draw, note) => wordsOf(note, draw) };
  for (const kind of Object.keys(TYPOS)) typed[kind] = (title, draw) => mistype(title, kind, draw);
  const rows = [];
  for (const [kind, type] of Object.entries(typed)) {
    const items = shuffled(findKnownItems(notes), random).slice(0, Number(values.queries));
    const compared = [];
    for (const { title, url } of items) {
      const text = type(
        title,
        random,
        notes.find((note) => note.url === url),
      );
      if (text) compared.push(await compare(text, url, statics, cluster));
    }
    rows.push([
      kind,
      ...Object.keys(compared[0]).map((key) => figure(mean(compared.map((one) => one[key])), 3)),
    ]);
  }
  const columns = ['same first', 'same ten', 'same total', 'same facets', 'found: static', 'cluster'];
  printTable([`${folder}: ${notes.length} notes`, ...columns], rows);
}

async function compare(text, url, statics, cluster) {
  const [own, other] = [await statics.search(text), await cluster.search(text)];
  const urls = ({ results }) => results.map((result) => result.url);
  const same = (read) => Number(JSON.stringify(read(own)) === JSON.stringify(read(other)));
  return {
    first: same((answer) => urls(answer)[0] ?? ''),
    ten: same(urls),
    total: same(({ total }) => total),
    facets: same(({ facets }) => facets),
    statics: Number(urls(own).includes(url)),
    cluster: Number(urls(other).includes(url)),
  };
}

/** Gives two to four neighbouring words of a note's text. */
function wordsOf({ sections }, random) {
  const words = sections.flatMap(({ text }) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const from = Math.floor(random() * words.length);
  return words.slice(from, from + 2 + Math.floor(random() * 3)).join(' ');
}
