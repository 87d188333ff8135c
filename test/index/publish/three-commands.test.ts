// The way from notes to a search on a cluster: publish, serve-api, and the address in a page.

import assert from 'node:assert/strict';
import { run } from '../../../index/command-line/run.js';
import { openGarden } from '../../../index/engine.js';
import { fakeProcess } from '../support/fake-process.js';
import { freshName, testOnCluster } from '../support/cluster.js';
import { temporaryFolder } from '../support/temporary-folder.js';

testOnCluster('two commands lead from notes to a search on a cluster, for any client', async (t, url) => {
  const folder = await temporaryFolder(t, {
    'notes/clay.md': '---\ntags: [soil]\n---\n# Heavy clay\n\nClay holds water.\n',
    'notes/draft.md': '---\ndraft: true\n---\nClay is secret.\n',
  });
  const name = freshName();
  const publish = fakeProcess(['publish', 'notes', '--to', url, '--name', name], { folder });
  assert.equal(await run(publish), 0);
  assert.match(publish.out(), /2 notes read: 1 indexed, 1 excluded/u);

  const serve = fakeProcess(['serve-api', '--engine', url, '--name', name, '--port', '0'], { folder });
  const ended = run(serve);
  t.after(() => serve.interrupt());
  while (!serve.out().includes('Answers searches')) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(serve.err(), '');
  const garden = await openGarden(/^http:\S+/u.exec(serve.out())![0]);
  const { total, results, facets } = await garden.search('caly', { filters: { tags: { all: ['soil'] } } });
  assert.deepEqual([total, results[0]!.title, facets.tags[0]!.count], [1, 'Heavy clay', 1]);
  assert.ok(results[0]!.excerpt!.segments.some(({ text, match }) => match && text === 'Clay'));
  serve.interrupt();
  assert.equal(await ended, 0);
});
