// Requests of an attacker: none fails, and nothing beyond the bounds reaches the garden.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { createHandler, nodeListener } from '../../../index/server.js';
import type { Filters, Garden, SearchOptions } from '../../../src/core/garden.js';
import { WAYS } from '../../../src/core/notes/filters.js';
import { anyCharacter } from '../../support/arbitraries.js';
import { NO_NOTES } from '../../support/no-facets.js';
import { serve } from '../support/serve.js';

const KNOWN = new Set([
  'limit',
  'offset',
  'filters',
  'within',
  'sort',
  'language',
  'copies',
  'boost',
  'excerpts',
  'explain',
  'signal',
]);

let reached = 0;

function assertPlainFilters(filters: Filters): void {
  let values = 0;
  assert.equal(Object.getPrototypeOf(filters), Object.prototype);
  for (const [facet, filter] of Object.entries(filters)) {
    assert.ok(facet.length <= 200 && facet !== '__proto__');
    for (const [way, chosen] of Object.entries(filter!) as [string, unknown[]][]) {
      assert.ok(WAYS.includes(way as 'all'));
      values += chosen.length;
      for (const value of chosen) assert.ok(typeof value === 'string' && value.length <= 200);
    }
  }
  assert.ok(values <= 64);
}

/** A garden that notices whatever should not have reached it. */
const garden: Garden = {
  search(text: string, options: SearchOptions = {}) {
    reached++;
    assert.ok([...text].length <= 2000);
    assert.doesNotMatch(text, /(?:\([^()]*){17}(?:\)[^()]*){17}/u);
    for (const name of Object.keys(options)) assert.ok(KNOWN.has(name), name);
    const {
      limit = 10,
      offset = 0,
      filters = {},
      within = '',
      sort = '',
      language = '',
      copies = 'apart',
      boost = {},
      excerpts = true,
      explain = true,
    } = options;
    assert.ok(Number.isInteger(limit) && limit > 0 && limit <= 100);
    assert.ok(Number.isInteger(offset) && offset >= 0 && offset <= 1000);
    assert.ok(within.length <= 8000 && sort.length <= 200 && language.length <= 200);
    assert.ok(
      typeof excerpts === 'boolean' && typeof explain === 'boolean' && /^(?:together|apart)$/u.test(copies),
    );
    assert.ok(Object.keys(boost).length <= 3 && JSON.stringify(boost).length <= 8000);
    assertPlainFilters(filters);
    return Promise.resolve(NO_NOTES);
  },
  related(url, { limit = 1 } = {}) {
    reached++;
    assert.ok(url.length <= 8000 && limit > 0 && limit <= 100);
    return Promise.resolve([]);
  },
};

const nested = (depth: number) => '('.repeat(depth) + 'x' + ')'.repeat(depth);
const deep = (depth: number) => '{"tags":'.repeat(depth) + '{"all":["x"]}' + '}'.repeat(depth);

/** Values that mean something to some program, or are too long, too deep or too many for ours. */
const HOSTILE = [
  ...[
    '',
    '0',
    '-1',
    '1',
    '99',
    '101',
    '1001',
    '1e9',
    '1e309',
    'NaN',
    '0x10',
    '٣',
    '１',
    ' 5',
    '5 ',
    '99999999999999999999',
  ],
  ...[
    'true',
    'false',
    'null',
    'undefined',
    '[object Object]',
    '__proto__',
    'constructor',
    '../../etc/passwd',
  ],
  ...[
    '{"query":{"match_all":{}}}',
    '{"script":{"source":"ctx._source"}}',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '${jndi:ldap://x}',
    '*:*',
    '_exists_:x',
    '/a|b.*/',
    'x\r\nset-cookie: a=b',
    '\u0000',
    '\u202e',
    '%',
    '%zz',
  ],
  ...[
    '{}',
    '[]',
    '{"tags":{"all":["soil"]}}',
    '{"tags":{"all":"soil"}}',
    '{"tags":null}',
    '{"__proto__":{"all":["x"]}}',
    '{"constructor":{"prototype":{"all":["x"]}}}',
    '{"tags":{"__proto__":["x"]}}',
    '{"tags":{"all":[["x"]]}}',
    '{"links":0.5}',
    '{"links":"x"}',
    'together',
    'apart',
    'newest',
  ],
  ...[
    nested(5),
    nested(17),
    nested(900),
    deep(3),
    deep(500),
    '['.repeat(7000),
    '('.repeat(1999),
    'a'.repeat(2001),
    '堆'.repeat(2000),
    '🌱'.repeat(2000),
    'a'.repeat(9000),
    'x '.repeat(20000),
  ],
  JSON.stringify({ tags: { any: Array(65).fill('x') } }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`f${i}`, { all: ['x'] }]))),
  JSON.stringify({ tags: { all: ['x'.repeat(201)] } }),
];

