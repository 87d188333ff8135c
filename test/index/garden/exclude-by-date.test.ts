import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, it, type TestContext } from 'node:test';
import { buildIndex } from '../../../index/build-index.js';
import { chooseMoment, excludeByDate } from '../../../index/garden/exclude-by-date.js';
import { makeNote } from '../support/notes.js';
import { checkSite, type PlantedSite } from '../support/planted-site.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const BEFORE = process.env.SOURCE_DATE_EPOCH;

/** Sets the moment of builds for the rest of a test, which may do so several times. */
function withEpoch(t: TestContext, epoch: string): void {
  process.env.SOURCE_DATE_EPOCH = epoch;
  t.after(() => {
    if (BEFORE === undefined) delete process.env.SOURCE_DATE_EPOCH;
    else process.env.SOURCE_DATE_EPOCH = BEFORE;
  });
}

describe('chooseMoment', () => {
  it('takes the option, else SOURCE_DATE_EPOCH, else the clock', (t) => {
    const before = Date.now();
    withEpoch(t, '');
    const { at, from } = chooseMoment();
    assert.ok(from === 'clock' && Date.parse(at) >= before && Date.parse(at) <= Date.now());
    withEpoch(t, '86400');
    assert.deepEqual(chooseMoment(), { at: '1970-01-02T00:00:00.000Z', from: 'SOURCE_DATE_EPOCH' });
    assert.deepEqual(chooseMoment('2026-06-11 12:00 +02:00'), {
      at: '2026-06-11T10:00:00.000Z',
      from: 'now',
    });
  });

  it('refuses a SOURCE_DATE_EPOCH that is no number of seconds, and an option that is no moment', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': 'bean' });
    for (const now of ['soon', '2026-02-30', '', 5 as unknown as string])
      await assert.rejects(buildIndex({ paths: [folder], now }), {
        code: 'option-value',
        message: /^now is .* but must be a text with a date/u,
      });
    for (const epoch of ['soon', '-1', '1.5', '2026-06-11']) {
      withEpoch(t, epoch);
      await assert.rejects(buildIndex({ paths: [folder] }), {
        code: 'option-value',
        message: /^SOURCE_DATE_EPOCH is /,
      });
    }
  });
});

describe('excludeByDate', () => {
  it('shows a note from the beginning of its time, and no longer at its end', () => {
    const [from, until] = [1000, 2000];
    const period = { from: { key: 'publishDate', at: from }, until: { key: 'expiryDate', at: until } };
    const judge = (at: number) =>
      excludeByDate([{ note: makeNote(), period, warnings: [] }], new Date(at).toISOString()).map((read) =>
        'excluded' in read ? read.excluded : 'shown',
      )[0];
    assert.deepEqual([999, 1000, 1999, 2000].map(judge), [
      'publishDate is in the future',
      'shown',
      'shown',
      'expiryDate has passed',
    ]);
  });
});

