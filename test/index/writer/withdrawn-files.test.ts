import { packRun } from '../../../src/core/store/packed-run.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeVocabulary } from '../../../src/core/store/vocabulary.js';
import { withdrawnFiles } from '../../../index/writer/withdrawn-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Files = Record<string, string>;

async function withdrawn(t: Parameters<typeof temporaryFolder>[0], former: Files, now: Files) {
  const folder = await temporaryFolder(t, former);
  const files = Object.entries(now).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return (await withdrawnFiles(folder, Object.keys(former), files)).sort();
}

const file = (id: string, content: unknown) => JSON.stringify([id, content]);
const text = (id: string, ...texts: string[]) => ({
  [`garden-text-${id}.json`]: file(id, [{ sections: texts.map((text) => ['', '', text]) }]),
});
const words = (id: string, ...terms: string[]) => ({
  [`garden-words-${id}.json`]: file(id, writeVocabulary(terms.map((term) => ({ term, frequency: () => 1 })))),
});
const terms = (id: string, ...terms: string[]) => ({
  [`garden-terms-${id}.json`]: file(id, packRun(terms.map((term) => ({ term, postings: [[0, 1]] })))),
});

describe('withdrawnFiles', () => {
  it('lets all stay where a build only adds', async (t) => {
    const former = { ...text('a', 'One.'), ...words('a', 'one'), ...terms('a', 'one') };
    const now = { ...text('b', 'One.\nTwo.'), ...words('b', 'one', 'two'), ...terms('b', 'one', 'two') };
    assert.deepEqual(await withdrawn(t, former, now), []);
  });

  it('takes a deleted sentence, also of words that stand elsewhere, with all postings', async (t) => {
    const former = { ...text('a', 'One. Two.'), ...text('c', 'Two.'), ...terms('a', 'one', 'two') };
    const now = { ...text('b', 'One.'), ...text('d', 'Two.'), ...terms('b', 'one', 'two') };
    assert.deepEqual(await withdrawn(t, former, now), ['garden-terms-a.json', 'garden-text-a.json']);
    const lines = text('a', 'One.\nTwo.\nThree.');
    assert.deepEqual(await withdrawn(t, lines, text('b', 'One.\nThree.')), Object.keys(lines));
  });

  it('takes a line that only a file of both builds still says', async (t) => {
    const both = text('both', 'One.');
    const gone = await withdrawn(t, { ...both, ...text('a', 'One.') }, { ...both, ...text('b', 'Two.') });
    assert.deepEqual(gone, ['garden-text-a.json']);
  });

  it('takes a term that no text says, as an alias', async (t) => {
    for (const kind of [words, terms])
      assert.equal((await withdrawn(t, kind('a', 'alias', 'one'), kind('b', 'one', 'two'))).length, 1);
  });

  it('takes a compressed copy with its file, and one whose file is not there', async (t) => {
    const former = { ...text('a', 'One.'), 'garden-text-a.json.gz': '', 'garden-text-z.json.br': '' };
    assert.deepEqual(await withdrawn(t, former, text('b', 'One.')), ['garden-text-z.json.br']);
    assert.equal((await withdrawn(t, former, text('b', 'Two.'))).length, 3);
  });

  it('takes what it does not know or cannot read, and leaves the modules of the widget', async (t) => {
    const widget = { 'garden-search-modal.js': 'script', 'garden-search-modal.js.br': '' };
    for (const unknown of [{ 'garden-rows-a.bin': 'One.' }, { 'garden-rows-a.json': file('a', 'One.') }])
      assert.deepEqual(
        await withdrawn(t, { ...unknown, ...widget }, text('b', 'Two.')),
        Object.keys(unknown),
      );
    const folder = await temporaryFolder(t, { 'garden-text-a.json/no-file': '' });
    assert.deepEqual(await withdrawnFiles(folder, ['garden-text-a.json'], []), ['garden-text-a.json']);
  });

  it('finds the terms of a new build in its entry, where there are no shards', async (t) => {
    const entry = { 'garden-index.json': JSON.stringify({ index: [['one', {}]] }) };
    assert.deepEqual(await withdrawn(t, terms('a', 'one'), entry), []);
    assert.deepEqual(await withdrawn(t, { ...terms('a', 'one'), ...entry }, entry), []);
    assert.deepEqual(await withdrawn(t, terms('a', 'two'), entry), ['garden-terms-a.json']);
  });
});
