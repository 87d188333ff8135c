import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { placeOf, toLink } from '../../../../index/notes/html/html-links.js';
import { anyUrl } from '../../../support/arbitraries.js';

const linkOf = (href: string, address = '', base = '') => {
  const link = toLink(href, 1, placeOf(address, base));
  return link && [link.target, link.fragment];
};

describe('toLink', () => {
  it('never throws', () => {
    const address = fc.oneof(fc.string(), anyUrl, fc.constantFrom('http://', '//[', '%', '#%', 'http://a:b'));
    fc.assert(fc.property(address, address, address, (href, own, base) => void linkOf(href, own, base)));
  });

  it('decodes a path, once, and leaves the query out', () => {
    const cases: Record<string, string[]> = {
      'b%20c.html?q=1#d%C3%A9': ['b c.html', 'dé'],
      '../%2523/': ['../%23/', ''],
      '/a/日本/': ['/a/日本/', ''],
      '100%#a#b': ['100%', 'a#b'],
      '#x': ['', 'x'],
      '?q#x': ['', 'x'],
      'a\nb': ['ab', ''],
    };
    for (const [href, link] of Object.entries(cases)) assert.deepEqual(linkOf(href), link, href);
  });

  it('knows its own site by the address that the page gives itself', () => {
    const own = 'https://me.test/garden/a/';
    assert.deepEqual(linkOf('https://me.test/b%20c/#d', own), ['/b c/', 'd']);
    assert.deepEqual(linkOf('//me.test/b', own), ['/b', '']);
    for (const href of [
      'https://other.test/',
      'http://me.test/b',
      '//other.test',
      'mailto:a@me.test',
      'javascript:b',
      'data:,c',
      'tel:1',
    ])
      assert.equal(linkOf(href, own), undefined, href);
    assert.equal(linkOf('https://me.test/b'), undefined);
    assert.equal(linkOf('https://me.test/b', '/garden/a/'), undefined);
  });

  it('starts from the base that the page gives, but for what leads within the page', () => {
    assert.deepEqual(linkOf('b', '', '/garden/a/'), ['/garden/a/b', '']);
    assert.deepEqual(linkOf('b', 'https://me.test/x/', 'https://me.test/'), ['/b', '']);
    assert.equal(linkOf('b', 'https://me.test/x/', 'https://other.test/'), undefined);
    assert.deepEqual(linkOf('#c', '', '/garden/a/'), ['', 'c']);
  });
});
