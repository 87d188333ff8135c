import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { openGarden } from '../../index/engine.js';
import type { Answer, Garden, Result, SearchOptions } from '../../src/core/garden.js';
import { checkGarden, conformanceChecks } from '../../src/core/conformance/conformance.js';
import { buildConformance } from './support/conformance-garden.js';

type Change = (answer: Answer, text: string, options: SearchOptions) => Answer | Promise<Answer>;

/** A garden that answers as another does, but for a change. */
function changed(garden: Garden, change: Change): Garden {
  return {
    ...garden,
    search: async (text, options = {}) => change(await garden.search(text, options), text, options),
  };
}

/** A garden whose results are changed one by one. */
function withResults(garden: Garden, change: (result: Result) => Result): Garden {
  return changed(garden, (answer) => ({ ...answer, results: answer.results.map(change) }));
}

/** A garden that reads questions otherwise. */
function asking(
  garden: Garden,
  read: (text: string, options: SearchOptions) => [string, SearchOptions],
): Garden {
  return { ...garden, search: (text, options = {}) => garden.search(...read(text, options)) };
}

function without(options: SearchOptions, name: keyof SearchOptions): SearchOptions {
  return Object.fromEntries(Object.entries(options).filter(([own]) => own !== name));
}

const unmarked = ({ excerpt, ...result }: Result): Result => ({
  ...result,
  ...(excerpt && {
    excerpt: { ...excerpt, segments: excerpt.segments.map(({ text }) => ({ text, match: false })) },
  }),
  sections: [],
});
const escaped = ({ excerpt, ...result }: Result): Result => ({
  ...result,
  ...(excerpt && {
    excerpt: {
      ...excerpt,
      segments: excerpt.segments.map((one) => ({ ...one, text: one.text.replaceAll('<', '&lt;') })),
    },
  }),
});

