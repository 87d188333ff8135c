import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { buildIndex } from '../../index/build-index.js';
import { joinGardens, openGarden } from '../../index/engine.js';
import {
  checkGarden,
  conformanceFiles,
  conformanceProperties,
} from '../../src/core/conformance/conformance.js';
import type { Answer, Garden, SearchOptions } from '../../src/core/garden.js';
import { temporaryFolder } from './support/temporary-folder.js';

/** Builds notes. @param properties properties that they declare */
async function gardenOf(t: TestContext, files: readonly { path: string; text: string }[], properties = {}) {
  const notes = files.map(({ path, text }) => [`notes/${path}`, text]);
  const folder = await temporaryFolder(t, Object.fromEntries(notes) as Record<string, string>);
  const out = path.join(folder, 'out');
  await buildIndex({ paths: [path.join(folder, 'notes')], out, widget: false, cache: false, properties });
  return openGarden(path.join(out, 'garden-index.json'));
}

/** The garden of the conformance suite, as one and as two parts joined. */
async function conformance(t: TestContext, isOne: RegExp): Promise<{ whole: Garden; joined: Garden }> {
  const part = (keep: (path: string) => boolean) =>
    gardenOf(
      t,
      conformanceFiles().filter(({ path }) => keep(path)),
      conformanceProperties,
    );
  const one = await part((path) => isOne.test(path));
  const other = await part((path) => !isOne.test(path));
  return { whole: await part(() => true), joined: joinGardens({ one, other }) };
}

const told = ({ total, results, facets, nearest = [], unknown, unfiltered, complete }: Answer) => ({
  ...{ total, facets, unknown, unfiltered, complete },
  titles: results.map(({ title }) => title),
  nearest: nearest.map(({ title }) => title).sort(),
});

