import { expect } from '@open-wc/testing';
import { GardenSearchError } from '../../../src/core/errors.js';
import type { SearchOptions } from '../../../src/core/garden.js';
import { checkedGarden } from '../../../src/core/answer/checked-garden.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { shardedSketch, sketchGarden } from '../../support/garden.js';

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
    ...['soil', ['soil'], { all: 'soil' }, { all: [5] }, { every: ['soil'] }].map((tags) => ({ tags })),
  ],
  within: [null, 5, {}, ['path:x'], 'no label'],
  language: [null, 5, ['en'], {}],
  copies: [null, 'all', true],
  boost: [null, 5, 'links', { links: -1 }, { stage: 'x' }, { recent: null }, { link: 1 }],
  signal: [null, 5, 'x', {}, { aborted: false }, { throwIfAborted: 1 }],
  onUpdate: [null, 5, {}],
};

/** The start of a value as an error shows it; any text where it has none. */
function shown(value: unknown): string {
  if (value === selfish) return 'object';
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
    for (const value of [null, 5, 'limit'] as never[])
      expect((await refusal(() => garden.search('x', value))).message).to.match(/^options is /);
    expect((await refusal(() => garden.related!('/x', { limit: 0 }))).message).to.match(/^limit is 0/);
  });

  it('is shown in no more than a line', async () => {
    const filters = { tags: Array<string>(1000).fill('soil') } as never;
    expect((await refusal(() => garden.search('x', { filters }))).message.length).to.be.below(150);
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
    const { file, beside } = shardedSketch([{ title: 'Compost' }]);
    const sharded = createGarden(readIndexFile(file), (name) => Promise.resolve(beside.get(name)!));
    const failed: unknown = await checkedGarden(sharded)
      .search('compost ', { onUpdate })
      .catch((error: unknown) => error);
    expect(failed).to.equal(own);
  });
});
