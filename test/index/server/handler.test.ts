import assert from 'node:assert/strict';
import { once } from 'node:events';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openGarden } from '../../../index/engine.js';
import { createHandler, nodeListener, type HandlerOptions, type LogLine } from '../../../index/server.js';
import { checkGarden } from '../../../src/core/conformance/conformance.js';
import { GardenSearchError } from '../../../src/core/errors.js';
import type { Answer, Garden, SearchOptions } from '../../../src/core/garden.js';
import { NO_NOTES } from '../../support/no-facets.js';
import { buildConformance } from '../support/conformance-garden.js';
import { serve } from '../support/serve.js';

/** A garden that answers as a function says. */
function gardenOf(search: Garden['search'] = () => Promise.resolve(NO_NOTES)): Garden {
  return { search };
}

const get = (path: string, init?: RequestInit) => new Request(`https://search.example${path}`, init);

/** Serves by Node's http. @returns the address */
const listen = (t: TestContext, options: HandlerOptions) => serve(t, nodeListener(createHandler(options)));

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

describe('a handler', () => {
  it('answers like the garden itself, through http and the client', async (t) => {
    const garden = await openGarden(path.join(await buildConformance(t), 'garden-index.json'));
    const address = await listen(t, { garden, rate: false });
    const remote = await openGarden(address);
    assert.deepEqual(await checkGarden(remote), []);
    const long = `${'堆肥'.repeat(900)} walnut`;
    for (const [text, options] of [
      ['walnut ', { explain: true, boost: { links: 0.5 } }],
      [long, {}],
    ] as const)
      assert.deepEqual(
        await remote.search(text, options),
        JSON.parse(JSON.stringify(await garden.search(text, options))),
      );
  });

  it('says what it is at its address, with or without a slash, below its base', async () => {
    const handler = createHandler({ garden: gardenOf(), base: '/api' });
    for (const path of ['/api', '/api/', '/api?x']) {
      const entry = await (await handler(get(path))).json();
      assert.deepEqual(entry, { format: 'garden-search-api', version: 1, can: [], text: 2000 });
    }
    assert.equal((await handler(get('/api/search?q=x'))).status, 200);
    for (const path of [
      '/',
      '/search',
      '/apisearch',
      '/api/search/',
      '/api//search',
      '/api/related?url=/',
      '/api/tags',
    ])
      assert.equal((await handler(get(path))).status, 404, path);
  });

  it('serves several gardens, each below its name', async () => {
    const named = (name: string) => gardenOf(() => Promise.resolve({ ...NO_NOTES, query: name }));
    const handler = createHandler({ gardens: { wiki: named('wiki'), näht: named('other') } });
    for (const [path, query] of [
      ['/wiki/search', 'wiki'],
      ['/n%C3%A4ht/search', 'other'],
    ] as const)
      assert.equal(((await (await handler(get(path))).json()) as Answer).query, query);
    for (const path of ['/', '/search', '/constructor/search', '/wiki/search/more'])
      assert.equal((await handler(get(path))).status, 404, path);
  });

  it('gives the garden just what was asked', async () => {
    let asked: unknown[] = [];
    const garden = gardenOf((text, { signal, ...options } = {}) => {
      assert.ok(signal);
      asked = [text, options];
      return Promise.resolve(NO_NOTES);
    });
    const handler = createHandler({ garden });
    const options = {
      limit: 5,
      offset: 10,
      sort: 'newest',
      within: 'path:blog/',
      copies: 'apart',
      excerpts: false,
      facets: false,
      filters: { tags: { all: ['soil'] } },
    };
    const parameters = new URLSearchParams({ q: 'clay & "pots"' });
    for (const [name, value] of Object.entries(options))
      parameters.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    assert.equal((await handler(get(`/search?${parameters.toString()}`))).status, 200);
    assert.deepEqual(asked, ['clay & "pots"', options]);
    asked = [];
    assert.equal((await handler(get('/search', { method: 'POST', body: parameters }))).status, 200);
    assert.deepEqual(asked, ['clay & "pots"', options]);
  });

  it('names a wrong option, and tells of no other error of the garden', async () => {
    const handler = createHandler({
      garden: gardenOf(() => Promise.reject(new Error('http://user:secret@cluster'))),
    });
    for (const wrong of [
      'limit=0',
      'limit=x',
      'limit=101',
      'offset=1001',
      'x=1',
      'q=a&q=b',
      'filters=[]',
      'filters={"tags":5}',
      'explain=1',
      'copies=all',
      `q=${'('.repeat(17)}${')'.repeat(17)}`,
      `q=${'a'.repeat(2001)}`,
    ]) {
      const response = await handler(get(`/search?${wrong}`));
      assert.equal(response.status, 400, wrong);
      assert.equal(await codeOf(response), 'option');
    }
    const response = await handler(get('/search?q=x'));
    assert.equal(response.status, 502);
    assert.doesNotMatch(await response.text(), /secret|cluster/u);
  });

  it('answers to GET, HEAD and POST, each where it may', async () => {
    const handler = createHandler({ garden: gardenOf() });
    const head = await handler(get('/search', { method: 'HEAD' }));
    assert.deepEqual([head.status, await head.text()], [200, '']);
    for (const [method, path] of [
      ['PUT', '/search'],
      ['DELETE', '/'],
      ['POST', '/'],
      ['POST', '/health'],
    ] as const)
      assert.equal((await handler(get(path, { method }))).status, 405, `${method} ${path}`);
  });

  it('lets answers be kept, and sends none that the asker has', async () => {
    const handler = createHandler({ garden: gardenOf(), maxAge: 300 });
    const first = await handler(get('/search?q=x'));
    assert.equal(first.headers.get('cache-control'), 'public, max-age=300');
    const etag = first.headers.get('etag')!;
    const again = await handler(get('/search?q=x', { headers: { 'if-none-match': `"a", ${etag}` } }));
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    const wrong = await handler(get('/search?limit=0'));
    assert.equal(wrong.headers.get('cache-control'), 'no-store');
  });

  it('lets pages of the named sites ask, and no others', async () => {
    const handler = createHandler({ garden: gardenOf(), origins: ['https://a.example'] });
    const allowed = async (origin: string, method = 'GET') => {
      const { headers } = await handler(get('/search', { method, headers: { origin } }));
      assert.equal(headers.get('vary'), 'origin');
      return headers.get('access-control-allow-origin');
    };
    assert.equal(await allowed('https://a.example'), 'https://a.example');
    assert.equal(await allowed('https://a.example', 'OPTIONS'), 'https://a.example');
    for (const other of ['https://a.example.org', 'http://a.example', 'null', '*'])
      assert.equal(await allowed(other), null);
    const own = await createHandler({ garden: gardenOf() })(
      get('/', { headers: { origin: 'https://a.example' } }),
    );
    assert.equal(own.headers.get('access-control-allow-origin'), null);
  });

  it('refuses options that cannot be', () => {
    const wrong: HandlerOptions[] = [
      {},
      { garden: gardenOf(), gardens: { a: gardenOf() } },
      { garden: gardenOf(), origins: ['https://a.example/path'] },
      { garden: gardenOf(), origins: 'https://a.example' as never },
      { gardens: new Map([['a', gardenOf()]]) as never },
      { garden: gardenOf(), limits: { text: 5000 } },
      { garden: gardenOf(), limits: { time: 0 } },
      { garden: gardenOf(), rate: { burst: -1 } },
      { garden: gardenOf(), circuit: { colour: 1 } as never },
      { garden: gardenOf(), proxies: ['10.0.0.0/99'] },
      ...[undefined, { garden: 5 }, { garden: {} }, { gardens: { a: null } }].map(
        (options) => options as never,
      ),
      ...Object.entries({
        origns: ['*'],
        base: 5,
        maxAge: '60',
        log: true,
        metrics: 'no',
        logText: 1,
        rate: '5',
      }).map(([name, value]) => ({ garden: gardenOf(), [name]: value }) as never),
    ];
    for (const options of wrong) assert.throws(() => createHandler(options), GardenSearchError);
  });
});

