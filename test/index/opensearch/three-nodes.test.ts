// Cluster of three that loses nodes while it is searched. It takes long, so `npm run test:opensearch` alone runs it.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { openSearchGarden } from '../../../index/opensearch/opensearch-garden.js';
import { publishGarden } from '../../../index/publish/publish-garden.js';
import { startCluster } from '../../support/opensearch/nodes.mjs';

const skip = process.env.THOROUGH ? false : 'npm run test:opensearch runs it';

test(
  'a node killed or cut off under load gives no wrong answer, and the garden heals by itself',
  { skip },
  async (t) => {
    const { nodes, stop, reason } = await startCluster(3, '384m');
    if (reason !== undefined) return t.skip(reason);
    t.after(() => stop());
    const to = nodes.map(({ url }) => url);
    await publishGarden({ paths: ['demo/notes'], to, shards: 3, replicas: 1 });
    const health = await fetch(`${to[0]}/_cluster/health/garden-search-garden`);
    const { status, active_shards } = (await health.json()) as { status: string; active_shards: number };
    assert.deepEqual([status, active_shards], ['green', 6]);
    const garden = openSearchGarden(to, { timeout: 5000 });
    const ask = async (text: string) => JSON.stringify(await garden.search(text));
    const texts = ['compost', 'soil water', '"heavy clay"', 'tag:garden', 'compots'];
    const wanted = new Map<string, string>();
    for (const text of texts) wanted.set(text, await ask(text));
    const seen = { right: 0, wrong: 0, errors: new Map<string, number>() };
    const load = async (milliseconds: number) => {
      const end = Date.now() + milliseconds;
      const visit = async () => {
        for (let i = 0; Date.now() < end; i++) {
          const text = texts[i % texts.length]!;
          await ask(text).then(
            (answer) => seen[answer === wanted.get(text) ? 'right' : 'wrong']++,
            ({ code }: { code: string }) => seen.errors.set(code, (seen.errors.get(code) ?? 0) + 1),
          );
        }
      };
      await Promise.all([visit(), visit(), visit(), visit()]);
    };
    const settle = async () => {
      for (let tries = 0; tries < 60; tries++) {
        const right = await Promise.all(
          texts.map((text) =>
            ask(text).then(
              (answer) => answer === wanted.get(text),
              () => false,
            ),
          ),
        );
        if (right.every(Boolean)) return;
        await wait(1000);
      }
      assert.fail('no recovery within a minute');
    };
    await Promise.all([load(15_000), wait(3000).then(() => nodes[0]!.stop('SIGKILL'))]);
    await settle();
    await nodes[0]!.start();
    await settle();
    await fetch(`${to[1]}/_cluster/health?wait_for_status=green&timeout=60s`);
    nodes[1]!.pause();
    await load(15_000);
    nodes[1]!.resume();
    await settle();
    t.diagnostic(JSON.stringify({ ...seen, errors: Object.fromEntries(seen.errors) }));
    assert.equal(seen.wrong, 0);
    assert.ok(seen.right > 20);
    assert.deepEqual(
      [...seen.errors.keys()].filter((code) => code !== 'network' && code !== 'http'),
      [],
    );
    // Two of three gone: the cluster has no majority, which is said, and answers again by itself.
    await Promise.all([nodes[0]!.stop('SIGKILL'), nodes[2]!.stop('SIGKILL')]);
    const refused = await garden.search('compost winter').then(
      () => '',
      ({ code }: { code: string }) => code,
    );
    assert.ok(['http', 'network', ''].includes(refused));
    await Promise.all([nodes[0]!.start(), nodes[2]!.start()]);
    await settle();
  },
);
