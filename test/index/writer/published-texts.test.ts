import { writeSorted } from '../../../src/core/store/front-coding.js';
import { packDictionary } from '../../../src/core/store/dictionary.js';
import { packRun } from '../../../src/core/store/packed-run.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { writeVocabulary } from '../../../src/core/store/vocabulary.js';
import { forEachText } from '../../../index/writer/published-texts.js';

function texts(name: string, content: string | Uint8Array): [string, string][] {
  const found: [string, string][] = [];
  forEachText(name, Buffer.from(content), (text, place) => found.push([text, place.join('/')]));
  return found;
}

describe('forEachText', () => {
  it('gives the strings and names in JSON, without escapes, with their places', () => {
    assert.deepEqual(texts('garden-index.json', '{"tags":["\\u00e9t\\u00e9"],"n":{"12":3,"3d":4}}'), [
      ['tags', 'tags'],
      ['été', 'tags/0'],
      ['n', 'n'],
      ['3d', 'n/3d'],
    ]);
  });

  it('gives the terms of a dictionary, and nothing of the files that it names', () => {
    const terms = ['compost', 'compote'].map((term) => ({ term, frequency: 3 }));
    const json = JSON.stringify(['id', packDictionary([{ name: 'garden-terms-x.json', terms }])]);
    assert.deepEqual(texts('garden-dictionary-id.json', json), [
      ['id', '0'],
      ['compost', '1/0/0'],
      ['compote', '1/0/1'],
    ]);
  });

  it('reads compressed copies as what they were made of', () => {
    const run = packRun([{ term: 'clay', postings: [[0, 1]] }]);
    for (const [ending, compress] of [
      ['br', brotliCompressSync],
      ['gz', gzipSync],
    ] as const)
      for (const [name, text] of [
        ['garden-terms-id.json', JSON.stringify(['id', run])],
        ['feed.xml', 'R&amp;D'],
      ] as const)
        assert.deepEqual(texts(`${name}.${ending}`, compress(text)), texts(name, text));
    assert.throws(() => texts('garden-text-id.json.br', 'damaged'));
  });

  it('gives the words of a vocabulary whole, which share letters with the last', () => {
    const words = ['compost', 'compote'].map((term) => ({ term, frequency: () => 1 }));
    const json = JSON.stringify(['id', writeVocabulary(words)]);
    for (const kind of ['words', 'spelling'])
      assert.deepEqual(texts(`garden-${kind}-id.json`, json), [
        ['id', '0'],
        ['compost', '1/0'],
        ['compote', '1/1'],
      ]);
  });

  it('gives addresses and terms whole, and no packed numbers', () => {
    const address = writeSorted(['/compost', '/compote']);
    const entry = { notes: { address, passages: '  ' }, lengths: ['!!'], texts: { sizes: '"' } };
    const found = texts('garden-index.json', JSON.stringify(entry)).filter(([, place]) => /\d/.test(place));
    assert.deepEqual(found, [
      ['/compost', 'notes/address/0'],
      ['/compote', 'notes/address/1'],
    ]);
    const text = JSON.stringify(['id', [[], { notes: { address, passages: '"' } }]]);
    const values = texts('garden-text-id.json', text).filter(([, place]) => !/[a-z]$/.test(place));
    assert.deepEqual(values, [
      ['id', '0'],
      ['/compost', '1/1/notes/address/0'],
      ['/compote', '1/1/notes/address/1'],
    ]);
    const run = packRun([{ term: 'clay', postings: [[0, 1]] }]);
    assert.deepEqual(texts('garden-terms-id.json', JSON.stringify(['id', run])), [
      ['id', '0'],
      ['clay', '1/0/0'],
    ]);
  });

  it('reads the classic script', () => {
    const script = 'globalThis.GARDEN_SEARCH_INDEX = {"a":"\\u003cb"};\n';
    assert.deepEqual(texts('garden-index.classic.js', script), [
      ['a', 'a'],
      ['<b', 'a'],
    ]);
  });

  it('gives the signs for the entities of HTML and feeds', () => {
    for (const name of ['page.html', 'PAGE.HTM', 'feed.xml'])
      assert.deepEqual(texts(name, '<p>R&amp;D &lt;&quot;&#39;&APOS;&#xE9;&#x1f331;&gt; &nbsp;'), [
        ["<p>R&D <\"''é🌱> &nbsp;", ''],
      ]);
  });

  it('gives all else whole', () => {
    for (const [name, text] of [
      ['page.html', '<p>a'],
      ['page.md', 'a &amp; b'],
      ['garden-index.json', '{"a'],
      ['a.json', '7'],
    ] as const)
      assert.deepEqual(texts(name, text), [[text, '']]);
  });
});
