import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CONFIG_NAMES, loadConfig } from '../../../index/options/config-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const project = { 'package.json': '{}' };
const json = 'garden-search.config.json';

describe('loadConfig', () => {
  it('gives nothing where there is no file', async (t) => {
    assert.equal(await loadConfig(await temporaryFolder(t, project)), undefined);
  });

  it('reads JavaScript of both kinds, TypeScript and JSON, with functions where they can be said', async (t) => {
    const typed =
      "import { defineConfig, type GardenConfig } from 'garden-search/build';\nimport { base } from './base';\n" +
      'const config: GardenConfig = { baseUrl: base, noteUrl: (path: string) => `/${path}` };\nexport default defineConfig(config);';
    const sources = {
      'a/garden-search.config.js': 'module.exports = { baseUrl: "/js/" };',
      'b/garden-search.config.mjs': 'export default { baseUrl: await Promise.resolve("/mjs/") };',
      'c/garden-search.config.ts': typed,
      'c/base.ts': "export const base: string = '/ts/';",
      'd/garden-search.config.json': '\ufeff{ "baseUrl": "/json/" }',
    };
    const folder = await temporaryFolder(t, { ...project, ...sources });
    const read = (name: string) => loadConfig(path.join(folder, name));
    const bases = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name) => (await read(name))?.config.baseUrl),
    );
    assert.deepEqual(bases, ['/js/', '/mjs/', '/ts/', '/json/']);
    assert.equal((await read('c'))?.config.noteUrl?.('x', {}), '/x');
  });

  it('takes the nearest, and of one folder the first by name', async (t) => {
    const files = Object.fromEntries(CONFIG_NAMES.map((name) => [name, '{}']));
    const folder = await temporaryFolder(t, { ...project, ...files, 'a/b/x.md': '', [`a/${json}`]: '{}' });
    assert.equal((await loadConfig(path.join(folder, 'a/b')))?.file, path.join(folder, 'a', json));
    await writeFile(path.join(folder, 'garden-search.config.js'), 'export default {};');
    assert.equal((await loadConfig(folder))?.file, path.join(folder, 'garden-search.config.js'));
  });

  it('looks no higher than the project, and without one in no other folder', async (t) => {
    for (const mark of ['package.json', '.git/HEAD']) {
      const folder = await temporaryFolder(t, {
        [json]: '{}',
        [`garden/${mark}`]: '',
        'garden/notes/a.md': '',
      });
      assert.equal(await loadConfig(path.join(folder, 'garden/notes')), undefined);
    }
    const folder = await temporaryFolder(t, { [json]: '{}' });
    await mkdir(path.join(folder, 'notes'));
    assert.equal(await loadConfig(path.join(folder, 'notes')), undefined);
    assert.ok(await loadConfig(folder));
  });

  it('reads paths from the folder of the file, wherever it is looked for', async (t) => {
    const config = JSON.stringify({ paths: ['notes', '/abs'], out: 'public' });
    const folder = await temporaryFolder(t, { ...project, [json]: config, 'deep/a.md': '' });
    const expected = {
      paths: [path.join(folder, 'notes'), path.resolve('/abs')],
      out: path.join(folder, 'public'),
    };
    assert.deepEqual((await loadConfig(path.join(folder, 'deep')))?.config, expected);
    assert.deepEqual((await loadConfig(path.join(folder, 'deep'), `../${json}`))?.config, expected);
  });

  it('reads a file anew each time', async (t) => {
    const folder = await temporaryFolder(t, { 'package.json': '{ "type": "module" }' });
    const base = async (type: string, text: string) => {
      const file = `garden-search.config.${type}`;
      await writeFile(path.join(folder, file), `export default { baseUrl: '${text}' };`);
      return (await loadConfig(folder, file))?.config.baseUrl;
    };
    for (const type of ['ts', 'js', 'mjs'])
      assert.deepEqual([await base(type, '/a/'), await base(type, '/b/')], ['/a/', '/b/'], type);
  });

  it('names the file, the key and the nearest valid one', async (t) => {
    const refused = async (text: string, expected: { code: string; message: RegExp }) => {
      const folder = await temporaryFolder(t, { ...project, [json]: text });
      await assert.rejects(loadConfig(folder), { name: 'BuildError', ...expected });
    };
    await refused('{ "publicPaht": "/" }', {
      code: 'option',
      message: /^There is no option publicPaht in .*config\.json\. Did you mean publicPath\?$/u,
    });
    await refused('{ "onProgress": 1 }', { code: 'option', message: /^There is no option onProgress/u });
    await refused('{ "widget": "no" }', {
      code: 'option-value',
      message: /^widget in .*config\.json is "no", but must be true or false\.$/u,
    });
    await refused('{ "strict": 1 }', { code: 'option-value', message: /^strict in /u });
    await refused('{ "paths": [] }', { code: 'option-value', message: /^paths in /u });
    await refused('{ "paths": ', { code: 'config', message: /config\.json could not be read: / });
    await refused('[]', { code: 'config', message: /it has no object as its default export\. Correct it/u });
  });

  it('refuses a script that is broken, throws or exports nothing, and a file that is not there', async (t) => {
    const folder = await temporaryFolder(t, {
      ...project,
      'broken.ts': 'export default {',
      'throws.mjs': "throw new Error('out of order');",
      'other.ts': 'export default 7;',
    });
    const refused = (file: string, message: RegExp) =>
      assert.rejects(loadConfig(folder, file), { code: 'config', message });
    await refused('broken.ts', /broken\.ts could not be read: /u);
    await refused('throws.mjs', /throws\.mjs could not be read: out of order\. Correct it/u);
    await refused('other.ts', /no object as its default export/u);
    await refused('none.ts', /none\.ts could not be read: ENOENT/u);
  });
});
