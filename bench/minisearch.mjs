// Compares a published index, in both layouts, with the one that MiniSearch itself makes of the same notes.

import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import MiniSearch from 'minisearch';
import { buildIndex } from '../dist/index/build-index.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { openMiniSearch } from '../dist/index/minisearch.js';
import { documentsOf, PassageCache } from '../dist/index/writer/passage-cache.js';
import { miniSearchOptions } from '../dist/src/core/store/index-file.js';
import { withTemporary } from './lib/temporary.mjs';

const folders = process.argv.slice(2);
if (!folders.length) throw new Error('usage: node minisearch.mjs <folder...>');

async function libraryIndex(folder) {
  const { notes } = await readGarden([folder]);
  const kept = new PassageCache();
  const sorted = [...notes].sort((a, b) => (a.url < b.url || (a.url === b.url && a.path < b.path) ? -1 : 1));
  const library = new MiniSearch(miniSearchOptions());
  library.addAll(
    sorted
      .flatMap((note) => documentsOf({ note, ...kept.cut(note) }))
      .map((document, id) => ({ id, ...document })),
  );
  return JSON.parse(JSON.stringify(library));
}

function contents({ index, fieldLength, averageFieldLength, documentCount, fieldIds }) {
  const terms = new Map([...index].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { terms, lengths: Object.values(fieldLength), averageFieldLength, documentCount, fieldIds };
}

for (const folder of folders) {
  const wanted = contents(await libraryIndex(folder));
  for (const layout of ['single', 'sharded']) {
    const opened = await withTemporary(async (out) => {
      await buildIndex({ paths: [folder], out, layout, widget: false, cache: false });
      return openMiniSearch(path.join(out, 'garden-index.json'));
    });
    assert.deepEqual(contents(JSON.parse(JSON.stringify(opened))), wanted);
    console.log(
      `${folder}, ${layout}: ${wanted.documentCount} documents and ${wanted.terms.size} terms are equal`,
    );
  }
}
