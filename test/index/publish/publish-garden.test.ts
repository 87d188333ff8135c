// Publication of a garden to a cluster: what is sent, what is withdrawn, what is left when it is killed.

import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { openSearchGarden } from '../../../index/opensearch/opensearch-garden.js';
import { BulkLoader } from '../../../index/publish/bulk-loader.js';
import { PatientCluster } from '../../../index/publish/patient-cluster.js';
import { publishGarden } from '../../../index/publish/publish-garden.js';
import { ask, freshName, testOnCluster } from '../support/cluster.js';
import { fakeCluster, proxyTo } from '../support/cluster-proxy.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOTES = {
  'clay.md': '---\ntitle: Heavy clay\ntags: [soil]\n---\nClay holds water. See [[loam]].\n',
  'loam.md': '# Loam\n\nLoam crumbles like cake.\n',
  'sand.md': '# Sand\n\nSand drains quickly.\n',
};

const DRAFTS = {
  'draft.md': '---\ndraft: true\ntitle: Zinnober draft\n---\nThe word zinnober is secret.\n',
  'private.md': '---\nprivate: yes\n---\nThe word zinnober is private.\n',
  'comment.md': '# Public\n\nSaid aloud %%but zinnober is hidden%%.\n',
};

/** Everything that the cluster holds of a garden, as text. */
async function holdings(url: string, name: string): Promise<string> {
  const index = `garden-search-${name}`;
  const all = await ask<object>(url, `${index}/_search`, { size: 1000, query: { match_all: {} } });
  const terms = await ask<object>(url, `${index}/_search`, {
    size: 0,
    aggs: {
      words: { terms: { field: 'word', size: 1000 } },
      labels: { terms: { field: 'labels', size: 100 } },
    },
  });
  return JSON.stringify([all, terms]);
}

testOnCluster(
  'only new and changed notes are sent, and those withdrawn are gone with their words',
  async (t, url) => {
    const folder = await temporaryFolder(t, NOTES);
    const name = freshName();
    const publish = async () => {
      const { sent, unchanged, withdrawn } = await publishGarden({ paths: [folder], to: url, name });
      return { sent, unchanged, withdrawn };
    };
    const garden = () => openSearchGarden(url, { name });
    const find = async (text: string) => (await garden().search(text)).results.map(({ title }) => title);
    assert.deepEqual(await publish(), { sent: 3, unchanged: 0, withdrawn: 0 });
    assert.deepEqual(await publish(), { sent: 0, unchanged: 3, withdrawn: 0 });
    await writeFile(path.join(folder, 'sand.md'), '# Sand\n\nSand warms early in spring.\n');
    assert.deepEqual(await publish(), { sent: 1, unchanged: 2, withdrawn: 0 });
    assert.deepEqual([await find('spring'), await find('drains')], [['Sand'], []]);
    await writeFile(path.join(folder, 'sand.md'), '---\ndraft: true\n---\nSand warms early in spring.\n');
    assert.deepEqual(await publish(), { sent: 0, unchanged: 2, withdrawn: 1 });
    assert.ok(!/sand|spring/i.test(await holdings(url, name)));
    assert.deepEqual((await garden().search('sprnig')).suggestions, []);
    // A title that another note links to is part of that note.
    await writeFile(
      path.join(folder, 'loam.md'),
      '---\naliases: [Good earth]\n---\n# Loam\n\nLoam crumbles.\n',
    );
    assert.deepEqual(await publish(), { sent: 2, unchanged: 0, withdrawn: 0 });
    assert.deepEqual(await find('links:"good earth"'), ['Heavy clay']);
  },
);

testOnCluster('an index has its copies when it is published, and none while it is filled', async (t, url) => {
  const folder = await temporaryFolder(t, NOTES);
  const name = freshName();
  type Settings = Record<string, { settings: { index: Record<string, string> } }>;
  const copies = async () => {
    const found = await ask<Settings>(url, `garden-search-${name}*/_settings`);
    return Object.values(found).map(({ settings }) => settings.index['auto_expand_replicas']);
  };
  const atRequests: Record<string, (string | undefined)[]> = {};
  const before = async (request: string) => {
    const place = /_bulk|_aliases/u.exec(request)?.[0];
    if (place) atRequests[place] = await copies();
  };
  const to = await proxyTo(t, url, { before });
  await publishGarden({ paths: [folder], to, name, replicas: 2 });
  assert.deepEqual(atRequests, { _bulk: [undefined], _aliases: ['0-2'] });
  await writeFile(path.join(folder, 'sand.md'), '# Sand\n\nSand warms early in spring.\n');
  await publishGarden({ paths: [folder], to, name, replicas: 0 });
  assert.deepEqual(await copies(), ['false']);
});

