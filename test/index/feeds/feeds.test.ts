import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { buildIndex, type BuildOptions } from '../../../index/build-index.js';
import { atomFeed, type Entry } from '../../../index/feeds/atom.js';
import { readFeeds, type FeedOptions } from '../../../index/feeds/feed-options.js';
import { openGarden } from '../../../index/engine.js';
import { forEachText } from '../../../index/writer/published-texts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { anyCharacter, anyUrl } from '../../support/arbitraries.js';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Reads a feed as a feed reader would, and checks the rules of RFC 4287 that concern it. */
function readFeed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: '' };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext: (text) => void (open.at(-1)!.text += text),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  const feed = root.children.find(({ name }) => name === 'feed')!;
  assert.equal(feed.attributes.xmlns, 'http://www.w3.org/2005/Atom');
  assert.doesNotMatch(xml, /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
  checkRequired(feed); // 4.1.1: a feed has one id, one title, one updated, and an author
  assert.equal(one(feed, 'author').children[0]!.name, 'name');
  assert.ok(one(feed, 'author').children[0]!.text);
  assert.ok(all(feed, 'link').some(({ attributes: { rel } }) => rel === 'self'));
  const entries = all(feed, 'entry');
  for (const entry of entries) {
    checkRequired(entry); // 4.1.2: so has an entry, but for the author
    assert.equal(one(entry, 'link').attributes.rel, 'alternate'); // with no content there must be one
    for (const { attributes } of all(entry, 'category')) assert.ok(attributes.term);
  }
  const ids = entries.map((entry) => one(entry, 'id').text);
  assert.equal(new Set(ids).size, ids.length);
  return feed;
}

function checkRequired(element: Element): void {
  assert.ok(URL.canParse(one(element, 'id').text)); // 4.2.6: an absolute IRI
  one(element, 'title');
  for (const name of ['updated', 'published'])
    for (const { text } of all(element, name)) assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u); // 3.3
  one(element, 'updated');
}

const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name);

function one(element: Element, name: string): Element {
  const [first, ...others] = all(element, name);
  assert.ok(first && !others.length, `one ${name}`);
  return first;
}

const titles = (feed: Element) => all(feed, 'entry').map((entry) => one(entry, 'title').text);

const NOTES = {
  'notes/a.md':
    '---\ntitle: A & <b>\ntags: [soil]\nupdated: 2026-02-01\ncreated: 2025-01-01\n---\nFirst "words".\n',
  'notes/b c.md': '---\ntags: [soil]\ndate: 2026-03-01\ndescription: Said.\n---\nText.\n',
  'notes/undated.md': '---\ntags: [soil]\n---\nText.\n',
  'notes/other.md': '---\ndate: 2026-04-01\n---\nText.\n',
  'notes/secret.md': '---\ndraft: true\ntags: [soil]\ndate: 2026-05-01\n---\nquillwort\n',
};
const FEEDS = { 'soil.xml': '#soil', 'all.xml': { query: '', title: 'All', author: 'Ada' } };

async function build(t: TestContext, options: Partial<BuildOptions> = {}, folder?: string) {
  const root = folder ?? (await temporaryFolder(t, NOTES));
  const out = path.join(root, 'public');
  const base = {
    paths: [path.join(root, 'notes')],
    out,
    widget: false,
    siteUrl: 'https://e.org/x/',
    feeds: FEEDS,
  };
  const result = await buildIndex({ ...base, publicPath: '/search', ...options });
  return { root, out, result, read: (name: string) => readFile(path.join(out, name), 'utf8') };
}