describe('a garden that is ill', () => {
  it('is waited for no longer than its time, and told to end', async () => {
    let signal: SearchOptions['signal'];
    const garden = gardenOf((_, options) => ((signal = options?.signal), new Promise(() => {})));
    const handler = createHandler({ garden, limits: { time: 20, running: 2 } });
    assert.equal((await handler(get('/search?q=x'))).status, 504);
    assert.equal(signal?.aborted, true);
    assert.equal((await handler(get('/search?q=x'))).status, 504);
    // Both are still running in the garden, which ends nothing.
    const third = await handler(get('/search?q=x'));
    assert.deepEqual([third.status, third.headers.get('retry-after')], [503, '1']);
  });

  it('is not asked for a while, then tried once, and asked again once it is well', async () => {
    let [asked, isIll] = [0, true];
    const garden = gardenOf(
      () => (asked++, isIll ? Promise.reject(new Error('ill')) : Promise.resolve(NO_NOTES)),
    );
    const handler = createHandler({ garden, circuit: { failures: 3, pause: 300 } }); // a busy machine stops for a tenth of a second
    const ask = async () => (await handler(get('/search?q=x'))).status;
    const health = async () => (await handler(get('/health'))).status;
    assert.equal(await health(), 200);
    for (const status of [502, 502, 502, 503, 503]) assert.equal(await ask(), status);
    assert.deepEqual([asked, await health()], [3, 503]);
    await wait(350);
    assert.deepEqual([await ask(), await ask(), asked], [502, 503, 4]);
    isIll = false;
    await wait(650);
    // Health asks by itself, so that no visitor has to be the first.
    assert.deepEqual([await health(), await ask(), asked], [200, 200, 6]);
  });

  it('is asked again in a moment where its engine has too much to do', async () => {
    for (const [reason, status] of [
      ['429 circuit_breaking_exception', 503],
      ['503 no_shard_available_action_exception', 503],
      ['500 null_pointer_exception', 502],
    ] as const) {
      const error = new GardenSearchError('http', 'https://node.example/', reason);
      const logged: LogLine[] = [];
      const garden = gardenOf(() => Promise.reject(error));
      const handler = createHandler({ garden, log: (line) => logged.push(line) });
      const response = await handler(get('/search?q=x'));
      const wait = status === 503 ? '1' : null;
      assert.deepEqual([response.status, response.headers.get('retry-after')], [status, wait]);
      assert.equal(logged[0]!.error, error);
    }
  });

  it('is no worse for wrong options, nor for visitors who leave', async () => {
    let isIll = false;
    const garden = gardenOf((text) =>
      text === 'wrong'
        ? Promise.reject(new GardenSearchError('option', 'sort', 'x', 'y'))
        : text === 'slow'
          ? new Promise(() => {})
          : isIll
            ? Promise.reject(new Error())
            : Promise.resolve(NO_NOTES),
    );
    const handler = createHandler({ garden });
    for (let i = 0; i < 20; i++) {
      assert.equal((await handler(get('/search?q=wrong'))).status, 400);
      const leaving = new AbortController();
      const left = handler(get('/search?q=slow', { signal: leaving.signal }));
      leaving.abort();
      assert.equal((await left).status, 499);
    }
    isIll = true;
    assert.equal((await handler(get('/search?q=x'))).status, 502);
  });
});

