import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeIndex } from '../../../index/writer/make-index.js';
import { readSynonyms } from '../../../index/writer/synonyms.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { readNothing } from '../../support/garden.js';
import { makeNote, makeSection } from '../support/notes.js';

const notes = Object.entries({
  a: 'Machine learning.\nMachine\nlearning.',
  b: 'ML briefly.',
  c: 'A machine, and much learning.',
  d: '堆肥を入れた箱。',
  e: 'コンポストの箱。',
}).map(([name, text]) => makeNote({ path: `${name}.md`, title: name, sections: [makeSection({ text })] }));

async function find(text: string, synonyms: string[]): Promise<string[]> {
  const { file } = await makeIndex(notes, { inlineText: true, synonyms });
  const garden = createGarden(readIndexFile(JSON.parse(JSON.stringify(file))), readNothing);
  return (await garden.search(text)).results.map(({ title }) => title);
}

describe('readSynonyms', () => {
  it('reads groups, and what leads one way, as names are compared', () => {
    assert.deepEqual(readSynonyms(['JS, Java-Script', 'Café=>tea , COFFEE']), [
      [
        ['js', 'java script'],
        ['js', 'java script'],
      ],
      [['cafe'], ['tea', 'coffee']],
    ]);
  });

  it('gives nothing where a line says nothing', () => {
    for (const line of ['', 'js', 'js,', 'js, JS', ', js', '=> js', 'js =>', 'a => b => c', '!, ?'])
      assert.equal(readSynonyms(['a, b', line]), undefined, line);
  });
});

describe('an index with synonyms', () => {
  it('finds a phrase by a word where its words stand together, and the word by the phrase', async () => {
    assert.deepEqual(await find('ml ', ['ml, machine learning']), ['b', 'a']);
    const [first, ...others] = await find('machine learning ', ['ml, machine learning']);
    assert.deepEqual([first, others.sort()], ['a', ['b', 'c']]);
    assert.deepEqual(await find('ml ', []), ['b']);
  });

  it('does so in scripts without spaces', async () => {
    assert.deepEqual(await find('堆肥 ', ['堆肥, コンポスト']), ['d', 'e']);
    assert.deepEqual(await find('コンポスト ', ['堆肥, コンポスト']), ['e', 'd']);
  });

  it('holds no synonym that leads to nothing, and of a phrase how often it stands where', async () => {
    const { file } = await makeIndex(notes, { synonyms: ['ml, machine learning, statistics', 'x => y'] });
    assert.deepEqual(file.synonyms, [
      [
        ['ml', 'machine learning', 'statistics'],
        ['ml', 'machine learning'],
      ],
    ]);
    const [, postings] = file.index!.index.find(([term]) => term === 'machine learning')!;
    assert.deepEqual(Object.values(postings), [{ 0: 1 }]);
  });

  it('is just the same where there are none', async () => {
    const all = [{}, { synonyms: [] }, { synonyms: ['x, y'] }];
    const [none, empty, idle] = await Promise.all(
      all.map(async (options) => JSON.stringify(await makeIndex(notes, options))),
    );
    assert.equal(empty, none);
    assert.equal(idle, none);
    assert.ok(!none!.includes('synonyms'));
  });
});
