import { unpackRun, type PackedRun } from '../../../src/core/store/packed-run.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FileMaker } from '../../../index/writer/file-maker.js';
import { MAX_SHARD_BYTES, SHARD_BYTES, shardTerms } from '../../../index/writer/shards.js';
import { LETTERS_BYTES } from '../../../index/writer/vocabulary-files.js';
import type { TermRow } from '../../../index/writer/term-table.js';
import { parseFile } from '../../../src/core/store/read-file.js';
import { readVocabulary } from '../../../src/core/store/vocabulary.js';

const BODY = 5;
// Long postings, so that few terms fill a shard.
const row = (term: string, documents = 300): TermRow => {
  const postings: TermRow['postings'] = [];
  postings[BODY] = Array.from({ length: documents }, (_, i) => [i, 1]).flat();
  return { term, postings };
};
const rows = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '堆'), minLength: 1, maxLength: 6 }), {
    maxLength: 60,
  })
  .map((terms) => terms.sort().map((term) => row(term)));

function open(all: readonly TermRow[]) {
  const { shards, files } = shardTerms(all, new FileMaker());
  const json = new Map(files.map(({ name, json }) => [name, parseFile<unknown>(json, name)]));
  return {
    shards,
    terms: shards.files.map((name) => unpackRun(json.get(name) as PackedRun).terms),
    json,
  };
}

const fileOf = (first: readonly string[], term: string) => first.findLastIndex((start) => start <= term);

describe('shardTerms', () => {
  it('has every term once, in order, where the table says that it is', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { shards, terms } = open(all);
        assert.deepEqual(
          terms.flat(),
          all.map(({ term }) => term),
        );
        terms.forEach((run, i) => run.forEach((term) => assert.equal(fileOf(shards.first, term), i)));
      }),
    );
  });

  it('keeps what begins with the same three letters in one file, unless that is very much', () => {
    const few = ['abca', 'abcb', 'abcc'].map((term) => row(term, 780));
    assert.ok(few.length * 780 * 2.5 > SHARD_BYTES);
    assert.deepEqual(open([row('abb'), ...few, row('abd')]).terms, [
      ['abb'],
      ['abca', 'abcb', 'abcc'],
      ['abd'],
    ]);
    const many = Array.from('abcdefgh', (letter) => row(`abc${letter}`, 2000));
    const { terms } = open(many);
    assert.ok(terms.length > 1);
    for (const [i, run] of terms.entries())
      assert.ok(run.length * (MAX_SHARD_BYTES / 4) < 2 * MAX_SHARD_BYTES, `shard ${i} holds ${run.length}`);
  });

  it('leaves the names of other files as they are when a term is added', () => {
    const letters = [...'abcdefghijklmnop'];
    const all = letters.flatMap((letter) => letters.map((second) => row(`${letter}${second}aaa`, 100)));
    const before = new Set(open(all).shards.files);
    const after = open([...all, row('gzz')].sort((a, b) => (a.term < b.term ? -1 : 1))).shards.files;
    assert.ok(after.filter((name) => !before.has(name)).length <= 3);
  });

  it('writes each word into the vocabulary of its first letter, and into that of its second', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { shards, json } = open(all);
        const read = (name: string) => readVocabulary(json.get(name) as string).map(({ term }) => term);
        const { words, bySecond } = shards;
        for (const { term } of all) {
          assert.ok(read(words.files[fileOf(words.first, term)]!).includes(term));
          assert.ok(read(bySecond.files[fileOf(bySecond.first, term.slice(1))]!).includes(term));
        }
        for (const { files } of [words, bySecond]) assert.equal(files.flatMap(read).length, all.length);
      }),
    );
  });

  it('lets small letters share a file, and gives a big one its own', () => {
    const big = Array.from({ length: 3000 }, (_, i) => row(`b${i}`, 1)).sort((a, b) =>
      a.term < b.term ? -1 : 1,
    );
    const { shards, json } = open([row('a'), ...big, row('c'), row('d')]);
    assert.ok((json.get(shards.words.files[1]!) as string).length > LETTERS_BYTES);
    assert.deepEqual(shards.words.first, ['', 'b', 'c']);
  });

  it('takes more words with one first letter than a call may have arguments', () => {
    const words = Array.from({ length: 150_000 }, (_, i) => row(`s${String(i).padStart(6, '0')}`, 1));
    assert.deepEqual(shardTerms(words, new FileMaker()).shards.words.first, ['']);
  });
});
