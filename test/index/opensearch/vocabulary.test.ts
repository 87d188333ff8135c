import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Vocabulary } from '../../../index/opensearch/vocabulary.js';
import type { SearchResponse } from '../../../index/opensearch/cluster.js';

/** Answers each search for a beginning with one word, and counts what it is asked. */
function openVocabulary() {
  const asked: string[] = [];
  const vocabulary = new Vocabulary((searches) => {
    const beginnings = searches.map(
      (search) => JSON.stringify(search).match(/"prefix":\{"word":"(\w+)"/)![1]!,
    );
    asked.push(...beginnings);
    const hits = (word: string) => [{ _id: word, _source: { word, counts: [0, 0, 0, 1] } }];
    return Promise.resolve(beginnings.map((word): SearchResponse => ({ hits: { hits: hits(word) } })));
  });
  const find = async (...beginnings: string[]) =>
    (await vocabulary.beginningWith(beginnings)).map(({ word }) => word);
  return { find, asked };
}

describe('Vocabulary', () => {
  it('asks for each word once', async () => {
    const { find, asked } = openVocabulary();
    assert.deepEqual(await find('clay', 'soil', 'clay'), ['clay', 'soil']);
    assert.deepEqual(await find('soil', 'peat'), ['soil', 'peat']);
    assert.deepEqual(asked, ['clay', 'soil', 'peat']);
  });

  it('gives a word that its cache loses while others are added', async () => {
    for (const before of [0, 9800, 19_800, 20_200]) {
      const { find } = openVocabulary();
      const others = (from: number, count: number) => Array.from({ length: count }, (_, i) => `w${from + i}`);
      await find('clay');
      await find(...others(0, before));
      const more = others(before, 500);
      assert.deepEqual(await find(...more, 'clay'), [...more, 'clay']);
    }
  });
});