testOnCluster('drafts, private notes and comments never reach the cluster', async (t, url) => {
  const folder = await temporaryFolder(t, { ...NOTES, ...DRAFTS });
  const name = freshName();
  const { notes } = await publishGarden({ paths: [folder], to: url, name });
  assert.deepEqual(notes, { read: 6, indexed: 4, excluded: 2, failed: 0 });
  assert.ok(!/zinnober/i.test(await holdings(url, name)));
});

testOnCluster('a garden of drafts alone is taken down, one without files stays', async (t, url) => {
  const folder = await temporaryFolder(t, { 'clay.md': NOTES['clay.md'] });
  const name = freshName();
  const publish = () => publishGarden({ paths: [folder], to: url, name });
  await publish();
  await rm(path.join(folder, 'clay.md'));
  await assert.rejects(publish, { code: 'no-files' });
  assert.equal((await openSearchGarden(url, { name }).search('')).total, 1);
  await writeFile(path.join(folder, 'clay.md'), DRAFTS['draft.md']);
  await assert.rejects(publish, { code: 'publish-nothing', message: /taken down/ });
  await assert.rejects(openSearchGarden(url, { name }).search(''), { code: 'http' });
});

testOnCluster('gardens that share a cluster do not see each other', async (t, url) => {
  const [one, other] = [freshName(), freshName()];
  await publishGarden({ paths: [await temporaryFolder(t, { 'a.md': '# Ash\n' })], to: url, name: one });
  await publishGarden({ paths: [await temporaryFolder(t, { 'b.md': '# Birch\n' })], to: url, name: other });
  const titles = async (name: string) =>
    (await openSearchGarden(url, { name }).search('')).results.map(({ title }) => title);
  assert.deepEqual([await titles(one), await titles(other)], [['Ash'], ['Birch']]);
});

/** A proxy before a cluster that ends a publication at a request, as a kill does. */
async function cutAt(t: TestContext, url: string, most: number) {
  let count = 0;
  const end = new AbortController();
  const after = () => {
    // The request before has been carried out; the publication learns nothing of it any more.
    const isCut = ++count >= most;
    if (isCut) end.abort(new Error('killed'));
    return isCut;
  };
  const to = await proxyTo(t, url, { after });
  return { to, signal: end.signal, wasCut: () => end.signal.aborted };
}

/** Requests between two kills: `npm run test:opensearch` kills a publication at each. */
const STEP = process.env.THOROUGH ? 1 : 3;

testOnCluster('a publication killed at any request leaves the old garden or the new one', async (t, url) => {
  const folder = await temporaryFolder(t, NOTES);
  const name = freshName();
  await publishGarden({ paths: [folder], to: url, name });
  const view = async () => {
    const { results } = await openSearchGarden(url, { name }).search('', { sort: 'title', limit: 50 });
    return results
      .map(({ title, excerpt }) => `${title}: ${excerpt?.segments.map(({ text }) => text).join('')}`)
      .join('\n');
  };
  const old = await view();
  await writeFile(path.join(folder, 'peat.md'), '# Peat\n\nPeat is left in the bog.\n');
  await writeFile(path.join(folder, 'sand.md'), '# Sand\n\nSand warms early.\n');
  await rm(path.join(folder, 'loam.md'));
  const seen = new Set<string>();
  for (let most = 1; ; most += STEP) {
    const { to, signal, wasCut } = await cutAt(t, url, most);
    await publishGarden({ paths: [folder], to, name, signal }).catch((error: Error) =>
      assert.equal(error.message, 'killed'),
    );
    seen.add(await view());
    if (!wasCut()) break;
  }
  const now = await view();
  assert.match(now, /Peat is left[^]*warms early/);
  assert.deepEqual([...seen], [old, now]);
  const { results, total } = await openSearchGarden(url, { name }).search('crumbles');
  assert.deepEqual([results, total], [[], 0]);
});

testOnCluster('what a killed publication wrote is gone after the next publication', async (t, url) => {
  const folder = await temporaryFolder(t, { 'clay.md': NOTES['clay.md'] });
  const name = freshName();
  const indices = async () => Object.keys(await ask<object>(url, `garden-search-${name}-*/_mapping`));
  await publishGarden({ paths: [folder], to: url, name });
  const [published] = await indices();
  const place = path.join(folder, 'peat.md');
  const kill = async () => {
    await writeFile(place, '# Peat\n\nIt is left in the bog.\n');
    const end = new AbortController();
    const after = (asked: string) => {
      if (asked.includes('_bulk')) end.abort(new Error('killed'));
      return end.signal.aborted;
    };
    const to = await proxyTo(t, url, { after });
    await assert.rejects(publishGarden({ paths: [folder], to, name, signal: end.signal }));
    assert.equal((await indices()).length, 2);
    await writeFile(place, DRAFTS['private.md']);
  };
  await kill();
  await publishGarden({ paths: [folder], to: url, name });
  assert.deepEqual(await indices(), [published]);
  await kill();
  await writeFile(path.join(folder, 'clay.md'), DRAFTS['draft.md']);
  await assert.rejects(publishGarden({ paths: [folder], to: url, name }), { code: 'publish-nothing' });
  assert.deepEqual(await indices(), []);
});

