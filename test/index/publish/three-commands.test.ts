// The way from notes to a search on a cluster: publish, serve-api, and the address in a page.

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { run } from '../../../index/command-line/run.js';
import { openGarden } from '../../../index/engine.js';
import { publishGarden } from '../../../index/publish/publish-garden.js';
import { fakeProcess, said } from '../support/fake-process.js';
import { freshName, testOnCluster } from '../support/cluster.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Starts the command until the test ends. @returns the address that it prints */
async function serveApi(t: TestContext, args: readonly string[]): Promise<string> {
  const process = fakeProcess(['serve-api', ...args, '--port', '0']);
  const ended = run(process);
  t.after(() => process.interrupt());
  void ended.then((code) => assert.equal(code, 0));
  await said(process, ended, /Answers searches/u);
  assert.equal(process.err(), '');
  return /^http:\S+/u.exec(process.out())![0];
}

testOnCluster('two commands lead from notes to a search on a cluster, for any client', async (t, url) => {
  const folder = await temporaryFolder(t, {
    'notes/clay.md': '---\ntags: [soil]\n---\n# Heavy clay\n\nClay holds water.\n',
    'notes/draft.md': '---\ndraft: true\n---\nClay is secret.\n',
  });
  const name = freshName();
  const publish = fakeProcess(['publish', 'notes', '--to', url, '--name', name], { folder });
  assert.equal(await run(publish), 0);
  assert.match(publish.out(), /2 notes read: 1 indexed, 1 excluded/u);

  const address = await serveApi(t, ['--engine', url, '--name', name]);
  const garden = await openGarden(address);
  const { total, results, facets } = await garden.search('caly', { filters: { tags: { all: ['soil'] } } });
  assert.deepEqual([total, results[0]!.title, facets.tags[0]!.count], [1, 'Heavy clay', 1]);
  assert.ok(results[0]!.excerpt!.segments.some(({ text, match }) => match && text === 'Clay'));
});

testOnCluster(
  'gardens of a cluster are searched as one, and each result says which it is from',
  async (t, url) => {
    const gardens = {
      [freshName()]: { 'clay.md': '---\ntags: [soil]\n---\n# Heavy clay\n\nClay holds water.\n' },
      [freshName()]: {
        'pots.md': '---\ntags: [craft, soil]\n---\n# Pots\n\nClay is fired.\n',
        'ash.md': '# Ash\n',
      },
    };
    const [wiki, blog] = Object.keys(gardens) as [string, string];
    for (const [name, notes] of Object.entries(gardens))
      await publishGarden({ paths: [await temporaryFolder(t, notes)], to: url, name });
    const names = ['--name', wiki, '--name', blog];
    const address = await serveApi(t, ['--engine', url, ...names, '--together']);
    const { total, results, facets } = await (await openGarden(address)).search('caly');
    const found = results.map(({ title, garden }) => `${title} of ${garden}`).sort();
    assert.deepEqual([total, found], [2, [`Heavy clay of ${wiki}`, `Pots of ${blog}`]]);
    assert.deepEqual(facets.tags, [
      { tag: 'soil', label: 'soil', count: 2 },
      { tag: 'craft', label: 'craft', count: 1 },
    ]);
  },
);
