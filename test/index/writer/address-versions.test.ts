import assert from 'node:assert/strict';
import { it } from 'node:test';
import { byNewest, pageOf, withoutVersion } from '../../../index/writer/address-versions.js';

it('withoutVersion leaves out segments that name a version or a language, and nothing else', () => {
  const same = [
    '/docs/7.4/install',
    '/docs/v2/install/',
    '/docs/latest/install.html',
    '/de/docs/install',
    '/pt-br/docs/1.x/install/index.html',
    '/docs/next/install',
  ];
  for (const address of same) assert.equal(withoutVersion(address), 'docs/install', address);
  for (const address of ['/notes/python3', '/notes/7.4-release', '/Versions'])
    assert.equal(`/${withoutVersion(address)}`, address);
});

it('pageOf leaves out what names a version for certain, but not the name of the page', () => {
  for (const address of ['/docs/7.4/install', '/docs/v2/install/', '/docs/latest/install.html'])
    assert.equal(pageOf(address), 'docs/install', address);
  for (const address of [
    '/de/docs/install',
    '/docs/preview/install',
    '/2025/12/report',
    '/releases/7.4',
    '/7.4',
    '/releases/7.4.html',
  ])
    assert.equal(`/${pageOf(address)}`, address.replace('.html', ''));
});

it('byNewest puts the current version first, then the highest number, then what is to come', () => {
  const sorted = ['/latest/a', '/v10.2/a', '/v10/a', '/9.11/a', '/9.2/a', '/9.2-beta/a', '/next/a'];
  const shuffled = [...sorted].sort((a, b) => (a < b ? 1 : -1));
  assert.deepEqual(
    shuffled.sort(byNewest).filter((one) => !/beta/.test(one)),
    sorted.filter((one) => !/beta/.test(one)),
  );
  assert.ok(byNewest('/docs/a', '/docs/3.1/a') < 0);
});
