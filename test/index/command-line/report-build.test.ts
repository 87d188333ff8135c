import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BuildResult } from '../../../index/build-index.js';
import type { GardenConfig } from '../../../index/options/config.js';
import { buildJson, buildText } from '../../../index/command-line/report-build.js';
import { styleFor } from '../../../index/command-line/terminal.js';
import { fileName, FILE_KINDS } from '../../../src/core/store/file-names.js';

const plain = styleFor({ write: () => {} }, {});
const size = (path: string, bytes: number) => ({ path, bytes, brotli: bytes / 2 });
const result = {
  site: 'plain',
  notes: { read: 1500, indexed: 1496, excluded: 3, failed: 1 },
  documents: 1600,
  terms: 20_000,
  files: [
    size('garden-text-a.json', 3000),
    size('garden-text-b.json', 5000),
    size('garden-search.min.js', 60_000),
    size('garden-search.min.js.LICENSES.txt', 4000),
    size('garden-index.json', 2_000_000),
  ],
  warnings: [{ path: 'a.md', line: 3, code: 'date', message: 'no date' }],
  moment: { at: '2026-06-11T00:00:00.000Z', from: 'clock', notes: 0 },
  excluded: ['draft: true', 'private', 'draft: true'].map((reason, i) => ({ path: `${i}.md`, reason })),
  failed: [{ path: 'bad.md', reason: 'no text' }],
  visit: { script: 23_600, entry: 34_000, query: 35_400, heaviestQuery: 55_000 },
  feeds: [],
  seconds: 1.25,
} as unknown as BuildResult;

const settings = (options: GardenConfig = {}) => ({
  options: { paths: ['notes'], out: 'pub', publicPath: '/', ...options },
  isGuess: false,
});
const text = (config?: GardenConfig) => buildText(result, settings(config), plain);

describe('buildJson', () => {
  it('is one object of the promised keys, on one line', () => {
    const json = buildJson({ ...result, file: {}, beside: [] } as unknown as BuildResult);
    assert.equal(json.indexOf('\n'), json.length - 1);
    assert.deepEqual(Object.keys(JSON.parse(json) as object), [
      'site',
      'notes',
      'excluded',
      'failed',
      'moment',
      'documents',
      'terms',
      'feeds',
      'files',
      'warnings',
      'seconds',
    ]);
  });

  it('names each note that is not in the index, with the reason', () => {
    const excluded = [{ path: 'a.md', reason: 'draft is true' }];
    const failed = [{ path: 'b.md', reason: 'no text' }];
    const json = JSON.parse(buildJson({ ...result, excluded, failed } as unknown as BuildResult)) as object;
    assert.deepEqual(json, { ...json, excluded, failed });
  });
});

describe('buildText', () => {
  it('names the generator whose addresses were followed, where there is one', () => {
    assert.match(buildText({ ...result, site: 'hugo' }, settings(), plain), /rules of hugo; --site/);
    assert.doesNotMatch(text(), /--site/);
  });

  it('accounts for the notes, and says why some stay out', () => {
    assert.match(
      text(),
      /^1,500 notes read: 1,496 indexed, 3 excluded, 1 failed\.\n {2}2 excluded: draft: true {2}0\.md, 2\.md\n {2}1 excluded: private {2}1\.md\n/u,
    );
    assert.match(text(), /1,600 documents, 20,000 terms, in 1\.\d s\./u);
  });

  it('weighs the entry, the texts together and the widget', () => {
    assert.match(text(), /garden-index\.json +1 +2\.0 MB +1\.0 MB\n/u);
    assert.match(text(), /texts for excerpts +2 +8\.0 kB +4\.0 kB\n/u);
    assert.match(text(), /widget +2 +64 kB +32 kB\n/u);
  });

  it('counts each file once: compressed copies apart, and scripts for pages opened as files', () => {
    const files = [
      ...result.files,
      size('garden-search.classic.js', 50),
      size('garden-index.classic.js', 70),
    ];
    const copies = files.flatMap(({ path }) => [size(`${path}.br`, 20), size(`${path}.gz`, 30)]);
    const said = buildText({ ...result, files: [...files, ...copies] }, settings(), plain);
    assert.match(said, /garden-index\.json +1 +2\.0 MB +1\.0 MB\n/u);
    assert.match(said, /for file:\/\/ pages +2 +120 B +60 B\n/u);
    assert.match(said, /widget +2 +64 kB +32 kB\n/u);
    assert.match(said, /compressed copies +14 +350 B\n/u);
  });

  it('counts a file of every kind once', () => {
    const files = FILE_KINDS.map((kind) => size(fileName(kind, 'a'), 1));
    const said = buildText({ ...result, files }, settings(), plain);
    const table = said.slice(said.indexOf('brotli')).split('\n\n')[0]!;
    const ends = table
      .split('\n')
      .slice(1)
      .map((line) => /\d B +\d/u.exec(line)?.index);
    assert.equal(new Set(ends).size, 1, table);
    const counts = [...table.matchAll(/ (\d+) +\d+ B /gu)].map(([, count]) => Number(count));
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      FILE_KINDS.length,
      table,
    );
  });

  it('counts the notes of feeds, and has the HTML that leads to them', () => {
    const feeds = [{ name: 'a.xml', title: 'e.org: "#soil"', entries: 1, undated: 1200 }];
    const said = buildText({ ...result, feeds }, settings({ publicPath: '/s' }), plain);
    assert.match(
      said,
      /type="application\/atom\+xml" title="e\.org: &quot;#soil&quot;" href="\/s\/a\.xml">\n/u,
    );
    assert.match(said, /a\.xml: 1 note; 1,200 without a date left out\.\n$/u);
  });

  it('says what a visit will fetch', () => {
    assert.match(
      text(),
      /A visit fetches, in brotli: script 24 kB, entry 34 kB, a typical query 35 kB, the heaviest 55 kB\.\n/u,
    );
    const withoutScript = { ...result, visit: { ...result.visit, script: 0 } };
    assert.match(buildText(withoutScript, settings({ widget: false }), plain), /in brotli: entry 34 kB, /u);
  });

  it('has HTML for pages opened as files where that was asked for', () => {
    assert.match(
      text({ classic: true }),
      /without a server:\n {2}<script defer [^\n]+\n {2}<script defer [^\n]+\n {2}<garden-search><\/garden-search>\n$/u,
    );
    assert.doesNotMatch(text(), /classic/u);
  });

  it('ends with the HTML to paste', () => {
    assert.match(
      text(),
      /Paste into a page; add url-state="query" [^\n]+:\n {2}<script [^\n]+\n {2}<garden-search src="\/garden-index\.json"><\/garden-search>\n$/u,
    );
    assert.match(text({ publicPath: '/s' }), /src="\/s\/garden-index\.json"/u);
    assert.doesNotMatch(text({ publicPath: '/s' }), /guess/u);
    const guessed = buildText(result, { ...settings({ publicPath: '/s/' }), isGuess: true }, plain);
    assert.match(guessed, /\/s\/ is a guess from --out; --public-path gives another path/u);
    assert.doesNotMatch(text({ widget: false }), /<script/u);
  });

  it('shows control characters of names and reasons as text', () => {
    const excluded = [{ path: 'x.md', reason: 'draft: \u001b[2J' }];
    const said = buildText({ ...result, excluded }, settings({ out: 'a\u001b[2Jb' }), plain);
    assert.ok(!said.includes('\u001b'));
  });
});
