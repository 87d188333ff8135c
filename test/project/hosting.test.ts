// The headers in the documentation, held against the names of all files that a build writes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { FILE_KINDS, fileName } from '../../src/core/store/file-names.js';
import { ENTRY } from '../../index/writer/make-index.js';
import { readWidgetFiles } from '../../index/writer/widget-files.js';

const page = await readFile(new URL('../../demo/docs/caching.md', import.meta.url), 'utf8');
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Scripts that keep their names from version to version. */
const scripts = (await readWidgetFiles(false)).filter(({ name }) => name.endsWith('.min.js'));

/** Each file with its header. Scripts on demand may be asked for each time. */
const WANTED: [name: string, header: string][] = [
  [ENTRY, 'no-cache'],
  ...scripts.map(({ name }): [string, string] => [name, 'no-cache']),
  ...FILE_KINDS.map((kind): [string, string] => [fileName(kind, '0123456789abcdef'), FOR_EVER]),
];

function block(after: string): string {
  return /```\w*\n([^]*?)```/u.exec(page.slice(page.indexOf(after)))![1]!;
}

function check(rules: [pattern: RegExp, header: string][]): void {
  for (const [name, header] of WANTED)
    assert.deepEqual(
      rules.filter(([pattern]) => pattern.test(`/search/${name}`)).map(([, given]) => given),
      [header],
      name,
    );
}

test('_headers gives each file one header', () => {
  const rules = [...block('in `_headers`').matchAll(/^(\/\S+)\n {2}Cache-Control: (.+)$/gmu)];
  const pattern = (path: string) => new RegExp(`^${path.replace(/\./gu, '\\.').replace('*', '.*')}$`, 'u');
  check(rules.map(([, path, header]) => [pattern(path!), header!]));
});

test('vercel.json gives each file one header', () => {
  const { headers } = JSON.parse(block('in `vercel.json`')) as {
    headers: { source: string; headers: { value: string }[] }[];
  };
  check(headers.map(({ source, headers }) => [new RegExp(`^${source}$`, 'u'), headers[0]!.value]));
});

test('nginx and Apache give each file one header', () => {
  const nginx = [...block('With nginx').matchAll(/^location [~=] (\S+) \{ add_header \S+ "(.+?)"/gmu)];
  check(nginx.map(([, path, header]) => [new RegExp(path!, 'u'), header!]));
  const apache = [
    ...block('With Apache').matchAll(/<Files(?:Match)? "\^?(\S+)">\n {2}Header set \S+ "(.+?)"/gu),
  ];
  check(apache.map(([, name, header]) => [new RegExp(`/${name}`, 'u'), header!]));
});