test('addresses with credentials, without encryption, or of no cluster are refused without the credentials', async () => {
  const publish = (to: string) => publishGarden({ paths: ['demo/notes'], to });
  for (const to of [
    'https://anna:hunter2@example.org',
    'http://example.org:9200',
    'ftp://localhost',
    'example',
  ])
    await assert.rejects(publish(to), (error: Error & { code: string }) => {
      assert.equal(error.code, 'cluster-address', to);
      return !/hunter2|anna/.test(error.message);
    });
  assert.throws(() => openSearchGarden('http://u:hunter2@localhost:9200'), {
    code: 'option',
    message: /^(?!.*hunter2)/,
  });
  await assert.rejects(publishGarden({ paths: ['demo/notes'], to: 'http://localhost', name: 'A/b' }), {
    code: 'option-value',
  });
});

test('a busy cluster is asked again, later each time, and only for what it refused', async (t) => {
  let calls = 0;
  const { url, asked } = await fakeCluster(t, (_, body) => {
    if (++calls < 3) return [calls === 1 ? 429 : 503, {}];
    const actions = body.trim().split('\n').length / 2;
    return [
      200,
      {
        items: Array.from({ length: actions }, (__, i) => ({
          index: { status: calls === 3 && i === 1 ? 429 : 201 },
        })),
      },
    ];
  });
  const waits: number[] = [];
  const pause = (wait: number) => Promise.resolve(waits.push(wait));
  const loader = new BulkLoader(new PatientCluster([url], { pause }), 'index');
  for (const id of ['a', 'b', 'c']) await loader.put(id, { id });
  await loader.end();
  assert.deepEqual(waits, [250, 500, 250]);
  assert.deepEqual(
    asked.map(({ body }) => body.match(/"_id":"(.)"/g)!.length),
    [3, 3, 3, 1],
  );
});

test('a cluster that is not there is told of at the first wait', async (t) => {
  const paths = [await temporaryFolder(t, { 'a.md': '# Ash\n' })];
  const end = new AbortController();
  const said: string[] = [];
  const onWait = (why: string) => end.abort(said.push(why));
  const publication = publishGarden({ paths, to: 'http://127.0.0.1:2', signal: end.signal, onWait });
  await assert.rejects(publication, (error) => error === 1);
  assert.deepEqual(said, ['The cluster at http://127.0.0.1:2/ could not be reached (ECONNREFUSED)']);
});

test('a cluster that stays busy, or refuses a document, ends the publication with its reason', async (t) => {
  const busy = await fakeCluster(t, () => [
    503,
    { error: { type: 'cluster_block_exception', reason: 'no master' } },
  ]);
  const waits: number[] = [];
  const pause = (wait: number) => Promise.resolve(waits.push(wait));
  const said: string[] = [];
  const cluster = new PatientCluster([busy.url], { onWait: (why) => said.push(why), pause });
  await assert.rejects(cluster.request('GET', '_count'), {
    code: 'cluster',
    message: /503 cluster_block_exception: no master/,
  });
  assert.ok(waits.length === 15 && waits.at(-1) === 30_000);
  assert.ok(said.length === 15 && /^The cluster at .* answered 503/u.test(said[0]!));
  const refusing = await fakeCluster(t, () => [
    200,
    { items: [{ index: { status: 400, error: { type: 'mapper_parsing_exception', reason: 'too long' } } }] },
  ]);
  const loader = new BulkLoader(new PatientCluster([refusing.url]), 'index');
  await loader.put('a', {});
  await assert.rejects(loader.end(), { code: 'cluster', message: /400 mapper_parsing_exception, too long/ });
});

test('credentials go from the environment into a header, and into no error', async (t) => {
  const { url, asked } = await fakeCluster(t, () => [401, { error: 'Unauthorized' }]);
  Object.assign(process.env, { OPENSEARCH_USERNAME: 'anna', OPENSEARCH_PASSWORD: 'hunter2' });
  t.after(() => ['USERNAME', 'PASSWORD'].forEach((name) => delete process.env[`OPENSEARCH_${name}`]));
  await assert.rejects(
    publishGarden({ paths: ['demo/notes'], to: url }),
    (error: Error) => !/hunter2|YW5uY/.test(error.message) && /401 Unauthorized/.test(error.message),
  );
  assert.equal(asked[0]!.authorization, `Basic ${btoa('anna:hunter2')}`);
});
