// Declared properties from notes and pages to an answer, by every way they are declared.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import path from 'node:path';
import { buildIndex } from '../../index/build-index.js';
import { parseArguments } from '../../index/command-line/parse-arguments.js';
import { settingsOf } from '../../index/command-line/settings.js';
import { openGarden } from '../../index/engine.js';
import { temporaryFolder } from './support/temporary-folder.js';

const NOTES = {
  'package.json': '{}',
  'garden-search.config.json': JSON.stringify({
    paths: ['notes', 'pages'],
    properties: { author: 'text', rating: { type: 'number', label: 'Stars' } },
  }),
  'notes/a.md': '---\nauthor: Ada\nrating: 5\nsecret: hush\n---\nSoil',
  'notes/b.md': '---\nauthor: [[Bo]]\nrating: high\n---\nSoil',
  'pages/c.html':
    '<html><head><meta name="author" content="Ada"><meta name="Rating" content="3"><meta name="mood" content="hush"></head><body><main data-pagefind-filter="series:Peat">Soil</main></body></html>',
};

async function build(t: Parameters<typeof temporaryFolder>[0], cache: boolean, ...flags: string[]) {
  const folder = await temporaryFolder(t, NOTES);
  const command = parseArguments(['build', ...flags]);
  assert.ok(command.name === 'build');
  const { options } = await settingsOf(command, folder);
  const out = path.join(folder, 'public');
  const settings = { ...options, out, widget: false, ...(cache && { cache: path.join(folder, 'cache') }) };
  return { folder, out, settings, result: await buildIndex(settings) };
}

describe('a build with declared properties', () => {
  it('indexes what is declared in the file, by flags and by pages, and nothing else', async (t) => {
    const { out, result } = await build(t, false, '--property', 'mood:text[]', '--property', 'author:text');
    assert.deepEqual(
      result.warnings.map(({ path, line, code }) => ({ path, line, code })),
      [{ path: 'b.md', line: 3, code: 'property' }],
    );
    const { results, facets, properties } = await (
      await openGarden(path.join(out, 'garden-index.json'))
    ).search('soil', { sort: 'rating' });
    assert.deepEqual(properties, [
      { name: 'author', type: 'text' },
      { name: 'rating', type: 'number', label: 'Stars' },
      { name: 'mood', type: 'text[]' },
      { name: 'series', type: 'text[]' },
    ]);
    assert.deepEqual(
      results.map(({ url, properties }) => [url, properties]),
      [
        ['/a', { author: 'Ada', rating: 5 }],
        ['/c.html', { author: 'Ada', rating: 3, mood: ['hush'], series: ['Peat'] }],
        ['/b', { author: 'Bo' }],
      ],
    );
    assert.deepEqual(facets.author, [
      { value: 'Ada', count: 2 },
      { value: 'Bo', count: 1 },
    ]);
    const undeclared = await build(t, false);
    assert.ok(!JSON.stringify(undeclared.result.file).includes('hush'));
  });

  it('reads notes anew where the cache was written under other declarations', async (t) => {
    const { settings, result } = await build(t, true);
    const more = await buildIndex({ ...settings, properties: { ...settings.properties!, secret: 'text' } });
    assert.deepEqual(more.file.notes.properties!.secret, ['hush', null, null]);
    assert.deepEqual((await buildIndex(settings)).file, result.file);
  });

  it('warns of a property that no indexed note has, once', async (t) => {
    const { result } = await build(t, false, '--property', 'raiting:number');
    const unused = result.warnings.filter(({ code }) => code === 'unused-property');
    assert.deepEqual(
      unused.map(({ message }) => /value of (\S+)\./u.exec(message)?.[1]),
      ['raiting'],
    );
  });

  it('refuses a declaration before anything is read', async () => {
    for (const properties of [{ tag: 'text' }, { author: 'string' }])
      await assert.rejects(buildIndex({ paths: ['nowhere'], properties: properties as { tag: 'text' } }), {
        code: 'property',
      });
    await assert.rejects(
      buildIndex({ paths: ['nowhere'], properties: ['author'] as unknown as { a: 'text' } }),
      {
        code: 'option-value',
      },
    );
  });
});
