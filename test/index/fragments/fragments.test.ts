import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { buildIndex, renderList, type BuildOptions, type FragmentList } from '../../../index/build-index.js';
import { openGarden } from '../../../index/engine.js';
import { readFragments } from '../../../index/fragments/fragment-options.js';
import { FRAGMENTS_FILE } from '../../../index/fragments/write-fragments.js';
import { nameGroup } from '../../../index/fragments/group-names.js';
import type { Garden } from '../../../src/core/garden.js';
import { STAGES, type Stage } from '../../../src/core/note.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { anyCharacter } from '../../support/arbitraries.js';

/** Links and other elements with a text, as a browser reads them, each with its attributes. */
function read(html: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => void found.push({ name, attributes, text: '' }),
    ontext: (text) => void (found.at(-1)!.text += text),
  });
  parser.end(html);
  return found
    .filter(({ name }) => name !== 'li' && name !== 'ul')
    .map((one) => ({ ...one, text: one.text.trim() }));
}

const links = (html: string) => read(html).map(({ attributes, text }) => `${attributes.href} ${text}`);

const NOTES = {
  'notes/a.md':
    '---\ntitle: A & <b>\ntags: [soil, soil/clay]\nupdated: 2026-02-01\n---\nSee [[b c]] and [[Worms]].\n',
  'notes/deep/b c.md': '---\ntags: [soil]\ndate: 2026-03-01\n---\nText of [[a]].\n',
  'notes/lone.md': '---\ndate: 2026-01-01\nlang: de\n---\nText.\n',
  'notes/secret.md':
    '---\ndraft: true\ntags: [soil, quillwort]\ndate: 2026-05-01\n---\nSee [[a]], quillwort.\n',
};

async function build(t: TestContext, options: Partial<BuildOptions> = {}, folder?: string) {
  const root = folder ?? (await temporaryFolder(t, NOTES));
  const render = path.join(root, 'include');
  const base = { paths: [path.join(root, 'notes')], out: path.join(root, 'public'), widget: false, render };
  const result = await buildIndex({ ...base, ...options });
  const text = (name: string) => readFile(path.join(render, name), 'utf8');
  return { root, render, out: base.out, result, text };
}

/** Messages of the built element, which no program for Node imports. */
async function elementMessages() {
  const files = ['second-messages.js', 'group-messages.js', 'languages/translations.js'];
  const modules = files.map(
    (file) => import(new URL(`../../../dist/src/messages/${file}`, import.meta.url).href),
  );
  return Object.assign({}, ...(await Promise.all(modules))) as {
    SECOND_ENGLISH: Names;
    GROUP_ENGLISH: Pick<Names, 'otherNotes'>;
    LANGUAGES: ReadonlyMap<string, unknown>;
    messagesIn(language: string): Promise<Partial<Names>>;
  };
}

interface Names {
  stage: Record<Stage, string>;
  otherNotes: string;
}