describe('a rate', () => {
  const search = get('/search?q=x');

  it('bounds each address by itself, and none that is not known', async () => {
    const handler = createHandler({ garden: gardenOf(), rate: { burst: 2, perSecond: 0.001 } });
    const ask = async (address?: string) => (await handler(search.clone(), { address })).status;
    assert.deepEqual([await ask('10.0.0.1'), await ask('10.0.0.1'), await ask('10.0.0.1')], [200, 200, 429]);
    assert.deepEqual([await ask('10.0.0.2'), await ask(), await ask(), await ask()], [200, 200, 200, 200]);
    assert.equal((await handler(get('/health'), { address: '10.0.0.1' })).status, 200);
  });

  it('believes only the proxies that are named', async () => {
    const handler = createHandler({
      garden: gardenOf(),
      rate: { burst: 1, perSecond: 0.001 },
      proxies: ['10.0.0.1'],
    });
    const ask = async (address: string, forwarded: string) =>
      (await handler(get('/search?q=x', { headers: { 'x-forwarded-for': forwarded } }), { address })).status;
    assert.deepEqual(
      [await ask('10.0.0.1', '1.1.1.1, 2.2.2.2'), await ask('10.0.0.1', '9.9.9.9, 2.2.2.2')],
      [200, 429],
    );
    assert.deepEqual([await ask('3.3.3.3', '4.4.4.4'), await ask('3.3.3.3', '5.5.5.5')], [200, 429]);
  });

  it('may be a function of one’s own, which keeps nobody out where it fails', async () => {
    const lines: LogLine[] = [];
    const rate = (address: string) => (address === 'a' ? 7 : Promise.reject(new Error('no store')));
    const handler = createHandler({ garden: gardenOf(), rate, log: (line) => lines.push(line) });
    const refused = await handler(search.clone(), { address: 'a' });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '7']);
    assert.equal((await handler(search.clone(), { address: 'b' })).status, 200);
    assert.match(String(lines[1]!.error), /no store/u);
  });
});

describe('log and counts', () => {
  it('hold no words and no address of a visitor unless asked to', async () => {
    const lines: unknown[] = [];
    const options = { garden: gardenOf(), log: (line: unknown) => lines.push(line) };
    const handler = createHandler(options);
    await handler(get('/search?q=divorce'), { address: '10.1.2.3' });
    const metrics = await (await handler(get('/metrics'))).text();
    assert.match(metrics, /garden_search_requests_total\{route="search",garden="",status="200"\} 1\n/u);
    assert.match(metrics, /garden_search_circuit_open\{garden=""\} 0\n/u);
    assert.doesNotMatch(JSON.stringify(lines) + metrics, /divorce|10\.1\.2\.3/u);
    await createHandler({ ...options, logText: true })(get('/search?q=divorce'));
    assert.match(JSON.stringify(lines), /divorce/u);
    assert.equal((await createHandler({ ...options, metrics: false })(get('/metrics'))).status, 404);
  });

  it('is no reason to fail', async () => {
    const log = () => {
      throw new Error('disk full');
    };
    assert.equal((await createHandler({ garden: gardenOf(), log })(get('/'))).status, 200);
  });
});

describe('the listener for Node', () => {
  it('compresses long answers, and ends a search that nobody waits for', async (t) => {
    let ended: Promise<void> | undefined;
    const garden = gardenOf(async (text, { signal } = {}) => {
      if (text === 'slow') await (ended = once(signal as AbortSignal, 'abort').then(() => {}));
      return { ...NO_NOTES, query: text.repeat(200) };
    });
    const address = await listen(t, { garden });
    const response = await fetch(`${address}search?q=${'x'.repeat(10)}`);
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.equal(((await response.json()) as Answer).query.length, 2000);
    const abort = new AbortController();
    const left = fetch(`${address}search?q=slow`, { signal: abort.signal });
    while (!ended) await wait(5);
    abort.abort();
    await assert.rejects(left);
    await ended;
  });
});