describe('joined gardens', () => {
  it('keep the contract', async (t) => {
    const { joined } = await conformance(t, /^odd/u);
    assert.deepEqual(await checkGarden(joined), []);
    // No garden knows of links from another.
    const { joined: parted } = await conformance(t, /^(?:workshop|odd)/u);
    assert.deepEqual(await checkGarden({ search: (text, options) => parted.search(text, options) }), []);
  });

  it('count, filter, sort and page as one garden of all notes does, and name the garden of each result', async (t) => {
    const { whole, joined } = await conformance(t, /^(?:soil|workshop)/u);
    const questions: [string, SearchOptions][] = [
      ['', {}],
      ['walnut', { sort: 'title' }],
      ['walnut', { sort: 'rating' }],
      ['walnut copper', { sort: 'author', limit: 2, offset: 1 }],
      ['wlanut', { sort: 'newest' }],
      ['walnut', { sort: 'title', filters: { tags: { any: ['kitchen', 'garden/soil'] } } }],
      ['', { filters: { author: { any: ['ada', 'grace'] }, stage: { none: ['budding'] } } }],
      ['tag:garden -stage:budding', { sort: 'tended' }],
      ['walnut', { sort: 'title', within: 'path:soil/' }],
      ['zzzz', {}],
      ['walnut', { filters: { tags: { all: ['nowhere'] } } }],
    ];
    for (const [text, options] of questions) {
      const [all, parts] = [await whole.search(text, options), await joined.search(text, options)];
      const ungrouped = (answer: Answer) => told({ ...answer, facets: { ...answer.facets, garden: [] } });
      assert.deepEqual(ungrouped(parts), ungrouped(all), JSON.stringify([text, options]));
      for (const { url, garden } of parts.results)
        assert.equal(garden, /^\/(?:soil|workshop)/u.test(url) ? 'one' : 'other');
    }
  });

  it('filter, count, sort and read operators by the garden as by a property of every note', async (t) => {
    const isOne = /^(?:soil|workshop)/u;
    const { joined } = await conformance(t, isOne);
    const files = conformanceFiles().map(({ path, text }) => {
      const front = `garden: ${isOne.test(path) ? 'one' : 'other'}\n---\n`;
      return {
        path,
        text: text.replace(/^---\n([\s\S]*?)^---\n/mu, (_, own: string) => `---\n${own}${front}`),
      };
    });
    const whole = await gardenOf(t, files, { ...conformanceProperties, garden: 'text' });
    const leaf = fc.constantFrom(
      'garden:one',
      'garden:OTHER',
      'garden:none',
      '-garden:one',
      'garden:"other"',
      '#garden',
      'stage:evergreen',
      'walnut',
      'copper',
      'title:walnut',
      '"raised bed"',
      '-copper',
    );
    const choice = fc.array(leaf, { minLength: 2, maxLength: 3 }).map((all) => all.join(' OR '));
    const one = fc.oneof(leaf, choice);
    const group = fc
      .tuple(fc.constantFrom('', '-'), fc.array(one, { minLength: 1, maxLength: 2 }))
      .map(([not, all]) => `${not}(${all.join(' ')})`);
    const texts = fc
      .array(fc.oneof(one, group), { minLength: 1, maxLength: 3 })
      .map((all) => `${all.join(' ')} `);
    const value = fc.constantFrom('one', 'other', 'none');
    const way = fc.array(value, { maxLength: 2 });
    const filters = fc.record({
      garden: fc.record({ all: way, any: way, none: way }),
      stage: fc.record({ any: fc.subarray(['evergreen', 'budding']) }),
    });
    const within = fc.constantFrom('', 'garden:one', '-garden:one', 'garden:none', '#garden -garden:other');
    const asked = fc.asyncProperty(texts, filters, within, async (text, filters, within) => {
      const options: SearchOptions = { limit: 50, sort: 'title', filters, ...(within && { within }) };
      const [all, parts] = await Promise.all([whole, joined].map((garden) => garden.search(text, options)));
      // What comes near is each garden's own.
      const found = (answer: Answer) => ({ ...told(answer), nearest: [], unknown: undefined });
      assert.deepEqual(found(parts!), found(all!));
      assert.deepEqual(parts!.operators, all!.operators);
    });
    await fc.assert(asked, { numRuns: process.env.THOROUGH ? 20_000 : 150 });
  });

  it('read what asks for nothing yet as an empty query', async (t) => {
    const joined = joinGardens({ wiki: await gardenOf(t, [{ path: 'Heap.md', text: 'Turn the compost.' }]) });
    const queryOf = async (text: string) => (await joined.search(text)).query;
    for (const text of ['tag:', '-#', 'garden:']) assert.equal(await queryOf(text), '', text);
    for (const text of ['compost tag:', 'garden:wiki', 'garden:none', 'compost garden:'])
      assert.equal(await queryOf(text), text);
  });

  it('answer a sentence by its words alone only where no note of any garden matches', async (t) => {
    const garden = (name: string, text: string) => gardenOf(t, [{ path: `${name}.md`, text }]);
    const joined = joinGardens({
      wiki: await garden('Heap', '#tended\n\nTurn the compost.'),
      blog: await garden('Diary', 'Turn some compost.'),
    });
    const titles = async (text: string) =>
      (await joined.search(text)).results.map(({ title }) => title).sort();
    assert.deepEqual(await titles('turn compost #tended '), ['Heap']);
    assert.deepEqual(await titles('turn compost #other '), ['Diary', 'Heap']);
    assert.deepEqual(await titles('turn compost garden:blog '), ['Diary']);
    assert.deepEqual(await titles('turn compost garden:forum '), ['Diary', 'Heap']);
    assert.deepEqual(await titles('turn (garden:blog some compost)'), ['Diary']);
    const { suggestions } = await joined.search('turn compost garden:forum ');
    assert.deepEqual(suggestions, [{ text: 'garden:forum', kind: 'exact' }]);
  });

  it('hold to the syntax of a sentence where they count what filters hide, and read its operators', async (t) => {
    const [wiki, blog] = [
      await gardenOf(t, [{ path: 'Heap.md', text: '---\nstage: budding\n---\nTurn the compost.' }]),
      await gardenOf(t, [{ path: 'Bin.md', text: '---\nstage: evergreen\n---\nTurn the compost.' }]),
    ];
    const joined = joinGardens({ wiki, blog });
    const hidden = await joined.search('turn compost #other ', { filters: { garden: { any: ['forum'] } } });
    assert.deepEqual([hidden.total, hidden.unfiltered], [0, undefined]);
    assert.deepEqual(
      hidden.operators?.map(({ value }) => value),
      ['other'],
    );
    const loose = await joined.search('turn compost #other ', { filters: { stage: { any: ['budding'] } } });
    assert.equal(loose.total, 1);
    assert.deepEqual(
      loose.facets.stage.map(({ value }) => value),
      ['budding', 'evergreen'],
    );
  });

  it('ask only gardens that may have notes, and keep the operator in suggestions', async (t) => {
    const asked: string[] = [];
    const watched = async (name: string, text: string) => {
      const garden = await gardenOf(t, [{ path: `${name}.md`, text }]);
      const search: Garden['search'] = (query, options) => {
        asked.push(`${name}: ${query.trim()}`);
        return garden.search(query, options);
      };
      return { ...garden, search };
    };
    const joined = joinGardens({
      wiki: await watched('Heap', 'Turn the compost.'),
      blog: await watched('Diary', 'Some compost.'),
    });
    const { suggestions } = await joined.search('garden:wiki cmpost ');
    assert.deepEqual(suggestions, [{ text: 'garden:wiki compost ', kind: 'spelling' }]);
    await joined.search('compost', { filters: { garden: { none: ['wiki'] } } });
    await joined.search('compost', { within: '-garden:blog' });
    const { total, facets } = await joined.search('compost ', { filters: { garden: { any: ['blog'] } } });
    assert.deepEqual(
      [total, facets.garden],
      [
        1,
        [
          { value: 'blog', count: 1 },
          { value: 'wiki', count: 1 },
        ],
      ],
    );
    assert.deepEqual(asked, [
      'Heap: cmpost',
      'Diary: compost',
      'Heap: compost',
      'Heap: compost',
      'Diary: compost',
    ]);
    assert.equal((await joined.related!('/Heap', { within: 'garden:blog' })).length, 0);
  });

  it('leave out a garden that lacks the property of a filter, and put it last by a sort', async (t) => {
    const files = (name: string, front: string) => [
      { path: `${name}.md`, text: `---\n${front}\n---\nTurn the heap.` },
    ];
    const rated = await gardenOf(t, [...files('Low', 'rating: 1'), ...files('High', 'rating: 5')], {
      rating: 'number',
    });
    const plain = await gardenOf(t, files('Plain', 'updated: 2026-01-01'));
    const joined = joinGardens({ plain, rated });
    const titles = async (options: SearchOptions) =>
      (await joined.search('heap', options)).results.map(({ title }) => title);
    assert.deepEqual(await titles({ sort: 'rating' }), ['High', 'Low', 'Plain']);
    assert.deepEqual(await titles({ filters: { rating: { any: ['>=2'] } } }), ['High']);
    const { total, facets } = await joined.search('heap', { filters: { rating: { any: ['>=2'] } } });
    assert.deepEqual([total, facets.language], [1, [{ value: 'en', count: 1 }]]);
  });

  it('correct a word only where no garden has it, and name only words that none has', async (t) => {
    const garden = (name: string, text: string) => gardenOf(t, [{ path: `${name}.md`, text }]);
    const joined = joinGardens({
      one: await garden('Compost', 'Turn the compost.'),
      other: await garden('Compist', 'The compist turns it.'),
    });
    const right = await joined.search('compist ');
    assert.ok(!right.suggestions.some(({ kind }) => kind === 'spelling'));
    assert.equal(right.results[0]!.garden, 'other');
    const { unknown } = await joined.search('turn compist qqqqqq');
    assert.deepEqual(unknown?.words, ['qqqqqq']);
  });

  it('fail where one garden fails, and are refused without any', async () => {
    const failing: Garden = { search: () => Promise.reject(new Error('out of order')) };
    const well: Garden = { search: () => Promise.resolve({ results: [], suggestions: [] } as never) };
    await assert.rejects(joinGardens({ well, failing }).search('x'), /out of order/u);
    assert.deepEqual(await joinGardens({ well }).related!('/'), []);
    assert.throws(() => joinGardens({}), { code: 'option', message: /^gardens is empty/u });
    assert.throws(() => joinGardens({ wiki: 5 as never }), { message: /^gardens\.wiki is 5, but/u });
    assert.throws(() => joinGardens(undefined as never), { code: 'option' });
    for (const none of [[well], new Map([['well', well]])])
      assert.throws(() => joinGardens(none as never), {
        code: 'option',
        message: /an object of gardens by name/u,
      });
    for (const none of ['/garden-index.json', Promise.resolve(well)])
      assert.throws(() => joinGardens({ wiki: none as never }), {
        message: /^gardens\.wiki is (?:\/garden|\[object P)/u,
      });
  });
});
