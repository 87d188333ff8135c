import { expect } from '@open-wc/testing';
import { GardenSearchError } from '../../../src/core/errors.js';
import type { Answer, Garden, Result, SearchOptions } from '../../../src/core/garden.js';
import { checkedGarden } from '../../../src/core/answer/checked-garden.js';
import { shardedGarden, sketchGarden } from '../../support/garden.js';

const garden = checkedGarden(sketchGarden([{ title: 'Compost', tags: ['Soil'] }, { title: 'Clay' }]));

/** What a search, or another method, is refused with. */
async function refusal(ask: () => Promise<unknown>): Promise<GardenSearchError> {
  const error: unknown = await ask().catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(GardenSearchError);
  return error as GardenSearchError;
}

const selfish: Record<string, unknown> = {};
selfish.tags = selfish;

const WRONG: Record<string, readonly unknown[]> = {
  limit: [0, -1, 1.5, NaN, '5', null, Symbol('x'), 5n, {}],
  offset: [-1, 0.5, Infinity, '0', null],
  sort: ['size', '', null, 5, 'constructor'],
  filters: [
    ...[null, 5, 'soil', ['soil'], selfish],
    { tag: { all: ['soil'] } },
    new Map([['tags', { all: ['soil'] }]]),
    ...['soil', ['soil'], { all: 'soil' }, { all: [5] }, { every: ['soil'] }].map((tags) => ({ tags })),
  ],
  within: [null, 5, {}, ['path:x'], 'no label'],
  language: [null, 5, ['en'], {}],
  copies: [null, 'all', true],
  boost: [
    null,
    5,
    'links',
    { links: -1 },
    { stage: 'x' },
    { recent: null },
    { link: 1 },
    new Map([['links', 1]]),
  ],
  signal: [null, 5, 'x', {}, { aborted: false }, { throwIfAborted: 1 }],
  onUpdate: [null, 5, {}],
  ...Object.fromEntries(['excerpts', 'facets', 'explain', 'names'].map((name) => [name, ['no', 0, null]])),
  ...{ limt: [5], filter: [{ tags: { all: ['soil'] } }], toString: ['x'], onupdate: [5] },
};

/** The start of a value as an error shows it; any text where it has none. */
function shown(value: unknown): string {
  if (value === selfish) return 'object';
  if (value instanceof Map) return '[object Map]';
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 5) : String(value as 5);
}

describe('a wrong argument', () => {
  for (const [name, values] of Object.entries(WRONG))
    it(`is named with its value: ${name}`, async () => {
      for (const value of values) {
        const error = await refusal(() => garden.search('compost', { [name]: value } as SearchOptions));
        expect(error.code, String(error)).to.equal('option');
        expect(error.message).to.match(new RegExp(`^${name}(?:\\.\\w+)? is `));
        if (name !== 'boost') expect(error.message).to.contain(` is ${shown(value)}`);
      }
    });

  it('is named where it is the text, the address or the options', async () => {
    for (const value of [undefined, null, 5, {}, ['compost'], Symbol('x')] as never[]) {
      const text = await refusal(() => garden.search(value));
      expect(text.message)
        .to.contain(`text is ${shown(value)}`)
        .and.contain('but must be a text.');
      expect((await refusal(() => garden.related!(value))).message).to.match(/^url is /);
    }
    for (const value of [null, 5, 'limit', [5], new Map()] as never[])
      expect((await refusal(() => garden.search('x', value))).message).to.match(/^options is /);
    expect((await refusal(() => garden.related!('/x', { limit: 0 }))).message).to.match(/^limit is 0/);
  });

  it('is shown in no more than a line', async () => {
    const filters = { tags: Array<string>(1000).fill('soil') } as never;
    expect((await refusal(() => garden.search('x', { filters }))).message.length).to.be.below(150);
  });
});

describe('what is no garden', () => {
  it('is refused', () => {
    for (const none of [undefined, null, 5, {}, { search: 'x' }, [garden], '/garden-index.json'] as never[])
      expect(() => checkedGarden(none)).to.throw(GardenSearchError, /^garden is .* method search\.$/u);
  });
});

