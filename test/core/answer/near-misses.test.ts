import { expect } from '@open-wc/testing';
import type { Answer } from '../../../src/core/garden.js';
import { MAX_NEAR_MISSES, MAX_WITHOUT } from '../../../src/core/answer/near-misses.js';
import { joinGardens } from '../../../src/core/joined/joined-garden.js';
import { shardedGarden, sketchGarden, type NoteSketch } from '../../support/garden.js';

const NOTES: NoteSketch[] = [
  { title: 'Compost', tags: ['soil'], body: 'Leaves rot down.' },
  { title: 'Clay', tags: ['soil', 'heavy'], body: 'Holds water.' },
  { title: 'Bread', tags: ['kitchen'], body: 'Leaves a crust. Holds butter.' },
];
const garden = sketchGarden(NOTES);
const sharded = shardedGarden(NOTES).garden;
const nearest = ({ nearest = [] }: Answer) => nearest.map(({ title }) => title);
const without = ({ suggestions }: Answer) =>
  suggestions.filter(({ kind }) => kind === 'without').map(({ text }) => text);

describe('where no note matches', () => {
  it('the nearest are found without one part of the query, and the parts to leave out are named', async () => {
    const answer = await garden.search('#kitchen title:clay ');
    expect(answer.total).to.equal(0);
    expect(without(answer)).to.deep.equal(['title:clay', '#kitchen']);
    expect(nearest(answer)).to.deep.equal(['Clay', 'Bread']);
    for (const result of answer.nearest!) expect(result).to.not.have.property('excerpt');
  });

  it('a word that must be in a title is left out too, though all else are words', async () => {
    const answer = await garden.search('title:butter leaves ');
    expect(answer.total).to.equal(0);
    expect(without(answer)).to.deep.equal(['leaves']);
  });

  it('each suggestion finds something', async () => {
    for (const query of [
      'leaves -leaves #soil',
      '"holds butter" #soil stage:seedling',
      '(clay title:bread) #kitchen',
    ]) {
      const answer = await garden.search(query);
      expect(answer.total, query).to.equal(0);
      for (const text of without(answer)) expect((await garden.search(text)).total, text).to.be.above(0);
    }
  });

  it('the nearest have the words, where nothing is found without one part', async () => {
    const answer = await garden.search('leaves #heavy stage:seedling title:x ');
    expect(without(answer)).to.deep.equal([]);
    expect(nearest(answer)).to.have.members(['Compost', 'Bread']);
  });

  it('the nearest have the words of a tag that no note has', async () => {
    expect(nearest(await garden.search('#clay'))).to.deep.equal(['Clay']);
    expect(nearest(await garden.search('#"holds butter" '))).to.include.members(['Bread', 'Clay']);
  });

  it('no nearest lies outside the filters, and the notes outside are counted', async () => {
    const filters = { tags: { all: ['kitchen'] } };
    const answer = await garden.search('clay', { filters });
    expect(answer).to.deep.include({ unfiltered: 1 }).and.not.have.property('nearest');
    expect(answer.start!.results.map(({ title }) => title)).to.deep.equal(['Bread']);
    expect(answer.start!.facets.tags.map(({ tag }) => tag)).to.include('kitchen');
  });

  it('the notes tended last meet the exclusions alone where no note meets the filters, which tags then replace', async () => {
    const filters = { tags: { all: ['kitchen', 'soil'], none: ['heavy'] } };
    const joined = joinGardens({ a: garden, b: sharded });
    for (const [one, titles] of [
      [garden, ['Bread', 'Compost']],
      [sharded, ['Bread', 'Compost']],
      [joined, ['Bread', 'Bread']],
    ] as const)
      for (const text of ['', 'clay']) {
        const { total, start } = await one.search(text, { filters });
        expect(total).to.equal(0);
        expect(start!.results.map(({ title }) => title)).to.have.members(titles);
        expect(start!.filters).to.deep.equal({ tags: { none: ['heavy'] } });
        for (const { tag, count } of start!.facets.tags) {
          const others = { tags: { ...start!.filters!.tags, all: [tag] } };
          expect((await one.search('', { filters: others })).total, tag).to.equal(count);
        }
      }
  });

  it('no nearest has what the query or a filter excludes', async () => {
    const answer = await garden.search('leaves stage:seedling -#kitchen');
    expect(nearest(answer)).to.deep.equal(['Compost']);
    const filters = { tags: { none: ['kitchen'] } };
    expect(nearest(await garden.search('leaves stage:seedling', { filters }))).to.deep.equal(['Compost']);
  });

  it('only corrections are offered that find something under the filters', async () => {
    const wide = await garden.search('leafes #kitchen', { filters: { tags: { all: ['soil'] } } });
    expect(wide.total).to.equal(0);
    for (const { text } of wide.suggestions)
      expect((await garden.search(text, { filters: { tags: { all: ['soil'] } } })).total, text).to.be.above(
        0,
      );
  });

  it('a correction is offered beside results too only where it finds something under what is asked', async () => {
    const notes = [
      { title: 'Ethics', tags: ['thought'], body: 'Ethics of care.' },
      { title: 'Ethics of soil', tags: ['thought'], body: 'Ethics again.' },
      { title: 'Ethos', tags: ['wood'], body: 'An ethos board.' },
    ];
    for (const garden of [sketchGarden(notes), shardedGarden(notes).garden]) {
      const offered = async (text: string, options = {}) => {
        const { total, suggestions } = await garden.search(text, options);
        expect(total, text).to.be.above(0);
        return suggestions.map((one) => one.text);
      };
      const [correction] = await offered('ethis');
      expect(correction).to.equal('ethics');
      const wood = { filters: { tags: { all: ['wood'] } } };
      expect(await offered('ethis', wood)).to.deep.equal([]);
      expect(await offered('ethis #wood')).to.deep.equal([]);
      expect(await offered('ethis', { within: '#wood' })).to.deep.equal([]);
      expect(await offered('ethis', { filters: { tags: { all: ['thought'] } } })).to.deep.equal(['ethics']);
    }
  });

  it('the nearest have a word that begins as the one that is not there', async () => {
    const answers = [garden, sharded].map((garden) => garden.search('claypots '));
    for (const answer of await Promise.all(answers)) expect(nearest(answer)).to.deep.equal(['Clay']);
  });

  it('nothing is near a word of which nothing is there', async () => {
    for (const query of ['zzzzzz', '?!', '堆肥', 'claypotteries ']) {
      const answer = await garden.search(query);
      expect(answer).to.include({ total: 0, complete: true });
      expect(answer).to.not.have.property('nearest');
      expect(answer.start!.results).to.have.length(3);
    }
  });

  it('what is near is limited', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      title: `Note ${i}`,
      tags: ['a', 'b'],
      body: 'clay',
    }));
    const answer = await sketchGarden(many).search('#a #b clay stage:seedling -#c title:x ');
    expect(answer.total).to.equal(0);
    const other = await sketchGarden(many).search('#a #b clay stage:seedling ');
    expect(nearest(other)).to.have.lengthOf(MAX_NEAR_MISSES);
    expect(without(other).length).to.be.within(1, MAX_WITHOUT);
  });
});

describe('words that no note has', () => {
  it('are named, with those that were searched instead', async () => {
    const { total, unknown } = await garden.search('mushroom leaves risotto ');
    expect(total).to.equal(2);
    expect(unknown).to.deep.equal({ words: ['mushroom', 'risotto'], instead: ['leaves'] });
  });

  it('stand beside whole runs of letters without spaces, as they were typed', async () => {
    const japanese = sketchGarden([{ title: 'コンポーネント', body: 'Astroのコンポーネントを作る。' }]);
    const { unknown } = await japanese.search('コンポーネント xqzvw Astro ');
    expect(unknown).to.deep.equal({ words: ['xqzvw'], instead: ['コンポーネント', 'Astro'] });
  });

  it('are none where notes have all, in any form or spelling', async () => {
    for (const query of ['holding butter ', 'leaves crusst ', '', '#soil']) {
      const answer = await garden.search(query);
      expect(answer, query).to.not.have.property('unknown');
    }
  });
});

describe('where some note matches', () => {
  it('nothing is said to be near, or to be left out', async () => {
    const answer = await garden.search('clay -leaves');
    expect(answer.total).to.equal(1);
    expect(answer).to.not.have.property('nearest');
    expect(without(answer)).to.deep.equal([]);
  });
});
