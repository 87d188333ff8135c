import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createGarden } from '../../../src/core/answer/answers.js';
import type { SearchOptions } from '../../../src/core/garden.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { sketchGarden, sketchIndex, type NoteSketch } from '../../support/garden.js';
import { runs } from '../../support/runs.js';

/** Makes a note that has all pairs of a run many times, but never the run. */
function scattered(run: string): NoteSketch {
  const letters = [...run];
  const pairs = letters.slice(1).map((letter, i) => letters[i]! + letter);
  return { title: 'Scattered', body: `${pairs.join(' ')} `.repeat(20) };
}

const filler: NoteSketch[] = ['A', 'B', 'C'].map((title) => ({ title, body: 'something else' }));
const garden = (run: string) =>
  sketchGarden([scattered(run), { title: 'Whole', body: `${'word '.repeat(60)}${run}` }, ...filler]);

const RUNS = ['機械学習', 'サーバー関数', '人工知能', '기계학습', 'การเรียนรู้', 'ការរៀន', 'ການຮຽນ', 'သင်ယူမှု'];

describe('a run of letters without spaces', () => {
  it('is found first in the note that holds it, in every such script, with and without excerpts', async () => {
    for (const run of RUNS)
      for (const excerpts of [true, false]) {
        const { results, complete } = await garden(run).search(run, { excerpts });
        expect(results[0]!.title, run).to.equal('Whole');
        expect(results[0]!.score).to.be.at.least(results[1]?.score ?? 0);
        expect(complete).to.equal(true);
      }
  });

  it('is found by each of its letters, whatever stands behind', async () => {
    for (const run of RUNS) {
      const whole = sketchGarden([{ title: 'Whole', body: `${run} tail` }, ...filler]);
      for (const [letter] of run.matchAll(/\P{M}\p{M}*/gu))
        for (const text of [letter, `${letter} `, `${letter} tail`, `tail ${letter} `])
          expect(
            (await whole.search(text)).results.map(({ title }) => title),
            text,
          ).to.deep.equal(['Whole']);
    }
  });

  it('may stand beside other words, and in a title', async () => {
    const { results } = await garden('機械学習').search('word 機械学習 入門');
    expect(results[0]!.title).to.equal('Whole');
    const titled = sketchGarden([scattered('機械学習'), { title: '入門機械学習入門', body: 'x' }, ...filler]);
    expect((await titled.search('機械学習')).results[0]!.title).to.equal('入門機械学習入門');
  });

  describe('leaves out notes with few of its pairs, which they have by chance', () => {
    const redirects = sketchGarden([
      { title: 'Redirects', body: 'リダイレクトの設定' },
      { title: 'Folders', body: 'ディレクトリの名前' }, // イレ is not there, but レク and クト
      { title: 'Servers', tags: ['server'], body: 'サーバーの設定' },
      ...filler,
    ]);
    const found = async (text: string, options: SearchOptions = {}) => {
      const { results, total } = await redirects.search(text, options);
      expect(total).to.equal(results.length);
      return results.map(({ title }) => title).sort();
    };

    it('in every order, within bounds and beside syntax', async () => {
      expect(await found('リダイレクト')).to.deep.equal(['Redirects']);
      expect(await found('リダイレクト', { sort: 'title' })).to.deep.equal(['Redirects']);
      expect(await found('リダイレクト', { within: '-tag:server' })).to.deep.equal(['Redirects']);
      expect(await found('リダイレクト -tag:server')).to.deep.equal(['Redirects']);
      expect(await found('リダイレクト (tag:server OR title:Redirects)')).to.deep.equal(['Redirects']);
    });

    it('but not those with another word', async () => {
      expect(await found('リダイレクト else')).to.deep.equal(['A', 'B', 'C', 'Redirects']);
      expect(await found('リダイレクトのサーバー')).to.deep.equal(['Redirects', 'Servers']);
    });

    it('nor where no note has enough of them', async () => {
      expect(await found('クトゥルフ')).to.deep.equal(['Folders', 'Redirects']);
      expect(await found('クトゥルフ -tag:server')).to.deep.equal(['Folders', 'Redirects']);
    });

    it('and counts their labels no more', async () => {
      const { facets } = await redirects.search('リダイレクトの');
      expect(facets.tags).to.be.empty;
      const filtered = await redirects.search('リダイレクト', { filters: { tags: { none: ['server'] } } });
      expect(filtered.total).to.equal(1);
    });
  });

  it('moves no note that holds one of several runs alone, such as the verb of a question', async () => {
    const asked = sketchGarden([
      { title: 'Hives', body: '양봉가의 벌통은 나무로 짓는다' },
      { title: 'Roads', body: `${'길이 멀다 '.repeat(99)}어디에서 시작하는가` },
      ...filler,
    ]);
    const { results } = await asked.search('양봉가는 벌통을 어디에서');
    expect(results[0]!.title).to.equal('Hives');
  });

  it('leaves the notes and their number as they are, and every page with the same order', async () => {
    const letters = fc.constantFrom('機', '械', '学', '習');
    const word = fc.array(letters, { minLength: 3, maxLength: 5 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(word, fc.array(word, { minLength: 2, maxLength: 8 }), async (run, bodies) => {
        const sketched = sketchGarden(bodies.map((body, i) => ({ title: `N${i}`, body })));
        const whole = await sketched.search(run);
        const pages = await Promise.all(
          whole.results.map(
            async (_, offset) => (await sketched.search(run, { limit: 1, offset })).results[0]!.url,
          ),
        );
        expect(pages).to.deep.equal(whole.results.map(({ url }) => url));
        expect(whole.total).to.equal(whole.results.length);
      }),
      { numRuns: runs(30) },
    );
  });

  it('moves nothing in another order than relevance, and reads no text then', async () => {
    const file = sketchIndex([scattered('機械学習'), { title: 'Whole', body: '機械学習' }]);
    const texts = { blocks: ['x'], sizes: '!' };
    const read: string[] = [];
    const sorted = createGarden(readIndexFile({ ...file, texts }), (name) => {
      read.push(name);
      return Promise.reject(new Error('no text'));
    });
    const { results } = await sorted.search('機械学習', { sort: 'title', excerpts: false });
    expect(results.map(({ title }) => title)).to.deep.equal(['Scattered', 'Whole']);
    expect(read).to.be.empty;
    const unread = await sorted.search('機械学習', { excerpts: false });
    expect(unread.total).to.equal(2);
    expect(read).not.to.be.empty;
  });
});
