// Publications that end with an error: what was published before stays, and the same command then works.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openSearchGarden } from '../../../index/opensearch/opensearch-garden.js';
import { publishGarden } from '../../../index/publish/publish-garden.js';
import type { PublishOptions } from '../../../index/publish/publish-options.js';
import { ask, freshName, testOnCluster } from '../support/cluster.js';
import { proxyTo } from '../support/cluster-proxy.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Found = { hits: { hits: { _id: string }[] } };

const NOTES = { 'clay.md': '# Clay\n\nIt holds water.\n', 'sand.md': '# Sand\n\nIt drains.\n' };

async function titles(url: string, name: string): Promise<string[]> {
  const { results } = await openSearchGarden(url, { name }).search('', { sort: 'title' });
  return results.map(({ title }) => title);
}

testOnCluster(
  'a note that changes while it is published ends the publication by its name',
  async (t, url) => {
    const folder = await temporaryFolder(t, NOTES);
    const options = { paths: [folder], to: url, name: freshName() };
    await publishGarden(options);
    await writeFile(path.join(folder, 'peat.md'), '# Peat\n\nIt is left in the bog.\n');
    const onProgress: PublishOptions['onProgress'] = (_, __, step) => {
      if (step === 'comparing') writeFileSync(path.join(folder, 'peat.md'), '# Peat\n\nIt burns.\n');
    };
    await assert.rejects(publishGarden({ ...options, onProgress }), {
      code: 'publish-changed',
      message: /^peat\.md was changed while it was published/,
    });
    assert.deepEqual(await titles(url, options.name), ['Clay', 'Sand']);
    await publishGarden(options);
    assert.deepEqual(await titles(url, options.name), ['Clay', 'Peat', 'Sand']);
  },
);

testOnCluster('an index that has lost a note is not published', async (t, url) => {
  const folder = await temporaryFolder(t, NOTES);
  const name = freshName();
  await publishGarden({ paths: [folder], to: url, name });
  await writeFile(path.join(folder, 'peat.md'), '# Peat\n');
  const lose = async (asked: string) => {
    const [, index] = /^\/([^/]+)\/_count/.exec(asked) ?? [];
    if (!index) return;
    const { hits } = await ask<Found>(url, `${index}/_search`, {
      size: 1,
      query: { term: { kind: 'note' } },
    });
    await ask(url, `${index}/_doc/${hits.hits[0]!._id}?refresh=true`, undefined, 'DELETE');
  };
  const to = await proxyTo(t, url, { before: lose });
  await assert.rejects(publishGarden({ paths: [folder], to, name }), {
    code: 'publish-incomplete',
    message: /^The new index has 2 notes, but should have 3/,
  });
  assert.deepEqual(await titles(url, name), ['Clay', 'Sand']);
  await publishGarden({ paths: [folder], to: url, name });
  assert.deepEqual(await titles(url, name), ['Clay', 'Peat', 'Sand']);
});

testOnCluster('of two publications of a garden at once, the one overtaken ends', async (t, url) => {
  const folder = await temporaryFolder(t, NOTES);
  const other = await temporaryFolder(t, { 'peat.md': '# Peat\n' });
  const name = freshName();
  let isFirst = true;
  const overtake = async (asked: string) => {
    if (!isFirst || !asked.includes('_bulk')) return;
    isFirst = false;
    await publishGarden({ paths: [other], to: url, name });
  };
  const to = await proxyTo(t, url, { before: overtake });
  await assert.rejects(publishGarden({ paths: [folder], to, name }), {
    code: 'publish-overtaken',
    message: new RegExp(`^Another publication writes garden-search-${name} now`),
  });
  assert.deepEqual((await titles(url, name)).includes('Peat'), true);
  await publishGarden({ paths: [folder], to: url, name });
  assert.deepEqual(await titles(url, name), ['Clay', 'Sand']);
});
