// Measures a garden in a cluster as it grows: node opensearch.mjs <folder...> [--passages 10000,100000] [--nodes 3]
// [--heap 1g] [--keys 600] [--alone <command>] [--figures <file>]
//
// Gardens of mixed notes: what publishing takes, disk and memory. Then the time of a typed key through the handler, with
// 1, 8 and 32 visitors at once. One machine carries the nodes, the handler and the visitors, so that processor time says
// more than the clock.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { passagesOf } from '../dist/index/writer/passage-cache.js';
import { AS_SERVED, processorSeconds, startCluster } from '../test/support/opensearch/nodes.mjs';
import { readFigures, rounded, writeFigures } from './lib/figures.mjs';
import { clusterGrowthOf } from './lib/growth.mjs';
import { measure, publishCommand } from './lib/measure.mjs';
import { readAll, writeMixedGarden } from './lib/mixed-garden.mjs';
import { mean, figure, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { versionsOf } from './lib/versions.mjs';

const VISITORS = [1, 8, 32];
const SHARDS = 3;
const MEBIBYTE = 2 ** 20;

/** Number of mixed notes that tell how many passages a note has. */
const SAMPLE = 2000;

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: '10000' },
    nodes: { type: 'string', default: '3' },
    heap: { type: 'string', default: '1g' },
    keys: { type: 'string', default: '600' },
    alone: { type: 'string', default: '' },
    figures: { type: 'string' },
  },
});
const wanted = values.passages.split(',').map(Number);
if (!folders.length || !wanted.every((count) => count > 0))
  throw new Error(
    'Usage: node opensearch.mjs <folder of notes...> [--passages 10000,100000] [--nodes 3] [--heap 1g] [--keys 600] [--alone <command>] [--figures <file>]',
  );
const real = await readAll(folders);
const perNote = await withTemporary(countPassages);
let sizes = readFigures(values.figures, 'opensearch')?.sizes ?? [];
for (const passages of wanted) {
  const { nodes, stop, reason } = await startCluster(Number(values.nodes), values.heap, AS_SERVED);
  if (reason) throw new Error(reason);
  try {
    const size = await withTemporary((place) => measureGarden(Math.round(passages / perNote), nodes, place));
    sizes = [...sizes.filter((other) => other.notes !== size.notes), size].sort((a, b) => a.notes - b.notes);
    const { version } = await (await fetch(nodes[0].url)).json();
    const versions = `${versionsOf()}, OpenSearch ${version.number}`;
    writeFigures(values.figures, 'opensearch', [], { versions, sizes });
  } finally {
    await stop();
  }
}
printGrowth();

/** Gives the number of passages that a mixed note has, in the mean. */
async function countPassages(folder) {
  writeMixedGarden(real, SAMPLE, folder);
  const { notes } = await readGarden([folder]);
  return mean(notes.map((note) => passagesOf(note).length));
}

/** Publishes a garden and types in it. */
async function measureGarden(count, nodes, place) {
  const folder = path.join(place, 'notes');
  writeMixedGarden(real, count, folder);
  const to = nodes.map(({ url }) => url);
  const before = processorOf(nodes);
  const command = publishCommand(folder, to, ['--shards', String(SHARDS)]);
  const { seconds, processor, mebibytes, output } = await measure(command, path.join(place, 'time'));
  const { documents, notes } = JSON.parse(output);
  const figures = {
    'publishing, passages/s': rounded(documents / seconds),
    'publisher, s of processor': rounded(processor),
    'nodes, s of processor': rounded(processorOf(nodes) - before),
    'publisher, MiB of memory': rounded(mebibytes),
    ...(await sizesOf(to[0])),
  };
  console.log(`${documents} passages in ${figure(seconds)} s: ${JSON.stringify(figures)}`);
  Object.assign(figures, await type(nodes, place));
  console.log(`${documents} passages: ${JSON.stringify(figures)}`);
  return { passages: documents, notes: notes.indexed, figures };
}

function processorOf(nodes) {
  return nodes.map(({ pid }) => processorSeconds(pid)).reduce((sum, one) => sum + one, 0);
}

/** Gives the room that the cluster takes: on all disks, and the most of a node's heap that outlived a collection. */
async function sizesOf(url) {
  const read = async (address) => (await fetch(`${url}/${address}`)).json();
  const { _all: all } = await read('garden-search-garden/_stats/store');
  const { nodes } = await read('_nodes/stats/jvm');
  const held = Object.values(nodes).map(({ jvm }) => jvm.mem.pools.old.peak_used_in_bytes);
  return {
    'disk with a copy, MiB': rounded(all.total.store.size_in_bytes / MEBIBYTE),
    'heap of a node, MiB': rounded(Math.max(...held) / MEBIBYTE),
  };
}

/** Types titles by more and more visitors at once, in a process of its own. */
async function type(nodes, place) {
  const asked = {
    nodes: nodes.map(({ url, pid }) => ({ url, pid })),
    visitors: VISITORS,
    keys: Number(values.keys),
  };
  const file = path.join(place, 'visitors.json');
  await writeFile(file, JSON.stringify({ ...asked, titles: real.map(({ title }) => title) }));
  const program = path.join(import.meta.dirname, 'lib/cluster-visitors.mjs');
  const alone = values.alone.split(' ').filter(Boolean);
  const { output } = await measure([...alone, process.execPath, program, file], path.join(place, 'time'));
  return JSON.parse(output);
}

function printGrowth() {
  const rows = clusterGrowthOf(sizes).map(({ name, ours }) => [
    name,
    ...ours.values.map((value) => figure(value, 1)),
    figure(ours.exponent, 2),
  ]);
  printTable(['', ...sizes.map(({ passages }) => `${passages} passages`), 'growth'], rows);
}
