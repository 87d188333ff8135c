// Roles and nodes in the documentation: a real cluster behind a proxy that asks for credentials, and lets each user do
// only what the documented role holds.

import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { parseDocument } from 'yaml';
import { publishGarden } from '../../../index/build-index.js';
import { openSearchGarden } from '../../../index/opensearch/opensearch-garden.js';
import {
  checkGarden,
  conformanceFiles,
  conformanceProperties,
} from '../../../src/core/conformance/conformance.js';
import { freshName, testOnCluster } from '../support/cluster.js';
import { proxyTo } from '../support/cluster-proxy.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const DOCS = new URL('../../../demo/docs/cluster.md', import.meta.url);

interface Role {
  cluster_permissions: string[];
  index_permissions: { index_patterns: string[]; allowed_actions: string[] }[];
}

/** Actions of a request, as the Security plugin names them: those of the cluster, and those of an index. */
interface Actions {
  cluster?: string[];
  index?: string[];
}

/** Groups of actions that OpenSearch has by itself. */
const GROUPS: Record<string, string[]> = {
  get: ['indices:data/read/get*', 'indices:data/read/mget*'],
  search: ['indices:data/read/search*', 'indices:data/read/msearch*', 'indices:data/read/suggest*'],
  indices_all: ['indices:*'],
};

/** Requests by method and what follows the name of the index, with their actions. */
const REQUESTS: Record<string, Actions> = {
  'GET _doc': { index: ['indices:data/read/get'] },
  'POST _mget': { cluster: ['indices:data/read/mget'], index: ['indices:data/read/mget[shard]'] },
  'POST _msearch': { cluster: ['indices:data/read/msearch'], index: ['indices:data/read/search'] },
  'POST _search': { index: ['indices:data/read/search'] },
  'POST _count': { index: ['indices:data/read/search'] },
  'POST _bulk': {
    cluster: ['indices:data/write/bulk'],
    index: ['indices:data/write/bulk[s]', 'indices:data/write/index', 'indices:data/write/delete'],
  },
  'GET _mapping': { index: ['indices:admin/mappings/get'] },
  'PUT _mapping': { index: ['indices:admin/mapping/put'] },
  'PUT _settings': { index: ['indices:admin/settings/update'] },
  'POST _clone': { index: ['indices:admin/resize', 'indices:monitor/stats', 'indices:admin/create'] },
  'POST _refresh': { index: ['indices:admin/refresh'] },
  'POST _flush': { index: ['indices:admin/flush'] },
  'POST _forcemerge': { index: ['indices:admin/forcemerge'] },
  'POST _aliases': { index: ['indices:admin/aliases', 'indices:admin/delete'] },
  'GET _cluster/health': { cluster: ['cluster:monitor/health'] },
  'PUT ': { index: ['indices:admin/create'] },
  'DELETE ': { index: ['indices:admin/delete'] },
};

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[[\]/\\^$.|?+()]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(text);
}

/** Gives what a request asks for: its name in the table, and the indices that its address names. */
function requestOf(method: string, address: string): { request: string; indices: string[] } {
  const [first = '', ...rest] = decodeURIComponent(
    new URL(address, 'http://cluster/').pathname.slice(1),
  ).split('/');
  if (first === '_cluster') return { request: `${method} _cluster/${rest[0]}`, indices: rest.slice(1) };
  if (first.startsWith('_')) return { request: `${method} ${first}`, indices: [] };
  return { request: `${method} ${rest[0] ?? ''}`, indices: [first] };
}

/** Gives the first action that a role does not hold; undefined where it holds all. */
function lacking(
  { cluster_permissions, index_permissions }: Role,
  { cluster = [], index = [] }: Actions,
  indices: readonly string[],
): string | undefined {
  const mayIndex = (action: string) =>
    index_permissions.some(
      ({ index_patterns, allowed_actions }) =>
        indices.every((name) => index_patterns.some((pattern) => matches(pattern, name))) &&
        allowed_actions.flatMap((name) => GROUPS[name] ?? [name]).some((pattern) => matches(pattern, action)),
    );
  return (
    cluster.find((action) => !cluster_permissions.some((pattern) => matches(pattern, action))) ??
    index.find((action) => !mayIndex(action))
  );
}

async function documented<Read>(name: string): Promise<Read> {
  const blocks = (await readFile(DOCS, 'utf8')).matchAll(/^```yaml\n([^]*?)^```/gmu);
  for (const [, block] of blocks) {
    const document = parseDocument(block!, { merge: true });
    assert.deepEqual([...document.errors, ...document.warnings], []);
    const read = document.toJS() as Record<string, unknown>;
    if (name in read) return read as Read;
  }
  assert.fail(`no block with ${name}`);
}