describe('feeds', () => {
  it('list what a query finds, tended last first, without drafts and undated notes, which are counted', async (t) => {
    for (const layout of ['single', 'sharded'] as const) {
      const { result, read } = await build(t, { layout });
      const soil = readFeed(await read('soil.xml'));
      assert.deepEqual(titles(soil), ['b c', 'A & <b>']);
      assert.equal(one(soil, 'id').text, 'https://e.org/search/soil.xml');
      assert.equal(one(soil, 'title').text, 'e.org: #soil');
      assert.equal(one(soil, 'updated').text, '2026-03-01T00:00:00Z');
      const [newest, oldest] = all(soil, 'entry') as [Element, Element];
      assert.equal(one(newest, 'id').text, 'https://e.org/b%20c');
      assert.equal(one(newest, 'summary').text, 'Said.');
      assert.equal(one(oldest, 'summary').text, 'First "words".');
      assert.equal(one(oldest, 'published').text, '2025-01-01T00:00:00Z');
      const whole = readFeed(await read('all.xml'));
      assert.deepEqual([one(whole, 'title').text, one(whole, 'author').children[0]!.text], ['All', 'Ada']);
      assert.equal(titles(whole)[0], 'other');
      assert.deepEqual(result.feeds, [
        { name: 'soil.xml', title: 'e.org: #soil', entries: 2, undated: 1 },
        { name: 'all.xml', title: 'All', entries: 3, undated: 1 },
      ]);
      assert.ok(result.files.some(({ path }) => path === 'soil.xml'));
      assert.doesNotMatch(await read('all.xml'), /quillwort|secret/u);
    }
  });

  it('of words list every note tended last first, near copies too, by its description, and count all undated ones', async (t) => {
    const text = Array.from({ length: 80 }, (_, i) => `leaf${i}`).join(' ');
    const undated = Array.from({ length: 12 }, (_, i) => [`notes/${i}.md`, `Compost ${i}.\n`]);
    const root = await temporaryFolder(t, {
      'notes/compost.md': '---\ndate: 2026-01-01\ndescription: Said.\n---\nCompost is compost.\n',
      'notes/leaves.md': `---\ntitle: Leaves 1.0\ndate: 2026-02-01\n---\nCompost ${text}\n`,
      'notes/again.md': `---\ntitle: Leaves 2.0\ndate: 2026-03-01\n---\nCompost ${text}\n`,
      ...(Object.fromEntries(undated) as Record<string, string>),
    });
    const { result, read } = await build(t, { feeds: { 'compost.xml': 'compost' } }, root);
    const feed = readFeed(await read('compost.xml'));
    assert.deepEqual(titles(feed), ['Leaves 2.0', 'Leaves 1.0', 'compost']);
    assert.equal(one(all(feed, 'entry')[2]!, 'summary').text, 'Said.');
    assert.deepEqual(
      result.feeds!.map(({ entries, undated }) => [entries, undated]),
      [[3, 12]],
    );
  });

  it('name their author and their site, and the language of a note where it is known', () => {
    const given = { feeds: { 'a.xml': { query: '', author: 'A & <b>' } }, siteUrl: 'https://e.org/x/' };
    const entry = { title: '', summary: '', tags: [], created: '', tended: '2026-01-01' };
    const feed = readFeed(
      atomFeed(readFeeds(given)[0]!, [
        { ...entry, url: 'https://e.org/a', language: '' },
        { ...entry, url: 'https://e.org/b', language: 'pt-BR' },
      ]),
    );
    assert.equal(one(feed, 'author').children[0]!.text, 'A & <b>');
    const site = all(feed, 'link').find(({ attributes: { rel } }) => rel === 'alternate');
    assert.equal(site!.attributes.href, 'https://e.org/x/');
    assert.deepEqual(
      all(feed, 'entry').map(({ attributes }) => attributes),
      [{}, { 'xml:lang': 'pt-BR' }],
    );
  });

  it('are valid whatever notes say, and show the same text', () => {
    const text = fc.string({ unit: anyCharacter });
    const entry: fc.Arbitrary<Entry> = fc.record({
      url: anyUrl,
      title: text,
      summary: text,
      tags: fc.array(fc.string({ minLength: 1, unit: 'grapheme' })),
      created: fc.constantFrom('', '2025-01-01'),
      tended: fc.constantFrom('2025-01-02', '2026-01-02'),
      language: fc.constantFrom('', 'pt-BR'),
    });
    const feed = readFeeds({ feeds: { 'a.xml': 'a & "b" <c>' }, siteUrl: 'https://e.org' })[0]!;
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ url }) => url }), (entries) => {
        const read = all(readFeed(atomFeed(feed, entries)), 'entry');
        const shown = (text: string) =>
          text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
        entries.forEach(({ title, summary }, i) => {
          assert.equal(one(read[i]!, 'title').text, shown(title));
          assert.equal(one(read[i]!, 'summary').text, shown(summary));
        });
      }),
      { numRuns: 50 },
    );
  });

  it('are known to a search of the index, in both layouts, by their queries and addresses', async (t) => {
    for (const layout of ['single', 'sharded'] as const) {
      const { out } = await build(t, { layout });
      const garden = await openGarden(path.join(out, 'garden-index.json'));
      assert.deepEqual((await garden.search('text')).feeds, [
        { query: '#soil', title: 'e.org: #soil', url: 'https://e.org/search/soil.xml' },
        { query: '', title: 'All', url: 'https://e.org/search/all.xml' },
      ]);
    }
    const { out } = await build(t, { feeds: {} });
    assert.equal(
      (await (await openGarden(path.join(out, 'garden-index.json'))).search('text')).feeds,
      undefined,
    );
  });

  it('go with the notes and the configuration that they were made of', async (t) => {
    const { root, out, read } = await build(t);
    await writeFile(
      path.join(root, 'notes/a.md'),
      '---\nprivate: true\ntags: [soil]\ndate: 2026-01-01\n---\nx\n',
    );
    await build(t, { feeds: { 'soil.xml': '#soil' } }, root);
    assert.ok(!existsSync(path.join(out, 'all.xml')));
    assert.deepEqual(titles(readFeed(await read('soil.xml'))), ['b c']);
    await build(t, { feeds: { 'soil.xml': '#nothing' } }, root);
    assert.deepEqual(titles(readFeed(await read('soil.xml'))), []);
  });

  it('never replace a file that another program wrote', async (t) => {
    const { root, out } = await build(t, { feeds: {} });
    await writeFile(path.join(out, 'sitemap.xml'), '<urlset/>');
    await assert.rejects(build(t, { feeds: { 'sitemap.xml': '' } }, root), {
      code: 'feed',
      message: /sitemap\.xml/u,
    });
    await build(t, { feeds: {} }, root);
    assert.equal(await readFile(path.join(out, 'sitemap.xml'), 'utf8'), '<urlset/>');
  });

  it('that are taken out are not deleted where another program has written the file since', async (t) => {
    const { root, out } = await build(t);
    await writeFile(path.join(out, 'all.xml'), '<urlset/>');
    await build(t, { feeds: {} }, root);
    assert.equal(await readFile(path.join(out, 'all.xml'), 'utf8'), '<urlset/>');
    assert.ok(!existsSync(path.join(out, 'soil.xml')));
  });

  it('are searched by check without entities', () => {
    const texts: string[] = [];
    forEachText('a.xml', Buffer.from('<title>A &amp; B &lt;i&gt; &quot;</title>'), (text) =>
      texts.push(text),
    );
    assert.deepEqual(texts, ['<title>A & B <i> "</title>']);
  });

  it('are refused with a name that leaves the folder, twice, too many, or without an address of the site', () => {
    const refuses = (options: FeedOptions, message: RegExp) =>
      assert.throws(() => readFeeds({ siteUrl: 'https://e.org', ...options }), {
        name: 'BuildError',
        message,
      });
    for (const name of ['../a.xml', 'a..xml', 'a/b.xml', 'a\\b.xml', '.a.xml', 'a.html', 'a.xml\n', ''])
      refuses({ feeds: { [name]: '' } }, /its name must be/u);
    refuses({ feeds: { 'a.xml': '', 'A.xml': '' } }, /same name in other letter case/u);
    refuses({ feeds: { 'a.xml': '' }, siteUrl: undefined as never }, /--site-url/u);
    for (const siteUrl of ['example.org', '/a', 'ftp://e.org', 'https://u:p@e.org'])
      refuses({ feeds: {}, siteUrl }, /siteUrl is ".*", but must be an address/u);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}.xml`, '']));
    refuses({ feeds: many }, /at most 100 feeds/u);
    for (const feed of [1, null, {}, { query: 1 }, { query: '', titel: 'x' }, { query: '', title: 1 }])
      refuses({ feeds: { 'a.xml': feed as never } }, /must be a query, or an object/u);
  });

  it('hold at most 100 entries', async (t) => {
    const long = 'word '.repeat(100);
    const files = Array.from({ length: 101 }, (_, i) => [
      `notes/${i}.md`,
      `---\ndate: 2026-01-01\n---\n${long}`,
    ]);
    const root = await temporaryFolder(t, Object.fromEntries(files) as Record<string, string>);
    const { read } = await build(t, { feeds: { 'all.xml': '' } }, root);
    assert.equal(titles(readFeed(await read('all.xml'))).length, 100);
  });
});