describe('a wrong part of an answer', () => {
  const right = { url: '/a', title: 'A', titleSegments: [], tags: [], sections: [] };
  const whole = {
    query: 'a',
    total: 1,
    results: [right],
    facets: { tags: [] },
    suggestions: [],
    complete: true,
  };
  const asked = (answer: unknown) =>
    checkedGarden({ search: () => Promise.resolve(answer as Answer) }).search('a');
  /** Everything but what a name is meant to hold. */
  const others = (wanted: unknown) =>
    [undefined, null, 5, 'text', true, {}, []].filter(
      (value) =>
        typeof value !== typeof wanted || Array.isArray(value) !== Array.isArray(wanted) || value === null,
    );
  const said = async (answer: unknown) => {
    const error: unknown = await asked(answer).catch((reason: unknown) => reason);
    return error instanceof TypeError ? error.message : JSON.stringify(error);
  };

  it('is named with its value', async () => {
    for (const [name, part] of Object.entries(whole))
      for (const value of others(part)) {
        if (value === undefined && (name === 'facets' || name === 'suggestions')) continue;
        if (name === 'facets' && Array.isArray(value)) continue; // without a facet
        expect(await said({ ...whole, [name]: value }), name).to.match(
          new RegExp(`^The garden's answer has as ${name}: .*, but must have `, 'u'),
        );
      }
    for (const [name, part] of Object.entries(right))
      for (const value of others(part))
        expect(await said({ ...whole, results: [right, { ...right, [name]: value }] })).to.contain(
          `has as results[1].${name}: `,
        );
    expect(await said({ ...whole, facets: { tags: [], stage: 5 } })).to.contain(
      'has as facets.stage: 5, but',
    );
    for (const answer of [undefined, null, 5, [right]])
      expect(await said(answer)).to.contain('has as query: undefined');
    for (const result of [undefined, null, 5])
      expect(await said({ ...whole, results: [result] })).to.contain('has as results[0].url: undefined');
  });

  it('counts as empty where facets or suggestions are left out', async () => {
    const { facets, suggestions, ...others } = whole;
    expect(await asked(others)).to.deep.equal({ ...others, facets, suggestions });
  });

  it('is named in updates and in related notes too', async () => {
    const { results, ...update } = whole;
    const wrong: Garden = {
      search: async (_, { onUpdate } = {}) => {
        onUpdate?.({ ...update, complete: false } as unknown as Answer);
        return Promise.resolve({ ...update, results } as unknown as Answer);
      },
      related: () => Promise.resolve([{ ...right, tags: 'a' } as unknown as Result]),
    };
    const search = checkedGarden(wrong).search('a', { onUpdate: () => undefined });
    expect(String(await search.catch((error: unknown) => error))).to.contain('has as results: undefined');
    const related = checkedGarden(wrong).related!('/a');
    expect(String(await related.catch((error: unknown) => error))).to.contain(
      'has as related[0].tags: a, but',
    );
  });
});

describe('an option that is undefined', () => {
  it('has its default, also within filters', async () => {
    const none = Object.fromEntries(Object.keys(WRONG).map((name) => [name, undefined]));
    expect(await garden.search('clay', none)).to.deep.equal(await garden.search('clay'));
    const filters = { tags: { all: undefined, any: ['soil'] }, stage: undefined } as never;
    expect((await garden.search('', { filters })).results.map(({ title }) => title)).to.deep.equal([
      'Compost',
    ]);
  });
});

describe('an error of the caller', () => {
  it('stays what it is', async () => {
    const own = new TypeError('own');
    const onUpdate = () => {
      throw own;
    };
    const failed: unknown = await checkedGarden(shardedGarden([{ title: 'Compost' }]).garden)
      .search('compost ', { onUpdate })
      .catch((error: unknown) => error);
    expect(failed).to.equal(own);
  });
});