/** Starts the proxy. @returns its address, and the requests that each user sent */
async function guard(t: TestContext, url: string, roles: Record<string, Role>) {
  const sent: Record<string, Set<string>> = {};
  const refuse = ({ headers, method, url: address }: IncomingMessage) => {
    const [, coded = ''] = /^Basic (.*)$/u.exec(headers.authorization ?? '') ?? [];
    const [user, password] = Buffer.from(coded, 'base64').toString().split(':');
    const role = roles[user!];
    if (!role || password !== 'secret') return 401;
    const { request, indices } = requestOf(method!, address!);
    (sent[user!] ??= new Set()).add(request);
    assert.ok(REQUESTS[request], `a request that the documentation does not know: ${method} ${address}`);
    return lacking(role, REQUESTS[request], indices) === undefined ? undefined : 403;
  };
  return { guarded: await proxyTo(t, url, { refuse }), sent };
}

function signIn(t: TestContext, user: string): void {
  Object.assign(process.env, { OPENSEARCH_USERNAME: user, OPENSEARCH_PASSWORD: 'secret' });
  t.after(() => {
    delete process.env.OPENSEARCH_USERNAME;
    delete process.env.OPENSEARCH_PASSWORD;
  });
}

testOnCluster(
  'a garden keeps the contract by the documented roles, which hold no more than that',
  async (t, url) => {
    const roles = await documented<Record<string, Role>>('garden_reader');
    assert.deepEqual(Object.keys(roles), ['garden_publisher', 'garden_reader']);
    const { guarded, sent } = await guard(t, url, roles);
    const files = conformanceFiles().map(({ path, text }) => [`notes/${path}`, text]);
    const folder = await temporaryFolder(t, Object.fromEntries(files) as Record<string, string>);
    const name = freshName();
    const paths = [path.join(folder, 'notes')];
    const publish = () => publishGarden({ paths, to: guarded, name, properties: conformanceProperties });
    const garden = () => openSearchGarden(guarded, { name });

    await assert.rejects(publish(), { code: 'cluster', message: /answered 401/u });
    signIn(t, 'garden_publisher');
    assert.equal((await publish()).sent, files.length);
    const further = path.join(folder, 'notes/further.md');
    await writeFile(further, '# Further\n\nwalnut');
    assert.equal((await publish()).sent, 1);
    await rm(further);
    assert.equal((await publish()).withdrawn, 1);
    await assert.rejects(garden().search('walnut'), { code: 'http', message: /answered 403/u });

    signIn(t, 'garden_reader');
    assert.deepEqual(await checkGarden(garden()), []);
    assert.deepEqual([...sent['garden_reader']!].sort(), ['GET _doc', 'POST _mget', 'POST _msearch']);
    await writeFile(further, '# Further\n\nwalnut');
    await assert.rejects(publish(), { code: 'cluster', message: /answered 403/u });

    // Nothing is held in vain: each permission of the cluster is one that a request asks for.
    for (const [user, { cluster_permissions }] of Object.entries(roles)) {
      const used = [...sent[user]!].flatMap((request) => REQUESTS[request]!.cluster ?? []);
      assert.deepEqual(
        cluster_permissions.filter((one) => !used.includes(one)),
        [],
      );
    }
  },
);

it('the documented nodes find each other, and keep their data', async () => {
  type Node = { image: string; environment: Record<string, string>; volumes: string[]; ports?: string[] };
  const { services, volumes } = await documented<{ services: Record<string, Node>; volumes: object }>(
    'services',
  );
  const names = Object.keys(services);
  assert.equal(names.length, 3);
  for (const [name, { image, environment, ports = [], volumes: own }] of Object.entries(services)) {
    assert.match(image, /^opensearchproject\/opensearch:2\.19\.\d+$/u);
    assert.equal(environment['node.name'], name);
    assert.deepEqual(environment['discovery.seed_hosts']!.split(','), names);
    assert.deepEqual(environment['cluster.initial_cluster_manager_nodes']!.split(','), names);
    assert.ok(ports.every((port) => port.startsWith('127.0.0.1:')));
    assert.match(own[0]!, /^data\d:\/usr\/share\/opensearch\/data$/u);
  }
  const places = Object.values(services).map((node) => node.volumes[0]!.split(':')[0]);
  assert.deepEqual(places, Object.keys(volumes));
});
