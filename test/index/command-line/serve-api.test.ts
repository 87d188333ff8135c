import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { buildIndex } from '../../../index/build-index.js';
import { run } from '../../../index/command-line/run.js';
import { openGarden } from '../../../index/engine.js';
import type { Answer } from '../../../src/core/garden.js';
import { fakeProcess, said, type FakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { serve } from '../support/serve.js';

interface Started {
  process: FakeProcess;
  addresses: string[];
  ended: Promise<number>;
}

/** Starts the command. @returns its addresses */
async function start(t: TestContext, args: readonly string[], folder = '/'): Promise<Started> {
  const process = fakeProcess(['serve-api', ...args, '--port', '0'], { folder });
  const ended = run(process);
  t.after(() => process.interrupt());
  await said(process, ended, /Answers searches/u);
  return { process, ended, addresses: process.out().match(/^http:\S+/gmu) ?? [] };
}

async function titlesAt(address: string, text: string): Promise<string[]> {
  const response = await fetch(`${address}search?q=${encodeURIComponent(text)}`);
  return ((await response.json()) as Answer).results.map(({ title }) => title);
}

/** Builds notes. @returns the folder that holds notes and index */
async function built(t: TestContext, notes: Record<string, string>): Promise<string> {
  const files = Object.entries(notes).map(([name, text]) => [`notes/${name}`, text]);
  const folder = await temporaryFolder(t, Object.fromEntries(files) as Record<string, string>);
  await buildAgain(folder);
  return folder;
}

async function buildAgain(folder: string): Promise<void> {
  const options = { widget: false, cache: false, layout: 'sharded' } as const;
  await buildIndex({ paths: [path.join(folder, 'notes')], out: path.join(folder, 'out'), ...options });
}

describe('serve-api', () => {
  it('answers from the folder of an index at the address that it prints, until it is interrupted', async (t) => {
    const folder = await built(t, { 'Compost.md': 'Turn the heap.' });
    const { process, addresses, ended } = await start(t, ['out'], folder);
    assert.match(addresses[0]!, /^http:\/\/127\.0\.0\.1:\d+\/$/u);
    assert.deepEqual(await titlesAt(addresses[0]!, 'heap'), ['Compost']);
    const { results } = await (await openGarden(addresses[0]!)).search('haep');
    assert.equal(results[0]!.title, 'Compost');
    const query = fakeProcess(['query', addresses[0]!, 'heap']);
    assert.equal(await run(query), 0);
    assert.match(query.out(), /^1 note for heap\n\n1\. {2}Compost\n/u);
    const lost = fakeProcess(['query', `${addresses[0]!}none/`, 'heap']);
    assert.equal(await run(lost), 2);
    assert.match(lost.err(), /none\/garden-index\.json answered 404/u);
    process.interrupt();
    assert.equal(await ended, 0);
    assert.equal(process.err(), '');
    await assert.rejects(fetch(addresses[0]!));
  });

  it('ends a question under way before it ends itself', async (t) => {
    const folder = await built(t, { 'Compost.md': 'Turn the heap.' });
    const { process, addresses, ended } = await start(t, ['out'], folder);
    const { hostname, port } = new URL(addresses[0]!);
    const { connect } = await import('node:net');
    const socket = connect(Number(port), hostname);
    const body = 'q=heap';
    socket.write('POST /search HTTP/1.1\r\nHost: x\r\nConnection: close\r\n');
    socket.write(`Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.interrupt();
    socket.write(body);
    let answer = '';
    for await (const part of socket) answer += String(part);
    assert.match(answer, /^HTTP\/1\.1 200 [^]*Compost/u);
    assert.equal(await ended, 0);
  });

  it('answers from a new build of the index, and from the last while the new one can not be read', async (t) => {
    const folder = await built(t, { 'Compost.md': 'Turn the heap.' });
    const { process, addresses } = await start(t, ['out/garden-index.json'], folder);
    const find = async (wanted: string[]) => {
      for (let tries = 0; String(await titlesAt(addresses[0]!, 'heap')) !== String(wanted); tries++) {
        assert.ok(tries < 100, `never ${wanted.join()}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await find(['Compost']);
    await writeFile(path.join(folder, 'notes/Heap.md'), 'It is warm.');
    await rm(path.join(folder, 'notes/Compost.md'));
    await buildAgain(folder);
    await find(['Heap']);
    assert.equal(process.err(), '');
    await writeFile(path.join(folder, 'out/garden-index.json'), '{"format":');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await find(['Heap']);
    assert.match(process.err(), /garden-index\.json is not JSON/u);
    await buildAgain(folder);
    await find(['Heap']);
  });

  it('takes the options of the handler', async (t) => {
    const folder = await built(t, { 'Compost.md': 'Turn the heap.' });
    const args =
      '--base /api --origin https://a.example --origin https://b.example --max-age 5 --burst 2 --rate 1 --log-text';
    const { process, addresses } = await start(t, ['out', ...args.split(' ')], folder);
    assert.match(addresses[0]!, /\/api\/$/u);
    const ask = () => fetch(`${addresses[0]!}search?q=heap`, { headers: { origin: 'https://b.example' } });
    const { headers } = await ask();
    assert.equal(headers.get('access-control-allow-origin'), 'https://b.example');
    assert.equal(headers.get('cache-control'), 'public, max-age=5');
    await ask();
    assert.equal((await ask()).status, 429);
    const [line] = process
      .err()
      .split('\n')
      .map((text) => JSON.parse(text || '{}') as Record<string, unknown>);
    assert.deepEqual([line!.route, line!.status, line!.text], ['search', 200, 'heap']);
    const free = await start(t, ['out', '--rate', '0', '--origin', '*'], folder);
    const statuses = await Promise.all(
      Array.from({ length: 80 }, async () => (await fetch(free.addresses[0]!)).status),
    );
    assert.deepEqual(new Set(statuses), new Set([200]));
    assert.equal(free.process.err(), '');
  });

  it('serves gardens of a cluster each below its name, and says what the cluster answers', async (t) => {
    const asked: string[] = [];
    const engine = await serve(t, ({ url, headers }, response) => {
      asked.push(`${url} ${headers.authorization}`);
      response.writeHead(503).end('{"error":"ill"}');
    });
    const started = await start(t, ['--engine', engine, '--name', 'wiki', '--name', 'blog']);
    const { process, addresses } = started;
    assert.deepEqual(
      addresses.map((address) => new URL(address).pathname),
      ['/wiki/', '/blog/'],
    );
    assert.ok(asked.length);
    assert.match(process.err(), /answered 503 ill/u);
    const before = process.err().length;
    assert.equal((await fetch(`${addresses[0]!}search?q=secret`)).status, 503);
    const line = JSON.parse(process.err().slice(before)) as Record<string, unknown>;
    assert.match(line.error as string, /answered 503 ill/u);
    assert.ok(!process.err().includes('secret'));
  });

  it('says what is wrong, and where it can not listen', async (t) => {
    const folder = await built(t, { 'Compost.md': 'Turn the heap.' });
    const { port } = new URL(await serve(t));
    const wrong: [string[], RegExp][] = [
      [[], /serve-api takes one index, or a cluster by --engine, but was given nothing/u],
      [['out', '--engine', 'http://localhost:9200'], /was given out, http:\/\/localhost:9200/u],
      [['out', 'other'], /was given out, other/u],
      [['out', '--name', 'wiki'], /--name is wiki, but names a garden of --engine/u],
      [['out', '--together'], /--together is given, but joins gardens named by --name/u],
      [['nowhere'], /There is no index at .*nowhere \(ENOENT\)/u],
      [
        ['out', '--port', port],
        new RegExp(
          `Nothing can listen at port ${port} of 127\\.0\\.0\\.1 \\(EADDRINUSE\\)\\. Give another by --port`,
        ),
      ],
      [
        ['out', '--host', '192.0.2.1'],
        /of 192\.0\.2\.1 \(EADDRNOTAVAIL\)\. Give an address of this machine by --host/u,
      ],
      [['out', '--proxy', 'foo'], /proxies is foo, but must be addresses or ranges/u],
      [['out', '--port', 'x'], /--port is x, but must be a number/u],
      [['out', '--rate', 'much'], /--rate is much, but must be a whole number/u],
      [['out', '--origin', 'example.org'], /origins is example\.org, but must be like https/u],
      [['--engine', 'http://me:pass@localhost:9200'], /http:\/\/…@localhost:9200.* holds credentials/u],
      [['--engine', 'http://search.example:9200'], /only https:\/\/ keeps words and credentials secret/u],
    ];
    for (const [args, message] of wrong) {
      const process = fakeProcess(['serve-api', ...args], { folder });
      assert.equal(await run(process), 2);
      assert.match(process.err(), message);
      assert.ok(!process.err().includes('pass@'));
      assert.equal(process.out(), '');
    }
  });
});
