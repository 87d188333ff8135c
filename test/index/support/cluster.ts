// Cluster of one node for all tests of a process. It is started when the first test asks for it.

import { test, type TestContext } from 'node:test';
import { Cluster } from '../../../index/opensearch/cluster.js';
import { aliasOf } from '../../../index/opensearch/opensearch-garden.js';
import { PatientCluster } from '../../../index/publish/patient-cluster.js';
import { publishOutline } from '../../../index/publish/publish-outline.js';
import type { Outline } from '../../../index/publish/outline.js';
import { tagKey, withParents } from '../../../src/core/notes/tags.js';
import type { DeclaredProperty, Note } from '../../../src/core/note.js';
import { startCluster } from '../../support/opensearch/nodes.mjs';

const started = startCluster();
const { reason } = await started;
if (reason) console.log(`no OpenSearch: skipped tests that need it, because ${reason}`);

/** Defines a test that needs a cluster; skipped where there is none. */
export function testOnCluster(name: string, run: (t: TestContext, url: string) => Promise<void>): void {
  void test(name, { skip: reason ?? false }, async (t) => {
    const { nodes } = await started;
    await run(t, nodes![0]!.url);
  });
}

let count = 0;

/** Gives a name of a garden that no other test has. */
export function freshName(): string {
  return `test-${process.pid}-${count++}`;
}

/** Sends a request to the cluster, as an owner may. */
export async function ask<Answer>(url: string, path: string, body?: object, method = body ? 'POST' : 'GET') {
  return new Cluster([url]).request<Answer>(method, path, body);
}

/** Publishes notes that were never files. @param links titles of the notes that each links to */
export async function publishNotes(
  url: string,
  name: string,
  notes: readonly Note[],
  {
    links = [],
    declared = [],
  }: { links?: readonly (readonly string[])[]; declared?: DeclaredProperty[] } = {},
): Promise<void> {
  const labels = new Map<string, string>();
  for (const tag of notes.flatMap(({ tags }) => tags))
    withParents(tagKey(tag)).forEach((key, i) => labels.has(key) || labels.set(key, withParents(tag)[i]!));
  const outline = {
    garden: {} as Outline['garden'],
    declared,
    languages: notes.map(() => 'en'),
    labels,
    notes: notes.map((note, i) => ({
      note: { ...note, language: 'en' },
      hash: JSON.stringify(note),
      links: (links[i] ?? []).map((title) => notes.find((other) => other.title === title)!),
      unresolved: [],
      group: '',
      read: () => note,
    })),
  };
  await publishOutline(outline, new PatientCluster([url]), aliasOf(name));
}
