import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('a first heading that notes of four other names share', () => {
  const text = '# Back references\n\nLinked from the pond.\n';
  const read = async (t: Parameters<typeof temporaryFolder>[0], files: Record<string, string>) =>
    (await readFiles(t, files)).notes;
  const titles = async (t: Parameters<typeof temporaryFolder>[0], files: Record<string, string>) =>
    (await read(t, files)).map(({ title }) => title);

  it('is a section of theirs, and their titles are their names', async (t) => {
    const notes = await read(t, {
      'Frog.md': text,
      'Newt pond.md': text,
      'Toad.md': text,
      '2026_05_04.md': text,
    });
    assert.deepEqual(
      notes.map(({ title, aliases, sections }) => [title, aliases, sections.map(({ heading }) => heading)]),
      ['2026-05-04', 'Frog', 'Newt pond', 'Toad'].map((title) => [title, [], ['Back references']]),
    );
  });

  it('stays the title of a note with a word of it in its name, and of one named README', async (t) => {
    const many = { 'a.md': text, 'b.md': text, 'c.md': text, 'd.md': text };
    assert.deepEqual(await titles(t, { ...many, 'README.md': text, 'my-references.md': text }), [
      'Back references',
      'a',
      'b',
      'c',
      'd',
      'Back references',
    ]);
  });

  it('is no title either where the names have its words and others', async (t) => {
    const theorem = '# Theorem\n\nA pond has a bank.\n';
    const names = ['Bank theorem', 'Frog theorem', 'Pond theorem', 'The theorem of newts'];
    const files = Object.fromEntries(names.map((name) => [`${name}.md`, theorem]));
    assert.deepEqual(await titles(t, files), names);
    const short = { 'a-theorem.md': theorem, 'b-theorem.md': theorem, 'Theorem.md': theorem };
    assert.deepEqual(await titles(t, { ...short, 'Bank theorem.md': theorem }), Array(4).fill('Theorem'));
  });

  it('stays the title of fewer notes, of notes of one name, and where front matter says it', async (t) => {
    const matter = '---\ntitle: Back references\n---\nPond.\n';
    const found = await titles(t, {
      ...{ 'a.md': text, 'b.md': text, 'c.md': text, 'x/a.md': text, 'y/b.md': text },
      ...{ 'd.md': matter, 'e.md': matter, 'f.md': '---\ndraft: true\n---\n' + text },
    });
    assert.deepEqual(new Set(found), new Set(['Back references']));
  });

  it('stays the title of a note and its translations', async (t) => {
    const files = Object.fromEntries(['en', 'de', 'fr', 'it', 'pt'].map((tag) => [`a.${tag}.md`, text]));
    assert.deepEqual(await titles(t, files), Array(5).fill('Back references'));
  });
});