/** Faults, each under the check that must notice it. */
const FAULTS: Record<string, Record<string, (garden: Garden) => Garden>> = {
  'finds and counts what the query language and the filters say': {
    'reads no operator': (garden) =>
      asking(garden, (text, options) => [text.replace(/[-#"()]/gu, ''), options]),
    'drops filters': (garden) => asking(garden, (text, options) => [text, without(options, 'filters')]),
    'counts one more': (garden) =>
      changed(garden, (answer) => ({
        ...answer,
        facets: {
          ...answer.facets,
          stage: answer.facets.stage.map((one) => ({ ...one, count: one.count + 1 })),
        },
      })),
    'says too few': (garden) =>
      changed(garden, (answer) => ({ ...answer, total: Math.min(answer.total, 2) })),
    'never ends': (garden) => changed(garden, (answer) => ({ ...answer, complete: false })),
  },
  'reads the word being typed as a beginning': {
    'reads whole words': (garden) => asking(garden, (text, options) => [`${text} `, options]),
    'reads beginnings only': (garden) => asking(garden, (text, options) => [text.trim(), options]),
  },
  'finds words in spite of typos, by other forms, and without accents': {
    'finds the exact word': (garden) =>
      asking(garden, (text, options) => [text && `"${text.trim()}"`, options]),
  },
  'orders results as asked, notes without a value last': {
    'knows one order': (garden) => asking(garden, (text, options) => [text, { ...options, sort: 'tended' }]),
    'turns orders round': (garden) =>
      changed(garden, (answer) => ({ ...answer, results: [...answer.results].reverse() })),
  },
  'gives every note for no words, the one tended last first': {
    'gives nothing': (garden) =>
      changed(garden, (answer, text) => (text ? answer : { ...answer, results: [], total: 0 })),
    'goes by title': (garden) =>
      asking(garden, (text, options) => [
        text,
        { ...options, sort: options.sort ?? (text ? 'relevance' : 'title') },
      ]),
    'scores no words': (garden) => withResults(garden, (result) => ({ ...result, score: 1 })),
  },
  'gives pages that make up the whole': {
    'forgets the offset': (garden) => asking(garden, (text, options) => [text, without(options, 'offset')]),
    'counts the page': (garden) => changed(garden, (answer) => ({ ...answer, total: answer.results.length })),
  },
  'keeps to the bounds of a search': {
    'drops the bounds': (garden) => asking(garden, (text, options) => [text, without(options, 'within')]),
    'adds the bounds to the query': (garden) =>
      asking(garden, (text, { within = '', ...options }) => [`${within} ${text}`, options]),
  },
  'cuts titles and excerpts into segments of plain text': {
    'cuts titles': (garden) =>
      withResults(garden, (result) => ({ ...result, titleSegments: result.titleSegments.slice(1) })),
    'marks nothing': (garden) => withResults(garden, unmarked),
    'gives HTML': (garden) => withResults(garden, escaped),
    'gives excerpts always': (garden) =>
      asking(garden, (text, options) => [text, without(options, 'excerpts')]),
  },
  'tells what the notes state of themselves': {
    'forgets dates': (garden) => withResults(garden, (result) => ({ ...result, updated: '' })),
    'gives one address': (garden) => withResults(garden, (result) => ({ ...result, url: '/' })),
    'gives a bare address': (garden) => withResults(garden, (result) => ({ ...result, url: 'a b' })),
  },
  'refuses wrong options by their name': {
    'takes anything': (garden) => ({
      ...garden,
      search: (text, options) => garden.search(text, options).catch(() => garden.search('copper')),
    }),
    'names nothing': (garden) => ({
      ...garden,
      search: (text, options) =>
        garden.search(text, options).catch(() => {
          throw new Error('wrong');
        }),
    }),
  },
  'takes any text as a query': {
    'breaks at a quotation mark': (garden) => ({
      ...garden,
      search: (text, options) =>
        text === '"' ? Promise.reject(new SyntaxError(text)) : garden.search(text, options),
    }),
    'repeats the text': (garden) => changed(garden, (answer, text) => ({ ...answer, query: text })),
  },
  'ends a search that is aborted, with the reason': {
    'goes on': (garden) => asking(garden, (text, options) => [text, without(options, 'signal')]),
    'gives a reason of its own': (garden) => ({
      ...garden,
      search: (text, options) =>
        garden.search(text, options).catch((error: Error) => {
          throw options?.signal?.aborted ? new Error('aborted') : error;
        }),
    }),
  },
  'gives updates before the answer, none of them complete': {
    'updates late': (garden) =>
      changed(garden, (answer, _, { onUpdate }) => {
        if (onUpdate) setTimeout(() => onUpdate({ ...answer, complete: false }));
        return answer;
      }),
    'calls an update complete': (garden) =>
      changed(garden, (answer, _, { onUpdate }) => (onUpdate?.(answer), answer)),
  },
  'answers many questions at once as it answers each alone': {
    'mixes questions up': (garden) => {
      let last = '';
      return {
        ...garden,
        search: async (text, options) => {
          last = text;
          await new Promise((resume) => setImmediate(resume));
          return garden.search(last, options);
        },
      };
    },
  },
  'admits that no note matches': {
    'always finds something': (garden) =>
      changed(garden, (answer, _, options) =>
        answer.total ? answer : garden.search('', { ...options, filters: {} }),
      ),
    'is near to anything': (garden) =>
      changed(garden, async (answer) =>
        answer.total ? answer : { ...answer, nearest: (await garden.search('')).results },
      ),
  },
  'knows the notes around a note': {
    'knows one kind': (garden) => ({ ...garden, related: (url) => garden.related!(url) }),
    'takes any limit': (garden) => ({
      ...garden,
      related: (url, options) =>
        garden.related!(url, options?.limit ? options : { of: options?.of ?? 'related' }),
    }),
  },
  'places the tags on a map': {
    'heaps tags up': (garden) => ({
      ...garden,
      tagMap: async () => {
        const map = await garden.tagMap!();
        return { ...map, tags: map.tags.map((tag) => ({ ...tag, x: 600, y: 500 })) };
      },
    }),
  },
};

async function open(t: TestContext, layout?: 'sharded'): Promise<Garden> {
  return openGarden(path.join(await buildConformance(t, layout), 'garden-index.json'));
}

test("the engine's own garden passes in the layout sharded", async (t) => {
  assert.deepEqual(await checkGarden(await open(t, 'sharded')), []);
});

test('a garden in the layout single', async (t) => {
  const garden = await open(t);
  await t.test('passes, also without the notes around a note and the map of tags', async () => {
    assert.deepEqual(await checkGarden({ search: (text, options) => garden.search(text, options) }), []);
  });

  await t.test('is refused for any fault, by the check of it', async () => {
    for (const { name, run } of conformanceChecks) {
      const faults = Object.entries(FAULTS[name] ?? {});
      assert.ok(faults.length, `${name}: no fault tries it`);
      for (const [fault, make] of faults) await assert.rejects(run(make(garden)), `${name}: ${fault}`);
    }
  });
});
