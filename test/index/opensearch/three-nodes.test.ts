// Cluster of three that loses nodes while it is searched, and a handler that is killed. They take long, so
// `npm run test:opensearch` alone runs them.

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { openGarden } from '../../../index/engine.js';
import { openSearchGarden } from '../../../index/opensearch/opensearch-garden.js';
import { publishGarden } from '../../../index/publish/publish-garden.js';
import { startCluster, type EngineNode } from '../../support/opensearch/nodes.mjs';
import { Visitors } from '../support/visitors.js';

const skip = process.env.THOROUGH ? false : 'npm run test:opensearch runs it';

/** Starts a cluster until the test ends. @returns its nodes; undefined where there is none, and the test is skipped */
async function startNodes(t: TestContext, count: number): Promise<EngineNode[] | undefined> {
  const { nodes, stop, reason } = await startCluster(count, '384m');
  if (reason !== undefined) t.skip(reason);
  else t.after(() => stop());
  return nodes;
}

/** Tells what visitors saw. */
function tell(t: TestContext, { seen }: Visitors): void {
  t.diagnostic(JSON.stringify({ ...seen, errors: Object.fromEntries(seen.errors) }));
}

test(
  'a node killed or cut off under load gives no wrong answer, and the garden heals by itself',
  { skip },
  async (t) => {
    const nodes = await startNodes(t, 3);
    if (!nodes) return;
    const to = nodes.map(({ url }) => url);
    await publishGarden({ paths: ['demo/notes'], to, shards: 3, replicas: 1 });
    const health = await fetch(`${to[0]}/_cluster/health/garden-search-garden`);
    const { status, active_shards } = (await health.json()) as { status: string; active_shards: number };
    assert.deepEqual([status, active_shards], ['green', 6]);
    const garden = openSearchGarden(to, { timeout: 5000 });
    const visitors = new Visitors(garden);
    await visitors.learn();
    await Promise.all([visitors.search(15_000), wait(3000).then(() => nodes[0]!.stop('SIGKILL'))]);
    await visitors.settle();
    await nodes[0]!.start();
    await visitors.settle();
    await fetch(`${to[1]}/_cluster/health?wait_for_status=green&timeout=60s`);
    nodes[1]!.pause();
    await visitors.search(15_000);
    nodes[1]!.resume();
    await visitors.settle();
    tell(t, visitors);
    visitors.assertHonest(['network', 'http']);
    // Two of three gone: the cluster has no majority, which is said, and answers again by itself.
    await Promise.all([nodes[0]!.stop('SIGKILL'), nodes[2]!.stop('SIGKILL')]);
    const refused = await garden.search('compost winter').then(
      () => '',
      ({ code }: { code: string }) => code,
    );
    assert.ok(['http', 'network', ''].includes(refused));
    await Promise.all([nodes[0]!.start(), nodes[2]!.start()]);
    await visitors.settle();
  },
);

/** Starts a handler in a process of its own, until it answers. @returns the process, and the port */
async function startHandler(engine: string, port = '0'): Promise<{ handler: ChildProcess; port: string }> {
  const command = ['index/cli.ts', 'serve-api', '--engine', engine, '--rate', '0', '--port', port];
  const handler = spawn(process.execPath, ['--import', 'tsx', ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(handler.stdout, 'data')) as [Buffer];
  return { handler, port: /:(\d+)\//u.exec(String(line))![1]! };
}

test(
  'a handler killed under load and started again gives no wrong answer, and visitors need do nothing',
  { skip },
  async (t) => {
    const nodes = await startNodes(t, 1);
    if (!nodes) return;
    const { url } = nodes[0]!;
    await publishGarden({ paths: ['demo/notes'], to: url, replicas: 0 });
    const started = await startHandler(url);
    const { port } = started;
    let { handler } = started;
    t.after(() => handler.kill('SIGKILL'));
    const visitors = new Visitors(await openGarden(`http://127.0.0.1:${port}/`));
    await visitors.learn();
    const restart = async (signal: NodeJS.Signals) => {
      await wait(2000);
      const ended = once(handler, 'exit');
      handler.kill(signal);
      await ended;
      await wait(2000);
      ({ handler } = await startHandler(url, port));
    };
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      await Promise.all([visitors.search(12_000), restart(signal)]);
      await visitors.settle();
    }
    tell(t, visitors);
    visitors.assertHonest(['network']);
  },
);