const FUTURE = /is in the future$/u;
const PAST = /has passed$/u;
const UNCLEAR = /: (?:soon|12\/05\/24)/u;
const SITES: Record<string, PlantedSite> = {
  'Hugo, by its dates': {
    config: { 'hugo.toml': 'title = "x"' },
    shown: {
      'content/a.md': 'date: 2026-06-11',
      'content/b.md': 'date: 2030-01-01\npublishDate: 2020-01-01',
      'content/c.md': 'date: 2020-01-01\nlastmod: 2030-01-01',
      'content/d.md': 'expiryDate: 2026-06-12',
    },
    kept: {
      'content/m.md': ['lastmod: 2030-01-01', FUTURE],
      'content/e.md': ['date: 2026-06-11T10:00:01Z', FUTURE],
      'content/f.md': ['publish_date: 2027', FUTURE],
      'content/g.md': ['pubdate: July 1, 2026', FUTURE],
      'content/h.md': ['published: "2026-06-12"', FUTURE],
      'content/i.md': ['unpublishdate: 2026-06-11', PAST],
      'content/j.md': ['expiryDate: soon', UNCLEAR],
      'content/k.md': ['date: 12/05/24', UNCLEAR],
      'content/l.md': ['params:\n  expiryDate: 2020-01-01', PAST],
    },
  },
  'Hugo, by its table of dates and its time zone': {
    config: {
      'hugo.yaml': 'timeZone: Asia/Tokyo\nbuildExpired: true\n',
      'config/_default/frontmatter.toml': "publishDate = ['embargo', ':filename', ':default']\n",
    },
    shown: {
      'content/a.md': 'date: 2026-06-11 18:59',
      'content/b.md': 'expiryDate: 2020-01-01',
      'content/c.md': 'embargo: 2020-01-01\ndate: 2030-01-01',
    },
    kept: {
      'content/d.md': ['date: 2026-06-11 19:01', FUTURE],
      'content/e.md': ['embargo: 2027-01-01\ndate: 2020-01-01', FUTURE],
      'content/2027-01-01-f.md': FUTURE,
      'content/2027-01-01-g/index.md': FUTURE,
    },
  },
  'Hugo, with buildFuture in one of two configurations': {
    config: { 'hugo.yaml': 'buildFuture: true\n', 'config/production/hugo.yaml': 'buildFuture: false\n' },
    shown: { 'content/a.md': '' },
    kept: { 'content/b.md': ['date: 2030-01-01', FUTURE] },
  },
  'Hugo, with buildFuture': {
    config: { 'hugo.yaml': 'buildFuture: true\n' },
    shown: { 'content/a.md': '', 'content/b.md': 'date: 2030-01-01' },
    kept: { 'content/c.md': ['expiryDate: 2020-01-01', PAST] },
  },
  'Jekyll, posts and collections': {
    config: { '_config.yml': 'collections: { recipes: { output: true } }\ntimezone: America/New_York\n' },
    shown: { 'page.md': 'date: 2030-01-01', '_posts/2020-01-01-a.md': '', '_recipes/a.md': '' },
    kept: {
      '_posts/2026-06-12-a.md': FUTURE,
      'cat/_posts/2030-1-1-a.md': FUTURE,
      '_posts/2020-01-01-b.md': ['date: 2026-06-11 06:30', FUTURE],
      '_recipes/b.md': ['date: 2030-01-01 10:00:00 +0200', FUTURE],
    },
  },
  'Jekyll, with future': {
    config: { '_config.yml': 'future: true' },
    shown: { '_posts/2030-01-01-a.md': '', '_posts/2020-01-01-b.md': 'date: 2030-01-01' },
    kept: {},
  },
  'MkDocs, a blog with draft_if_future_date': {
    config: { 'mkdocs.yml': 'plugins:\n  - material/blog: { draft_if_future_date: true }\n' },
    shown: { 'docs/a.md': 'date: 2030-01-01', 'docs/blog/posts/a.md': 'date: { created: 2020-01-01 }' },
    kept: {
      'docs/blog/posts/b.md': ['date: 2030-01-01', FUTURE],
      'docs/blog/posts/c.md': ['date: { created: 2030-01-01 }', FUTURE],
    },
  },
  'Hexo, without future posts': {
    config: {
      '_config.yml':
        'source_dir: source\nfuture: false\npost_asset_folder: true\ntimezone: UTC\nskip_render: raw/**\nexclude: [secret/**]\ninclude: [_open/**]\n',
    },
    shown: {
      'source/_posts/a.md': 'date: 2020-01-01',
      'source/2030-01-01-page.md': '',
      'source/_open/a.md': '',
    },
    kept: {
      'source/_posts/b.md': ['date: 2030-01-01', FUTURE],
      'source/_posts/2030-01-01-c.md': FUTURE,
      'source/about/index.md': ['date: 2030-01-01', FUTURE],
      'source/_posts/_d.md': /in _d\.md/u,
      'source/_posts/a/d.markdown': /an asset of a post: d\.markdown/u,
      'source/open/_posts/d.md': /in _posts/u,
      'source/_data/e.md': /in _data/u,
      'source/raw/f.md': /skip_render/u,
      'source/secret/g.md': /exclude/u,
    },
  },
  'an unknown generator': {
    shown: { 'a.md': 'date: 2030-01-01', 'b.md': 'published: 2030', 'c.md': 'publishDate: 2020-01-01' },
    kept: {
      'd.md': ['publishDate: 2030-01-01', FUTURE],
      'e.md': ['publish-date: 2030', FUTURE],
      'f.md': ['expiryDate: 2020-01-01', PAST],
      'g.md': ['unpublish_date: soon', UNCLEAR],
    },
  },
  'Quartz, which shows notes of any date': {
    config: { 'quartz.config.yaml': 'configuration: {}' },
    shown: { 'content/a.md': 'publishDate: 2030-01-01', 'content/b.md': 'date: 2030-01-01' },
    kept: {},
  },
};

describe('a site that withholds notes by dates', () => {
  for (const [name, site] of Object.entries(SITES))
    it(name, async (t) => {
      const { moment } = await checkSite(t, site, { now: '2026-06-11T10:00:00Z' });
      assert.equal(moment.at, '2026-06-11T10:00:00.000Z');
    });

  it('is judged anew by each build, whatever a cache holds', async (t) => {
    const folder = await temporaryFolder(t, {
      'hugo.toml': '',
      'content/a.md': '---\ndate: 2026-06-12\n---\nzebra\n',
      'content/b.md': '---\nexpiryDate: 2026-06-12\n---\nquagga\n',
      'content/c.md': 'always\n',
    });
    const options = {
      paths: [path.join(folder, 'content')],
      out: path.join(folder, 'out'),
      cache: path.join(folder, 'cache'),
      widget: false,
    };
    const indexed = async (now: string) => {
      const { file, excluded } = await buildIndex({ ...options, now });
      return [JSON.stringify(file), excluded.map(({ path }) => path)] as const;
    };
    for (const now of ['2026-06-11', '2026-06-13', '2026-06-11', '2026-06-13']) {
      const [text, excluded] = await indexed(now);
      const isEarly = now === '2026-06-11';
      assert.deepEqual(excluded, [isEarly ? 'a.md' : 'b.md']);
      assert.equal(text.includes('zebra'), !isEarly);
      assert.equal(text.includes('quagga'), isEarly);
    }
    await writeFile(path.join(folder, 'hugo.toml'), 'buildFuture = true\nbuildExpired = true\n');
    assert.deepEqual((await indexed('2026-06-11'))[1], []);
  });
});
