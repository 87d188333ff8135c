import { writeNumbers } from '../../../src/core/store/numbers.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packDictionary } from '../../../src/core/store/dictionary.js';
import { sideFile } from '../../../index/writer/side-files.js';
import { visitCost } from '../../../index/writer/visit-cost.js';
import type { MadeIndex } from '../../../index/writer/made-index.js';
import type { ShardTable, TextTable } from '../../../src/core/store/index-file.js';

const size = (path: string, brotli: number) => ({ path, bytes: 1, brotli });
const sizes = [
  size('garden-text-a-0.json', 100),
  size('garden-text-a-1.json', 300),
  size('a.json', 1000),
  size('b.json', 2000),
  size('c.json', 4000),
  size('garden-search.min.js', 23),
  size('garden-index.json', 30),
];

function made(texts: TextTable, terms: string[] = [], shards?: ShardTable): MadeIndex {
  return { file: { texts, ...(shards && { shards }) }, beside: [], terms } as unknown as MadeIndex;
}

const shards = {
  files: ['a.json', 'b.json', 'c.json'],
  first: ['', 'beans', 'm'],
  words: { files: [], first: [] },
  bySecond: { files: ['garden-spelling-w.json'], first: [''] },
};
const texts = { blocks: ['a'], sizes: writeNumbers([1, 1]) };

describe('visitCost', () => {
  it('is script, entry and ten average texts where the index is whole', () => {
    assert.deepEqual(visitCost(made(texts), sizes), {
      script: 23,
      entry: 30,
      query: 2000,
      heaviestQuery: 2000,
    });
  });

  it('adds the shards that a word needs from its third letter on: of the median word, and of the heaviest', () => {
    // be- needs two shards, as words that begin with bea stand in both.
    const words = ['apple', 'ash', 'bead', 'clay'];
    const cost = visitCost(made(texts, words, shards), sizes);
    assert.equal(cost.query, 2000 + 2000);
    assert.equal(cost.heaviestQuery, 3000 + 2000);
  });

  it('adds the dictionaries of a word to its shards, where the entry has no table of these', () => {
    const dictionary = (id: string, ...files: [name: string, ...terms: string[]][]) => {
      const listed = files.map(([name, ...terms]) => ({
        name,
        terms: terms.map((term) => ({ term, frequency: 1 })),
      }));
      return sideFile('dictionary', id, JSON.stringify(packDictionary(listed)));
    };
    const beside = [
      dictionary('x', ['a.json', 'apple', 'ash', 'bead'], ['b.json', 'beans']),
      dictionary('y', ['c.json', 'clay']),
    ];
    const nested = {
      ...shards,
      files: beside.map(({ name }) => name),
      first: ['', 'clay'],
      nested: true as const,
    };
    const all = [...sizes, ...beside.map(({ name }, i) => size(name, 10 * (i + 1)))];
    const words = ['apple', 'ash', 'bead', 'clay'];
    const cost = visitCost({ ...made(texts, words, nested), beside }, all);
    assert.equal(cost.query, 3010 + 2000);
    assert.equal(cost.heaviestQuery, 4030 + 2000);
  });

  it('adds the best names where very many words begin as one does, and only the file of the word itself', () => {
    const listed = ['pro', ...Array.from({ length: 50 }, (_, i) => `pro${i + 10}`)].map((term, i) => ({
      name: i < 25 ? 'a.json' : 'b.json',
      terms: [{ term, frequency: 300 }],
    }));
    const dictionary = sideFile('dictionary', 'x', JSON.stringify(packDictionary(listed)));
    const starts = { files: ['s0.json', 's1.json', 's2.json'], first: ['a', 'pr', 'z'] };
    const index = made(texts, ['pro', 'pro10'], {
      ...shards,
      files: [dictionary.name],
      first: [''],
      nested: true,
    });
    const file = { ...index.file, aside: { starts } } as unknown as MadeIndex['file'];
    const all = [...sizes, size(dictionary.name, 10), ...starts.files.map((name, i) => size(name, 7 + i))];
    const { heaviestQuery } = visitCost({ ...index, file, beside: [dictionary] }, all);
    assert.equal(heaviestQuery, 10 + 1000 + 8 + 2000);
  });

  it('has no texts to fetch where they are in the index, and no script where there is none', () => {
    assert.deepEqual(visitCost(made({ blocks: [], sizes: '' }), [size('garden-index.json', 30)]), {
      script: 0,
      entry: 30,
      query: 0,
      heaviestQuery: 0,
    });
  });
});