const values = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.json({ maxDepth: 4 }),
);
const names = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('q', 'url', 'of', ...KNOWN) },
  fc.constantFrom('__proto__', 'constructor', 'onUpdate', 'Q', 'q[]', 'index', 'body'),
  fc.string({ maxLength: 10 }),
);
const paths = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/search', '/search', '/search', '/related', '/tags', '/') },
  fc.constantFrom(
    ...[
      '//search',
      '/./search',
      '/../search',
      '/%2e%2e/search',
      '/search%00',
      '/search/',
      '/SEARCH',
      '/se%61rch',
      '/health',
      '/metrics',
      '/_search',
      '/_cat/indices',
      '/search;x',
      '/search/../_cluster',
      '/\\search',
      '/__proto__',
      '/%ff',
      '/a'.repeat(3000),
    ],
  ),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'origin',
    'x-forwarded-for',
    'if-none-match',
    'host',
    'content-type',
    'content-length',
    'x-http-method-override',
    'forwarded',
  ),
  fc.oneof(
    fc.constantFrom(
      '*',
      'null',
      '1.1.1.1',
      '::',
      '::::',
      '1.1.1.1, '.repeat(5000),
      '999.1.1.1',
      'W/"x"',
      'application/json',
      '-1',
      '1e99',
      'DELETE',
      'https://a.example',
    ),
    fc.string({ maxLength: 30 }),
  ),
  { maxKeys: 3 },
);
const methods = fc.constantFrom(
  ...Array<string>(12).fill('GET'),
  'HEAD',
  'POST',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PROPFIND',
  'get',
);

/** Makes a request, unless the runtime itself refuses to. */
function requestOf(path: string, pairs: [string, string][], method: string, headers: Record<string, string>) {
  const text = pairs
    .map((pair) =>
      pair.map((one) => encodeURIComponent(one.toString().replace(/\p{Surrogate}/gu, '?'))).join('='),
    )
    .join('&');
  const isPost = method === 'POST';
  try {
    const url = `https://s.example${path}${isPost ? '' : `?${text}`}`;
    return new Request(url, { method, headers, ...(isPost && { body: text }) });
  } catch {
    return undefined;
  }
}

test('10,000 hostile requests are all answered, none by 500, and nothing beyond the bounds reaches the garden', async () => {
  const handler = createHandler({
    garden,
    origins: ['https://a.example'],
    proxies: ['10.0.0.0/8'],
    rate: { burst: 1e9 },
  });
  const statuses = new Map<number, number>();
  // Few values are made, and combined anew for each request: making 10,000 of each would take longer than asking.
  const seed = 18;
  const some = {
    values: fc.sample(values, { numRuns: 400, seed }),
    names: fc.sample(names, { numRuns: 200, seed }),
    paths: fc.sample(paths, { numRuns: 100, seed }),
    methods: fc.sample(methods, { numRuns: 50, seed }),
    headers: fc.sample(headers, { numRuns: 200, seed }),
  };
  let state = seed;
  // Picks by xorshift (G. Marsaglia, Xorshift RNGs, 2003).
  const one = <Value>(list: readonly Value[]) => {
    for (const by of [13, -17, 5]) state ^= by > 0 ? state << by : state >>> -by;
    return list[(state >>> 0) % list.length]!;
  };
  // Each value by itself for each parameter, and mixtures.
  const asked = { '/search': ['q', ...KNOWN], '/related': ['url', 'of', 'limit', 'excerpts'] };
  const alone = Object.entries(asked).flatMap(([path, names]) =>
    names.flatMap((name) => HOSTILE.map((value) => [path, name, value] as const)),
  );
  for (let i = 0; i < 10_000; i++) {
    const pair = alone[i];
    const mixed = Array.from({ length: i % 5 }, (): [string, string] => [one(some.names), one(some.values)]);
    const request = pair
      ? requestOf(pair[0], [[pair[1], pair[2]]], i % 2 ? 'GET' : 'POST', {})
      : requestOf(one(some.paths), mixed, one(some.methods), one(some.headers));
    if (!request) continue;
    const { status } = await handler(request, { address: '10.0.0.1' });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  // An assertion of the garden would make 502.
  const known = [200, 204, 304, 400, 404, 405, 413];
  assert.deepEqual(
    [...statuses.keys()].filter((status) => !known.includes(status)),
    [],
    JSON.stringify([...statuses]),
  );
  assert.ok(
    [...statuses.values()].reduce((sum, n) => sum + n) > 9000 && reached > 1000,
    `${reached} reached`,
  );
});

test('what is no request over the wire ends its connection, and no other', async (t) => {
  const address = await serve(t, nodeListener(createHandler({ garden, limits: { time: 100 } })));
  const send = async (text: string) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += part.toString())).on('error', () => {});
    socket.write(text);
    await Promise.race([once(socket, 'close'), once(socket, 'data').catch(() => {})]);
    socket.destroy();
    return answer.slice(9, 12);
  };
  const lines = 'host: x\r\nconnection: close\r\n\r\n';
  for (const [text, status] of [
    [`GET http://169.254.169.254/latest HTTP/1.1\r\n${lines}`, '400'],
    [`OPTIONS * HTTP/1.1\r\n${lines}`, '400'],
    [`GET //evil.example/search HTTP/1.1\r\n${lines}`, '404'],
    [`GET /search?q=%E0%A4%A HTTP/1.1\r\n${lines}`, '200'],
    [`TRACE /search HTTP/1.1\r\n${lines}`, '400'],
    [`POST /search HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nq=`, '408'],
    [`POST /search HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\nq=`, '413'],
    [`POST /none HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`, '404'],
    ['\u0016\u0003\u0001 garbage\r\n\r\n', '400'],
  ] as const)
    assert.equal(await send(text), status, text);
  assert.equal((await fetch(`${address}search?q=x`)).status, 200);
});
