import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readGarden } from '../../../index/garden/read-garden.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const DEMO = fileURLToPath(new URL('../../../demo/notes', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../../shared', import.meta.url));
const skip = !existsSync(SHARED) && 'the public gardens are not here';

const only = async (t: TestContext, path: string, text: string) =>
  (await readFiles(t, { [path]: text })).notes[0]!;

describe('readGarden', () => {
  it('loses no file: read = notes + excluded + failed', async (t) => {
    const name = fc.stringMatching(/^[a-c]{1,2}(?:\/[a-c])?[0-9]\.(?:md|mdx|txt)$/);
    const content = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '---\ndraft: true\n---\n',
        '---\npublish: [\n---\n',
        '\0'.repeat(50),
        '---\ntitle: Foo: bar\n---\nx',
        '%%',
        '',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, content, { maxKeys: 8 }), async (files) => {
        const { read, notes, excluded, failed } = await readFiles(t, files);
        assert.equal(read, Object.keys(files).length);
        assert.equal(read, notes.length + excluded.length + failed.length);
        const paths = notes.map(({ path }) => path);
        assert.deepEqual(paths, [...paths].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('reads notes in the language of the site, but where they, their paths or letters tell another', async (t) => {
    const root = await temporaryFolder(t, {
      '_config.yml': 'lang: de_AT\n',
      'a.md': '---\ntitle: Bohnen\n---\n',
      'b.md': '---\ntitle: Beans\nlang: en\n---\n',
      'c.md': '---\ntitle: Φασόλια\n---\n',
      'd.fr.md': '---\ntitle: Pois\n---\n',
      'd.md': '---\ntitle: Erbsen\n---\n',
    });
    const languages = async (language?: string) =>
      (await readGarden([root], { language })).notes.map((note) => note.language);
    assert.deepEqual(await languages(), ['de', 'en', 'el', 'fr', 'de']);
    assert.deepEqual(await languages('pt'), ['', 'en', 'el', 'fr', '']);
  });

  it('tells the likely language of notes, by their words, where nothing names one', async (t) => {
    const text = `Die Bohnen kommen im Mai in den Boden, wenn es nicht mehr friert, und wachsen bis in den Herbst.
Ich gieße sie mit dem Wasser, das von der Nacht in der Tonne ist.`;
    const { notes } = await readFiles(t, {
      'a.md': text,
      'b.md': `---\nlang: nl\n---\n${text}`,
      'c.md': 'Mai',
    });
    assert.deepEqual(
      notes.map(({ language, likelyLanguage }) => [language, likelyLanguage]),
      [
        ['', 'de'],
        ['nl', undefined],
        ['', undefined],
      ],
    );
  });

  it('refuses a path where there is nothing', async () => {
    await assert.rejects(readGarden(['no/such/folder']), { code: 'no-path' });
  });

  it('says of files that are no text that they failed', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': 'x' });
    await writeFile(join(folder, 'b.md'), Buffer.alloc(100));
    const { failed, notes } = await readGarden([folder]);
    assert.deepEqual([failed.map(({ path }) => path), notes.length], [['b.md'], 1]);
    assert.match(failed[0]!.reason, /is not text/);
  });

  it('counts a note among the failed when its address cannot be made', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': 'x' });
    const noteUrl = (): string => {
      throw new Error('no address');
    };
    assert.deepEqual((await readGarden([folder], { noteUrl })).failed, [
      { path: 'a.md', reason: 'no address' },
    ]);
    for (const wrong of [async () => '/a', () => 3, () => true])
      assert.match(
        (await readGarden([folder], { noteUrl: wrong as never })).failed[0]!.reason,
        /^noteUrl gave (?:\[object Promise\]|3|true), but must give a text$/u,
      );
  });

  it('tells two notes of one address and one path apart by their folders', async (t) => {
    const folder = await temporaryFolder(t, { 'one/a.md': 'x', 'two/a.md': 'y' });
    const { warnings } = await readGarden([join(folder, 'one'), join(folder, 'two')]);
    assert.match(warnings[0]!.path, /.\/two\/a\.md$/u);
    assert.match(warnings[0]!.message, /^has the address \/a, as .*\/one\/a\.md has\./u);
  });

  it('keeps both notes of one address, and warns once with both names', async (t) => {
    const { notes, warnings } = await readFiles(t, { 'a.md': 'x', 'a.txt': 'y' });
    assert.equal(notes.length, 2);
    assert.deepEqual(
      warnings.map(({ code, path }) => [code, path]),
      [['same-url', 'a.txt']],
    );
    assert.match(warnings[0]!.message, /a\.md/);
  });

  it('warns of formats that are not read, unless the owner said what to exclude or publish', async (t) => {
    const root = await temporaryFolder(t, { 'a.md': 'x', 'b.org': '', 'c.org': '' });
    const warned = async (options?: Parameters<typeof readGarden>[1]) =>
      (await readGarden([root], options)).warnings.map(({ code }) => code);
    assert.deepEqual(await warned(), ['unread-format']);
    assert.deepEqual(await warned({ exclude: [] }), []);
    assert.deepEqual(await warned({ requirePublish: true }), []);
  });

  it('warns of built pages that are not read, but of no templates of a generator', async (t) => {
    const files = { 'a.md': 'x', 'layouts/index.html': '', 'layouts/single.html': '' };
    const codes = async (all: Record<string, string>) =>
      (await readFiles(t, all)).warnings.map(({ code }) => code);
    assert.deepEqual(await codes(files), ['unread-pages']);
    assert.deepEqual(await codes({ ...files, 'hugo.toml': '' }), []);
  });

  it('reports its progress after each file', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': '', 'b.md': '' });
    const seen: [number, number][] = [];
    await readGarden([folder], { onProgress: (done, total) => seen.push([done, total]) });
    assert.deepEqual(seen, [
      [1, 2],
      [2, 2],
    ]);
  });

  it('takes the title from the front matter, else the first heading, else the file name', async (t) => {
    assert.deepEqual((await only(t, 'a b.md', '---\ntitle: T\n---\n# H')).title, 'T');
    assert.deepEqual((await only(t, 'a b.md', '# H')).title, 'H');
    assert.deepEqual((await only(t, 'a b.md', 'text\n# H')).title, 'a b');
  });

  it('keeps the file name as an alias where the title does not say it', async (t) => {
    assert.deepEqual((await only(t, 'heap.md', '# Compost')).aliases, ['heap']);
    assert.deepEqual((await only(t, 'Café notes.md', '# Notes of the CAFE')).aliases, []);
    assert.deepEqual((await only(t, 'a/index.md', '# Compost')).aliases, []);
    assert.deepEqual((await only(t, 'heap.md', '')).aliases, []);
    assert.deepEqual((await only(t, 'app/compost/page.mdx', '# Heap')).aliases, []);
  });

  it('names no note after the language that its file ends in', async (t) => {
    const { notes } = await readFiles(t, {
      'beans.md': 'a',
      'beans.fr.md': '---\ntitle: Haricots\n---\na',
      'soil.md': 'a',
      'soil.fr.md': 'a',
      '_index.md': '# Garden',
      '_index.fr.md': '# Jardin',
      'Fly.io.md': 'a',
    });
    const names = notes.map(({ path, title, aliases }) => [path, title, ...aliases]);
    assert.deepEqual(names.sort(), [
      ['Fly.io.md', 'Fly.io'],
      ['_index.fr.md', 'Jardin'],
      ['_index.md', 'Garden'],
      ['beans.fr.md', 'Haricots', 'beans'],
      ['beans.md', 'beans'],
      ['soil.fr.md', 'soil'],
      ['soil.md', 'soil'],
    ]);
  });

  it('puts the tags of the text after those of the front matter', async (t) => {
    const note = await only(t, 'a.md', '---\ntags: [b, Soil]\n---\ntext #soil #a #seedling');
    assert.deepEqual([note.tags, note.stage], [['b', 'Soil', 'a', 'seedling'], 'seedling']);
  });

  it('reads a text file without markup as paragraphs', async (t) => {
    const note = await only(t, 'My list.txt', 'one\ntwo\n\n# three %% canary %%\n');
    assert.deepEqual(
      [note.title, note.sections],
      ['My list', [{ heading: '', anchor: '', text: 'one two\n# three', code: '' }]],
    );
  });

  it('tells the line of the file in its warnings', async (t) => {
    const { warnings } = await readFiles(t, { 'a.md': '---\ndate: 12/05/24\n---\n\ntext\n\n%% open' });
    assert.deepEqual(
      warnings.map(({ code, line }) => [code, line]),
      [
        ['date', 2],
        ['comment', 7],
      ],
    );
  });
});