describe('fragments', () => {
  it('of the lists of a configuration and around each note are written, the same in both layouts', async (t) => {
    const fragments: Record<string, string | FragmentList> = {
      'lists/soil.html': '#soil',
      'recent.html': { sort: 'tended', limit: 2, search: '/s/?lang=en#top' },
      'tags.html': { of: 'tags', search: '/s/' },
      backlinks: { of: 'backlinks' },
      open: { of: 'unresolved' },
    };
    for (const layout of ['single', 'sharded'] as const) {
      const { result, text } = await build(t, { layout, fragments });
      assert.deepEqual(links(await text('lists/soil.html')), ['/deep/b%20c b c', '/a A & <b>']);
      assert.deepEqual(links(await text('recent.html')), [
        '/deep/b%20c b c',
        '/a A & <b>',
        '/s/?lang=en#top +1',
      ]);
      assert.deepEqual(links(await text('tags.html')), [
        '/s/?tag=soil soil 2',
        '/s/?tag=soil/clay soil/clay 1',
      ]);
      assert.deepEqual(links(await text('backlinks/a.md.html')), ['/deep/b%20c b c']);
      assert.equal(await text('backlinks/lone.md.html'), '');
      assert.equal(read(await text('open/a.md.html'))[0]!.name, 'span');
      assert.equal(result.fragments, 9);
    }
  });

  it('put notes under the names of their groups, and show the beginnings of notes, where a configuration says so', async (t) => {
    const fragments: Record<string, FragmentList> = {
      'years.html': {
        groupBy: 'folder',
        sort: 'title',
        search: '/s/',
        limit: 2,
        groupNames: { deep: 'Deep <down>', '': 'Ohne' },
      },
      'cards.html': { layout: 'cards', query: '#soil' },
    };
    const { text } = await build(t, { fragments });
    const years = await text('years.html');
    assert.match(years, /^<div data-garden-list>\n<p dir="auto"><b>Ohne<\/b><\/p>\n<ul>\n/u);
    assert.match(years, /<b>Deep &lt;down&gt;<\/b>/u);
    assert.deepEqual(
      read(years)
        .filter(({ name }) => name === 'a')
        .map(({ text }) => text),
      ['A & <b>', 'b c', '+1'],
    );
    const cards = read(await text('cards.html')).filter(({ name }) => name === 'p');
    assert.deepEqual(
      cards.map(({ text }) => text),
      ['Text of a.', 'See b c and Worms.'],
    );
  });

  it('list near copies one by one, and up to 100 notes around one', async (t) => {
    const leaves = Array.from({ length: 80 }, (_, i) => `leaf${i}`).join(' ');
    const versions = ['1.0', '2.0'].map((version) => [
      `notes/${version}.md`,
      `---\ntitle: Leaves ${version}\n---\nCompost ${leaves}\n`,
    ]);
    const linking = Array.from({ length: 101 }, (_, i) => [`notes/link${i}.md`, `Link ${i} to [[pea]].\n`]);
    const root = await temporaryFolder(t, {
      'notes/pea.md': 'Pea.\n',
      ...(Object.fromEntries([...versions, ...linking]) as Record<string, string>),
    });
    const fragments = { 'compost.html': 'compost', backlinks: { of: 'backlinks' } } as const;
    const { text } = await build(t, { fragments }, root);
    assert.equal(links(await text('compost.html')).length, 2);
    assert.equal(links(await text('backlinks/pea.md.html')).length, 100);
  });

  it('have the beginnings of notes around a note too, and no heading where no note is in a group', async (t) => {
    const fragments: Record<string, FragmentList> = {
      backlinks: { of: 'backlinks', layout: 'cards', groupBy: 'category' },
    };
    const { text } = await build(t, { fragments });
    const cards = read(await text('backlinks/a.md.html'));
    assert.deepEqual(
      cards.map(({ name, text }) => [name, text]),
      [
        ['div', ''],
        ['a', 'b c'],
        ['p', 'Text of a.'],
      ],
    );
  });

  it('name groups in the language of the build or of the list, as the element names them', async (t) => {
    const root = await temporaryFolder(t, {
      'notes/bean.md': '---\nstage: seedling\n---\nBean.\n',
      'notes/pea.md': 'Pea.\n',
    });
    const fragments: Record<string, FragmentList> = {
      'own.html': { groupBy: 'stage' },
      'french.html': { groupBy: 'stage', language: 'fr' },
    };
    const { text } = await build(t, { fragments, language: 'de-AT' }, root);
    assert.match(await text('own.html'), /<b>Keimling<\/b>[^]*<b>Weitere Notizen<\/b>/u);
    assert.match(await text('french.html'), /<b>Semis<\/b>[^]*<b>Autres notes<\/b>/u);
    const keys = [...STAGES, ''] as const;
    const { SECOND_ENGLISH, GROUP_ENGLISH, LANGUAGES, messagesIn } = await elementMessages();
    for (const language of ['en', ...LANGUAGES.keys()]) {
      const { stage, otherNotes } = { ...SECOND_ENGLISH, ...GROUP_ENGLISH, ...(await messagesIn(language)) };
      const names = keys.map((key) => (key ? stage[key] : otherNotes));
      assert.deepEqual(
        keys.map((key) => nameGroup('stage', key, language)),
        names,
        language,
      );
    }
    assert.equal(nameGroup('year', '2025', 'de'), '2025');
    assert.equal(nameGroup('stage', 'budding', 'DE-AT'), 'Knospend');
    assert.equal(nameGroup('stage', 'budding', 'constructor'), 'Budding');
  });

  it('name the notes as the element takes them over, with their languages', async (t) => {
    const { text } = await build(t);
    const all = read(await text('recent.html'));
    assert.ok(all.every(({ attributes }) => 'data-note' in attributes && attributes.dir === 'auto'));
    assert.equal(all.find(({ text }) => text === 'lone')!.attributes.lang, 'de');
    assert.match(await text('recent.html'), /^<ul data-garden-list>/u);
    for (const name of ['related/a.md.html', 'backlinks/deep/b c.md.html', 'tags.html'])
      assert.match(await text(name), /^<ul data/u);
  });

  it('show any text as it is and make no other element, whatever notes and queries say', async () => {
    const any = fc.string({ unit: anyCharacter });
    const address = fc.oneof(any, fc.constantFrom('javascript:alert(1)', ' \tjava\nscript:x', '/a?b=<&>"'));
    await fc.assert(
      fc.asyncProperty(any, address, any, any, async (title, url, tag, query) => {
        const note = { title, url, language: tag, tags: [], sections: [] };
        const facets = { tags: [{ tag, label: title, count: 1 }] };
        const garden = { search: () => Promise.resolve({ total: 2, results: [note], facets }) };
        const search = '/s/';
        for (const of of [undefined, 'tags'] as const) {
          const html = await renderList(garden as unknown as Garden, { query, search, ...(of && { of }) });
          assert.match(
            html,
            /^<ul data-garden-(?:list|tags)>\n<li><(a|span)[^<>]*>[^<>]*<\/\1>[^<>]*<\/li>\n(?:<li><a href="[^"<>]*">\+1<\/a><\/li>\n)?<\/ul>\n$/u,
          );
          assert.ok(
            html
              .replace(/<\/(?:a|span)>[^]*/u, '')
              .endsWith(
                `>${title.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')}`,
              ),
          );
          for (const { attributes } of read(html))
            assert.doesNotMatch(attributes.href ?? '', /^\s*j\s*a\s*v/iu);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lead to a search at a tag, wherever its page has parameters and an anchor', async () => {
    const tags = fc.string({ minLength: 1, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(
        tags,
        fc.constantFrom('', '?x=1'),
        fc.constantFrom('', '#y'),
        async (tag, query, hash) => {
          const garden = {
            search: () => Promise.resolve({ facets: { tags: [{ tag, label: 'x', count: 1 }] } }),
          };
          const list = { of: 'tags', search: `/s/${query}${hash}` } as const;
          const { attributes } = read(await renderList(garden as unknown as Garden, list))[0]!;
          const url = new URL(attributes.href!, 'http://e.org');
          assert.deepEqual([url.pathname, url.searchParams.get('tag'), url.hash], ['/s/', tag, hash]);
          assert.equal(url.searchParams.get('x'), query ? '1' : null);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('of tags list the most frequent ones where they are limited, by their names', async (t) => {
    const root = await temporaryFolder(t, {
      'notes/1.md': '---\ntags: [apple, pea, soil]\n---\nA.\n',
      'notes/2.md': '---\ntags: [pea, soil]\n---\nB.\n',
    });
    const { text } = await build(t, { fragments: { 'tags.html': { of: 'tags', limit: 2 } } }, root);
    assert.deepEqual(
      read(await text('tags.html')).map(({ text }) => text),
      ['pea 2', 'soil 2'],
    );
  });

  it('can be had of any garden, without a build', async (t) => {
    const { out } = await build(t);
    const garden = await openGarden(path.join(out, 'garden-index.json'));
    assert.deepEqual(links(await renderList(garden, { of: 'backlinks', for: '/a/' })), ['/deep/b%20c b c']);
    assert.equal(await renderList(garden, { of: 'links', for: '/nowhere' }), '');
    assert.equal(read(await renderList(garden)).length, 3);
    await assert.rejects(renderList(garden, { sort: 'size' }), { code: 'option' });
  });

  it('never hold a draft, and lose a note that is withdrawn', async (t) => {
    const { root, render, text } = await build(t);
    const names = JSON.parse(await text(FRAGMENTS_FILE)) as string[];
    const all = await Promise.all(names.map(text));
    assert.doesNotMatch(names.concat(all).join(''), /secret|quillwort/u);
    await writeFile(path.join(root, 'notes/deep/b c.md'), '---\ndraft: true\n---\nx\n');
    await build(t, {}, root);
    assert.equal(await text('backlinks/a.md.html'), '');
    assert.ok(!existsSync(path.join(render, 'backlinks/deep')));
    for (const name of ['a.md', 'lone.md']) await rm(path.join(root, 'notes', name));
    await assert.rejects(build(t, {}, root), { code: 'no-notes' });
    assert.ok(!existsSync(path.join(render, 'recent.html')));
  });

  it('leave the folder of the build before, where they are written elsewhere or no more', async (t) => {
    const { root, render, text } = await build(t);
    await writeFile(path.join(render, 'head.html'), '<head>');
    assert.notEqual(await text('backlinks/a.md.html'), '');
    const other = path.join(root, 'public/lists');
    await build(t, { render: other }, root);
    assert.ok(!existsSync(path.join(render, 'recent.html')) && existsSync(path.join(render, 'head.html')));
    assert.ok(existsSync(path.join(other, 'recent.html')));
    const without = { paths: [path.join(root, 'notes')], out: path.join(root, 'public'), widget: false };
    await buildIndex(without);
    assert.ok(!existsSync(path.join(other, 'recent.html')) && !existsSync(path.join(other, 'backlinks')));
    await buildIndex(without);
  });

  it('that stay the same are not written again', async (t) => {
    const { root, render } = await build(t);
    const moment = async () => (await stat(path.join(render, 'tags.html'))).ctimeMs;
    const before = await moment();
    await build(t, {}, root);
    assert.equal(await moment(), before);
  });

  it('never replace a file that another program wrote, nor leave their folder', async (t) => {
    const { root, render } = await build(t, { fragments: { 'x.html': '' } });
    await writeFile(path.join(render, 'head.html'), '<head>');
    await assert.rejects(build(t, { fragments: { 'head.html': '' } }, root), {
      code: 'fragment',
      message: /head\.html.*no build/u,
    });
    assert.equal(await readFile(path.join(render, 'head.html'), 'utf8'), '<head>');
    await writeFile(path.join(render, 'list.html'), '<ul data-garden-list>');
    await assert.rejects(build(t, { fragments: { 'list.html': '' } }, root), { code: 'fragment' });
    await writeFile(path.join(render, 'x.html'), '<p>by hand');
    await assert.rejects(build(t, { fragments: { 'x.html': '' } }, root), { code: 'fragment' });
    await build(t, { fragments: {} }, root);
    assert.equal(await readFile(path.join(render, 'x.html'), 'utf8'), '<p>by hand');
    await mkdir(path.join(root, 'elsewhere'));
    await symlink(path.join(root, 'elsewhere'), path.join(render, 'out'));
    await assert.rejects(build(t, { fragments: { 'out/x.html': '' } }, root), {
      code: 'fragment',
      message: /outside/u,
    });
    await writeFile(path.join(root, 'elsewhere/kept.html'), 'kept');
    await writeFile(path.join(render, FRAGMENTS_FILE), '["../elsewhere/kept.html", "out/kept.html", 5]');
    await build(t, { fragments: { 'y.html': '' } }, root);
    assert.ok(existsSync(path.join(root, 'elsewhere/kept.html')));
  });

  it('are refused with two notes of one path, an unknown sort, a folder of notes, or a name too long', async (t) => {
    const root = await temporaryFolder(t, { 'one/a.md': 'x', 'two/a.md': 'y' });
    const refuses = (options: Partial<BuildOptions>, error: object) =>
      assert.rejects(
        buildIndex({
          paths: [path.join(root, 'one'), path.join(root, 'two')],
          widget: false,
          render: path.join(root, 'r'),
          ...options,
        }),
        error,
      );
    await refuses({}, { code: 'fragment', message: /two notes have the path a\.md/u });
    await refuses(
      { fragments: { 'a.html': { sort: 'size' } } },
      { code: 'fragment', message: /sort is size/u },
    );
    await refuses({ render: path.join(root, 'two') }, { code: 'out-among-notes' });
    await writeFile(path.join(root, `one/${'n'.repeat(252)}.md`), 'x');
    await refuses({ paths: [path.join(root, 'one')] }, { code: 'fragment', message: /255 bytes/u });
    await rm(path.join(root, `one/${'n'.repeat(252)}.md`));
    const longest = `${'n'.repeat(255 - '.md.html'.length)}.md`;
    await writeFile(path.join(root, 'one', longest), 'x');
    const render = path.join(root, 'r');
    await buildIndex({ paths: [path.join(root, 'one')], widget: false, render });
    assert.ok(existsSync(path.join(render, `backlinks/${longest}.html`)));
  });

  it('are refused with a name that leaves the folder, twice, too many, or with what is no list', () => {
    const refuses = (fragments: object, message: RegExp) =>
      assert.throws(() => readFragments({ fragments: fragments as Record<string, string> }), {
        name: 'BuildError',
        code: 'fragment',
        message,
      });
    for (const name of [
      '../a.html',
      'a..html',
      '/a.html',
      'a\\b.html',
      '.a.html',
      'a/../b.html',
      'a//b.html',
      'a.html\n',
      '',
    ])
      refuses({ [name]: '' }, /its name must be a path/u);
    refuses({ 'a.txt': '' }, /must end in \.html/u);
    refuses({ 'a.html': { of: 'links' } }, /that of a folder/u);
    refuses({ 'a.html': '', 'A.html': '' }, /the same name/u);
    refuses({ a: { of: 'links' }, 'A/b.html': '' }, /the folder that holds it/u);
    refuses({ 'a/b.html': '', A: { of: 'links' } }, /the folder that holds it/u);
    for (const list of [1, null, []]) refuses({ 'a.html': list }, /must be a query, or an object/u);
    refuses({ 'a.html': { sorted: 'x' } }, /knows no sorted/u);
    for (const [key, value] of Object.entries({ query: 1, sort: 'random', limit: 0, of: 'near', search: 1 }))
      refuses({ 'a.html': { [key]: value } }, new RegExp(`its ${key} is ${JSON.stringify(value)}`, 'u'));
    const many = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, i): [string, string] => [`${i}.html`, '']));
    refuses(many(101), /at most 100/u);
    assert.equal(readFragments({ fragments: many(100) }).size, 100);
  });
});
