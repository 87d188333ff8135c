import { expect } from '@open-wc/testing';
import { GardenSearchError } from '../../src/core/errors.js';
import type { Answer, Garden, RelatedOptions, SearchOptions } from '../../src/core/garden.js';
import { parseScope, relatedWithin, searchWithin } from '../../src/garden/scope.js';
import { makeAnswer, makeResult, tagFacets } from '../element/fake-garden.js';

describe('parseScope', () => {
  it('reads tags that all must be there, values of which one must, and what must not', () => {
    expect(
      parseScope('tag:garden tag:soil -tag:draft stage:budding stage:evergreen -year:2019'),
    ).to.deep.equal({
      filters: {
        tags: { all: ['garden', 'soil'], none: ['draft'] },
        stage: { any: ['budding', 'evergreen'] },
        year: { none: ['2019'] },
      },
      within: '',
    });
  });

  it('leaves other labels to the query language', () => {
    expect(
      parseScope('path:blog/ tag:a -links:[[Two words]] stage:>=budding path:"two words" -created:2019'),
    ).to.deep.equal({
      filters: { tags: { all: ['a'] } },
      within: 'path:blog/ -links:[[Two words]] stage:>=budding path:"two words" -created:2019',
    });
  });

  it('leaves what may be a label of the garden to it, which refuses what is none', () => {
    for (const rules of ['title:blog', 'year:>2024', 'tags:a', '-tags:a'])
      expect(parseScope(rules)).to.deep.equal({ filters: {}, within: rules });
  });

  it('reads a value of several words in quotes', () => {
    expect(parseScope('category:"Long reads" tag:"digital garden"').filters).to.deep.equal({
      category: { any: ['Long reads'] },
      tags: { all: ['digital garden'] },
    });
  });

  it('refuses what it cannot lock, rather than showing more than was meant', () => {
    for (const [rules, named] of [
      ['path:a OR tag:b', 'OR'],
      ['(path:a)', '('],
      ['tag:a recipes', 'recipes'],
      ['tag:', 'tag:'],
      ['category:"open', 'category:"open'],
    ])
      expect(() => parseScope(rules!), rules)
        .to.throw(GardenSearchError)
        .with.property('message')
        .that.contains(`filter is ${named}`);
  });
});

describe('searchWithin', () => {
  const facets: Answer['facets'] = {
    ...tagFacets('Garden', 'Soil'),
    stage: [{ value: 'budding', count: 2 }],
    year: [{ value: '2024', count: 2 }],
  };
  const nearest = ['soil', 'garden/soil'].map((tag) => makeResult(tag, { tags: [tag] }));
  const ask = async (rules: string, options: SearchOptions, category = facets.category) => {
    let asked: SearchOptions = {};
    const garden = {
      search: (_: string, given: SearchOptions = {}) => {
        given.onUpdate?.(makeAnswer({ facets, complete: false }));
        asked = given;
        return Promise.resolve(makeAnswer({ facets: { ...facets, category }, nearest }));
      },
    };
    const answer = await searchWithin(garden, rules, '', options);
    return { answer, filters: asked.filters, within: asked.within };
  };

  it('adds the rules to what the reader has chosen, and lets them win', async () => {
    const filters = { tags: { all: ['soil'] }, stage: { any: ['seedling'] }, year: { any: ['2024'] } };
    expect((await ask('tag:garden -tag:draft stage:budding', { filters })).filters).to.deep.equal({
      tags: { all: ['garden', 'soil'], none: ['draft'] },
      stage: { any: ['budding'] },
      year: { any: ['2024'] },
    });
  });

  it('keeps the filters of the reader beside a value that it excludes, and offers the other values', async () => {
    const category = [
      { value: 'Essays', count: 2 },
      { value: 'Drafts', count: 1 },
    ];
    const filters = { category: { any: ['Essays'], none: ['Recipes'] }, tags: { any: ['soil'] } };
    const { answer, filters: asked } = await ask('-category:Drafts', { filters }, category);
    expect(asked).to.deep.equal({
      category: { any: ['Essays'], none: ['Drafts', 'Recipes'] },
      tags: { any: ['soil'] },
    });
    expect(answer.facets.category).to.deep.equal([category[0]]);
    expect((await ask('category:Essays', {}, category)).answer.facets.category).to.be.empty;
  });

  it('asks the garden for the other labels', async () => {
    expect((await ask('tag:garden path:blog/', {})).within).to.equal('path:blog/');
    expect((await ask('tag:garden', {})).within).to.equal(undefined);
  });

  it('names nothing outside as near', async () => {
    const named = async (rules: string) => (await ask(rules, {})).answer.nearest!.map(({ title }) => title);
    expect(await named('tag:Soil')).to.deep.equal(['soil']);
    expect(await named('tag:garden')).to.deep.equal(['garden/soil']);
    expect(await named('-tag:garden language:en language:de')).to.deep.equal(['soil']);
    expect(await named('stage:budding')).to.be.empty;
  });

  it('offers no feed, which has notes outside', async () => {
    const feeds = [{ query: '', title: 'All', url: 'https://e.org/all.xml' }];
    const garden: Garden = { search: () => Promise.resolve(makeAnswer({ feeds })) };
    expect(await searchWithin(garden, 'tag:a', '')).not.to.have.property('feeds');
  });

  it('offers nothing of what is locked, early or late', async () => {
    const seen: Answer[] = [];
    const { answer } = await ask('tag:garden stage:budding', { onUpdate: (early) => seen.push(early) });
    for (const { facets } of [answer, ...seen]) {
      expect(facets.tags.map(({ tag }) => tag)).to.deep.equal(['soil']);
      expect([facets.stage.length, facets.year.length]).to.deep.equal([0, 1]);
    }
    expect(seen).to.have.length(1);
  });
});

describe('relatedWithin', () => {
  const around = (...tags: string[]) => {
    const asked: RelatedOptions[] = [];
    const all = tags.map((tag, i) => makeResult(`${tag} ${i}`, { tags: [tag] }));
    const garden: Garden = {
      search: () => Promise.reject(new Error('not asked')),
      related: (_, options = {}) => {
        asked.push(options);
        return Promise.resolve(all.slice(0, options.limit ?? 5));
      },
    };
    const titles = async (rules: string, options?: RelatedOptions) =>
      (await relatedWithin(garden, rules, '/', options)).map(({ title }) => title);
    return { asked, titles };
  };

  it('asks for more until enough of the notes meet the rules', async () => {
    const { asked, titles } = around('a', 'b', 'a', 'b', 'a');
    expect(await titles('tag:b', { limit: 2 })).to.deep.equal(['b 1', 'b 3']);
    expect(asked.map(({ limit }) => limit)).to.deep.equal([2, 4]);
    expect(await titles('-tag:a', { limit: 9 })).to.deep.equal(['b 1', 'b 3']);
    expect(await titles('tag:a')).to.deep.equal(['a 0', 'a 2', 'a 4']);
  });

  it('gives the garden the other labels, and leaves names without a note', async () => {
    const { asked, titles } = around('a');
    expect(await titles('tag:b path:blog/', { of: 'unresolved' })).to.deep.equal(['a 0']);
    expect(asked).to.deep.equal([{ of: 'unresolved', within: 'path:blog/' }]);
  });
});
