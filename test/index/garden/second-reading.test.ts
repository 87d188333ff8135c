import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { readFiles } from '../support/read-source.js';

const HUGO = { 'hugo.toml': '' };
const MYST = { 'myst.yml': 'version: 1\n' };
const NOTE = '---\ntags: [pond]\n---\nAsk in #frogs.\n';

describe('words with # in a text', () => {
  const read = async (t: TestContext, files: Record<string, string>) => {
    const { notes } = await readFiles(t, files);
    return notes.map(({ tags, sections }) => [tags, sections.map(({ text }) => text)]);
  };

  it('are no tags under a generator that shows none, and stay text', async (t) => {
    const brackets = { 'content/b.md': 'A list [[ab]] of lists.' };
    for (const files of [HUGO, { ...HUGO, ...brackets }, { 'mkdocs.yml': '' }, { '_config.yml': '' }, MYST]) {
      const [note] = await read(t, { ...files, 'content/a.md': NOTE });
      assert.deepEqual(note, [['pond'], ['Ask in #frogs.']], Object.keys(files).join());
    }
  });

  it('are tags in folders of notes, in Quartz, and in vaults that a generator publishes', async (t) => {
    const linked = { 'content/b.md': '[[a]]', 'content/c.md': '[[a]]' };
    for (const files of [
      {},
      { 'quartz.config.ts': '' },
      { ...HUGO, ...linked },
      { ...HUGO, '.obsidian/app.json': '{}' },
      { ...HUGO, 'content/.obsidian/app.json': '{}' },
    ]) {
      const [note] = await read(t, { ...files, 'content/a.md': NOTE });
      assert.deepEqual(note![0], ['pond', 'frogs'], Object.keys(files).join());
    }
  });

  it('are none of a note either that is known by its file’s name', async (t) => {
    const names = ['a', 'b', 'c', 'd'].map((name) => [`content/${name}.md`, '# Links\n\nAsk in #frogs.\n']);
    const { notes } = await readFiles(t, { ...HUGO, ...Object.fromEntries(names) });
    assert.deepEqual(
      notes.map(({ title, tags }) => [title, tags]),
      ['a', 'b', 'c', 'd'].map((name) => [name, []]),
    );
  });
});