describe('readGarden on the demo garden', () => {
  it('lets nothing out that its owner keeps back', async () => {
    const { notes, excluded, warnings } = await readGarden([DEMO]);
    assert.doesNotMatch(JSON.stringify(notes), /quillwort-canary/);
    assert.deepEqual(excluded.map(({ reason }) => reason).sort(), ['draft: true', 'publish: false']);
    assert.deepEqual(warnings, []);
  });

  it('reads the exported note whole', async () => {
    const { notes } = await readGarden([join(DEMO, 'ai-engineer.txt')]);
    const { title, tags, category, stage, created, sections } = notes[0]!;
    assert.deepEqual(
      [title, category, stage, created, tags.length],
      ['AI Engineer', 'technology', 'seedling', '2026-06-11', 6],
    );
    assert.ok(sections.some(({ heading, anchor }) => heading === 'Key Skills' && anchor === 'key-skills'));
    assert.doesNotMatch(JSON.stringify(sections), /Back to Garden|Guido|#llm/);
  });
});

describe('readGarden on public gardens', { skip }, () => {
  it('loses no note, and leaves no comment and no picture in them', async () => {
    const { read, notes, excluded, failed } = await readGarden([join(SHARED, 'gardens')]);
    assert.equal(read, notes.length + excluded.length + failed.length);
    assert.deepEqual(failed, []);
    assert.doesNotMatch(JSON.stringify(notes), /data:image\/\w+;base64/);
  });
});
