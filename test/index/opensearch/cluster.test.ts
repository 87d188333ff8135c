import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cluster } from '../../../index/opensearch/cluster.js';
import { fakeCluster } from '../support/cluster-proxy.js';

const FOUND = { responses: [{ hits: { hits: [] } }] };

/** Answer of a search in which a shard failed. */
const failed = (status: number) => ({ responses: [...FOUND.responses, { error: { type: 'ill' }, status }] });

describe('the nodes of a cluster', () => {
  it('are asked in turn while one has too much to do or is away, and the one that answered first', async (t) => {
    for (const refusal of [
      [429, { error: { type: 'circuit_breaking_exception' } }],
      [503, {}],
      [200, failed(429)],
      [200, failed(503)],
    ] satisfies [number, object][]) {
      const busy = await fakeCluster(t, () => refusal);
      const well = await fakeCluster(t, () => [200, FOUND]);
      const cluster = new Cluster([busy.url, well.url]);
      for (let i = 0; i < 2; i++) assert.deepEqual(await cluster.search('x', [{}]), FOUND.responses);
      assert.deepEqual([busy.asked.length, well.asked.length], [1, 2]);
    }
  });

  it('are not asked in turn for what no other would answer', async (t) => {
    for (const [refusal, reason] of [
      [[400, { error: { type: 'parsing_exception' } }], '400 parsing_exception'],
      [[200, failed(400)], '400 ill'],
    ] satisfies [[number, object], string][]) {
      const [one, other] = [await fakeCluster(t, () => refusal), await fakeCluster(t, () => [200, FOUND])];
      const searched = new Cluster([one.url, other.url]).search('x', [{}]);
      await assert.rejects(searched, { code: 'http', values: [`${one.url}/`, reason] });
      assert.deepEqual([one.asked.length, other.asked.length], [1, 0]);
    }
  });

  it('fail with the reason of the last where all have too much to do', async (t) => {
    const nodes = [await fakeCluster(t, () => [429, {}]), await fakeCluster(t, () => [503, {}])];
    const searched = new Cluster(nodes.map(({ url }) => url)).search('x', [{}]);
    await assert.rejects(searched, { code: 'http', values: [`${nodes[1]!.url}/`, '503'] });
  });
});
