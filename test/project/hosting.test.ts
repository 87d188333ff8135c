// The headers in the documentation, held against the names of all files that a build writes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { FILE_KINDS, fileName } from '../../src/core/store/file-names.js';
import { ENTRY } from '../../index/writer/make-index.js';
import { WIDGET } from '../../index/writer/widget-files.js';

const page = await readFile(new URL('../../demo/docs/caching.md', import.meta.url), 'utf8');
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Each file with its header. Scripts on demand may be asked for each time. */
const WANTED: [name: string, header: string][] = [
  [ENTRY, 'no-cache'],
  [WIDGET, 'no-cache'],
  ...FILE_KINDS.map((kind): [string, string] => [fileName(kind, '0123456789abcdef'), FOR_EVER]),
];

function block(after: string): string {
  return /```\w*\n([^]*?)```/u.exec(page.slice(page.indexOf(after)))![1]!;
}

function check(rules: [pattern: RegExp, header: string][], wanted = WANTED): void {
  for (const [name, header] of wanted)
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

test('nginx and Apache cache all files named by their content', () => {
  const byContent = WANTED.filter(([, header]) => header === FOR_EVER);
  const nginx = /location ~ (\S+)/u.exec(block('With nginx'))![1]!;
  check([[new RegExp(nginx, 'u'), FOR_EVER]], byContent);
  const apache = /FilesMatch "\^(\S+)"/u.exec(block('With Apache'))![1]!;
  check([[new RegExp(`/${apache}`, 'u'), FOR_EVER]], byContent);
});
