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

describe('dates whose year comes last', () => {
  const datesOf = async (t: TestContext, dates: readonly string[]) => {
    const files = dates.map((date, i) => [`${i}.md`, `---\ncreated: ${date}\n---\n`] as const);
    const { notes, warnings } = await readFiles(t, Object.fromEntries(files));
    return [notes.map(({ created }) => created), warnings.map(({ path }) => path)];
  };

  it('are read as the clear ones of the garden are', async (t) => {
    assert.deepEqual(await datesOf(t, ['09-04-2023', '25-06-2024', '01/02/2024']), [
      ['2023-04-09', '2024-06-25', '2024-02-01'],
      [],
    ]);
    assert.deepEqual(await datesOf(t, ['09-04-2023', '06-25-2024']), [['2023-09-04', '2024-06-25'], []]);
  });

  it('are not guessed where none is clear, or the clear ones differ', async (t) => {
    assert.deepEqual(await datesOf(t, ['09-04-2023', '2024-06-25']), [['', '2024-06-25'], ['0.md']]);
    assert.deepEqual(await datesOf(t, ['09-04-2023', '06-25-2024', '25-06-2024']), [
      ['', '2024-06-25', '2024-06-25'],
      ['0.md'],
    ]);
  });
});
