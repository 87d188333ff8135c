import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Filters, Sort } from '../../src/core/garden.js';
import {
  holdsState,
  readNames,
  readState,
  URL_NAMES,
  writeState,
  type SearchState,
} from '../../src/address/url-state.js';

const values = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 4 });
const filter = fc.record({ all: values, any: values, none: values }, { requiredKeys: [] });
const filters = fc.record(
  { tags: filter, category: filter, stage: filter, year: filter, language: filter },
  { requiredKeys: [] },
);
const state: fc.Arbitrary<SearchState> = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  filters: filters as fc.Arbitrary<Filters>,
  sort: fc.constantFrom<Sort | ''>('', 'relevance', 'newest', 'tended', 'title'),
});
/** Parameters of the page's own, as pages write them. */
const foreign = fc
  .array(
    fc.constantFrom(
      'page=2',
      'flag',
      'a=%20b',
      'x=1;2',
      'utm_source=a+b',
      '/route?tab=1',
      'broken=%zz',
      'qq=1',
    ),
  )
  .map((pairs) => pairs.join('&'));

// What says nothing leaves no trace.
function meant({ text, filters: chosen, sort }: SearchState): SearchState {
  const kept = Object.entries(chosen).filter(([, { all, any, none } = {}]) => all ?? any ?? none);
  return { text: text.trim() && text, filters: Object.fromEntries(kept), sort };
}

describe('writeState and readState', () => {
  it('give back what was written, whatever else the address holds', () => {
    fc.assert(
      fc.property(state, foreign, (given, others) => {
        const read = readState(writeState(others, given, URL_NAMES), URL_NAMES);
        expect(read).to.deep.equal(meant(given));
      }),
    );
  });

  it("leave the page's own parameters as they are, to the letter and in their order", () => {
    fc.assert(
      fc.property(state, state, foreign, (before, after, others) => {
        const once = writeState(others, before, URL_NAMES);
        const own = writeState('', after, URL_NAMES);
        expect(writeState(once, after, URL_NAMES)).to.equal([others, own].filter(Boolean).join('&'));
      }),
    );
  });

  it('keep several searches apart by their prefix', () => {
    const [a, b] = [readNames('', 'a-'), readNames('', 'b-')];
    fc.assert(
      fc.property(state, state, (one, two) => {
        const both = writeState(writeState('', one, a), two, b);
        expect(readState(both, a)).to.deep.equal(meant(one));
        expect(readState(both, b)).to.deep.equal(meant(two));
      }),
    );
  });

  it('are read and said easily', () => {
    const given: SearchState = {
      text: 'leaf mould',
      filters: { tags: { all: ['garden/soil'], none: ['draft'] }, stage: { any: ['budding', 'evergreen'] } },
      sort: 'newest',
    };
    expect(writeState('', given, URL_NAMES)).to.equal(
      'q=leaf+mould&tag=garden/soil&tag-not=draft&stage-any=budding&stage-any=evergreen&sort=newest',
    );
  });
});

describe('readState', () => {
  it('never throws, and passes over what it does not know', () => {
    fc.assert(fc.property(fc.string(), (text) => void readState(text, URL_NAMES)));
    expect(readState('sort=__proto__&tag=&q=%E0%A4', URL_NAMES).sort).to.equal('');
    expect(readState('tag=&tag-any=', URL_NAMES).filters).to.deep.equal({});
  });

  it('reads no more than fifty values of a parameter', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `tag=${i}`).join('&');
    expect(readState(many, URL_NAMES).filters.tags!.all).to.have.length(50);
  });
});

describe('holdsState', () => {
  it('tells whether there is anything of a search', () => {
    for (const parameters of ['q=x', 'a=1&tag-not=x', 'sort=title', 'q='])
      expect(holdsState(parameters, URL_NAMES), parameters).to.be.true;
    for (const parameters of ['', 'qq=x', 'page=2', 'heading'])
      expect(holdsState(parameters, URL_NAMES), parameters).to.be.false;
  });
});

describe('readNames', () => {
  it('takes the names that the owner gives, and a prefix for all', () => {
    expect(readNames(' q=suche  tag=thema ', '')).to.deep.include({
      text: 'suche',
      tags: 'thema',
      year: 'year',
    });
    expect(readNames('q=suche', 'n-')).to.deep.include({ text: 'n-suche', tags: 'n-tag', sort: 'n-sort' });
    expect(readNames('', '')).to.deep.equal(URL_NAMES);
    expect(readNames('nonsense q= =x', '')).to.deep.equal(URL_NAMES);
  });

  it('knows declared properties, as filters and as orders', () => {
    const names = readNames('author=by', '', ['author', 'rating', 'tags']);
    expect(names).to.deep.include({ author: 'by', rating: 'rating', tags: 'tag' });
    const given = {
      text: '',
      filters: { author: { any: ['Ada'] }, rating: { all: ['>=4'] } },
      sort: 'rating',
    };
    expect(readState(writeState('author=x', given, names), names)).to.deep.equal(given);
    expect(writeState('author=x', given, names)).to.equal('author=x&by-any=Ada&rating=%3E%3D4&sort=rating');
    for (const sort of ['rating', 'tags', 'text', 'constructor'])
      expect(readState(`sort=${sort}`, URL_NAMES).sort, sort).to.equal('');
  });
});
