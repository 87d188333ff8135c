// MiniSearch as format, door and oracle: what is published is what MiniSearch itself would have made of the notes.

import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { buildIndex } from '../../index/build-index.js';
import { readGarden } from '../../index/garden/read-garden.js';
import { openMiniSearch } from '../../index/minisearch.js';
import { documentsOf, PassageCache } from '../../index/writer/passage-cache.js';
import { miniSearchOptions } from '../../src/core/store/index-file.js';
import { temporaryFolder } from './support/temporary-folder.js';

const DEMO = fileURLToPath(new URL('../../demo/notes', import.meta.url));

/** The index that the library makes of a folder of notes: documents, terms and postings. */
async function libraryIndex(folder: string): Promise<AsPlainObject> {
  const { notes } = await readGarden([folder]);
  const cut = new PassageCache();
  const sorted = [...notes].sort((a, b) => (a.url < b.url ? -1 : 1));
  const documents = sorted.flatMap((note) => documentsOf({ note, ...cut.cut(note) }));
  const library = new MiniSearch(miniSearchOptions());
  library.addAll(documents.map((document, id) => ({ id, ...document })));
  return JSON.parse(JSON.stringify(library)) as AsPlainObject;
}

/** The parts of an index that say what it holds: terms in order, lengths, counts. */
function contents({ index, fieldLength, averageFieldLength, documentCount, fieldIds }: AsPlainObject) {
  const terms = Object.fromEntries([...index].sort(([a], [b]) => (a < b ? -1 : 1)));
  const lengths = Object.values(fieldLength);
  return { terms, lengths, averageFieldLength, documentCount, fieldIds };
}

describe('openMiniSearch', () => {
  for (const layout of ['single', 'sharded'] as const) {
    it(`gives what MiniSearch itself makes of the notes, term for term and posting for posting: ${layout}`, async (t) => {
      const out = await temporaryFolder(t);
      await buildIndex({ paths: [DEMO], out, layout, widget: false, cache: false });
      const opened = await openMiniSearch(path.join(out, 'garden-index.json'));
      const whole = JSON.parse(JSON.stringify(opened)) as AsPlainObject;
      assert.deepEqual(contents(whole), contents(await libraryIndex(DEMO)));
    });

    it(`searches, suggests and tells each passage's note: ${layout}`, async (t) => {
      const out = await temporaryFolder(t);
      const { file } = await buildIndex({ paths: [DEMO], out, layout, widget: false, cache: false });
      const garden = await openMiniSearch(file, { baseUrl: `${out}/` });
      const [first] = garden.search('buter', { fuzzy: 0.3, fields: ['title'] });
      assert.equal(first!.title, 'Butter');
      assert.match(String(first!.url), /Butter/u);
      assert.ok(garden.autoSuggest('compo').some(({ suggestion }) => suggestion === 'compost'));
    });
  }

  it('refuses what is no index, and a file that is not of the index', async (t) => {
    const out = await temporaryFolder(t, { 'page.json': '{"a":1}' });
    await assert.rejects(openMiniSearch(path.join(out, 'page.json')), { code: 'format' });
    const { file } = await buildIndex({ paths: [DEMO], out, layout: 'sharded', widget: false, cache: false });
    await assert.rejects(openMiniSearch(file, { baseUrl: `${out}/nowhere/` }), { code: 'file' });
  });
});
