// Garden in a cluster, against the letter of the query language, and the static engine. `roles.test.ts` holds it to the
// contract.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openSearchGarden } from '../../../index/opensearch/opensearch-garden.js';
import { publishGarden } from '../../../index/publish/publish-garden.js';
import { buildIndex } from '../../../index/build-index.js';
import { openGarden } from '../../../index/engine.js';
import { makeIndex } from '../../../index/writer/make-index.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import type { Answer, Filters, Garden, SearchOptions } from '../../../src/core/garden.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { findByLetter, question } from '../../core/answer/letter-oracle.js';
import { gardens } from '../../core/answer/small-gardens.js';
import type { SmallNote } from '../../core/query-language/small-garden.js';
import { freshName, publishNotes, testOnCluster } from '../support/cluster.js';
import { crowdedNotes, makeNote, makeSection } from '../support/notes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const DEMO = 'demo/notes';

async function checkQuestion(garden: Garden, notes: readonly SmallNote[], text: string, chosen: Filters) {
  const { titles, counts } = findByLetter(notes, text, chosen);
  const answer = await garden.search(text, { filters: chosen, excerpts: false });
  const what = JSON.stringify([text, chosen, notes]);
  assert.deepEqual(answer.results.map(({ title }) => title).sort(), titles, what);
  assert.deepEqual([answer.total, answer.complete], [titles.length, true], what);
  for (const [tag, count] of counts) {
    const counted = answer.facets.tags.find((one) => one.tag === tag)?.count ?? 0;
    assert.equal(counted, count, `${what} counts ${tag}`);
  }
}

/** Questions of each garden, and gardens: `npm run test:opensearch` asks 600 questions in all. */
const [GARDENS, QUESTIONS] = process.env.THOROUGH ? [5, 120] : [1, 40];

testOnCluster('random queries find and count what the letter of the language says', async (_, url) => {
  const questions = fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS });
  await fc.assert(
    fc.asyncProperty(
      gardens.filter(({ length }) => length > 2),
      questions,
      async (notes, asked) => {
        const name = freshName();
        const sketches = notes.map(({ sections, path, ...facts }) =>
          makeNote({
            ...(facts as object),
            links: [],
            path: `${path}.md`,
            url: `/${path}`,
            sections: sections.map(([heading, text]) => makeSection({ heading, text })),
          }),
        );
        await publishNotes(url, name, sketches, { links: notes.map(({ links = [] }) => links) });
        const garden = openSearchGarden(url, { name });
        for (const [text, chosen] of asked) await checkQuestion(garden, notes, text, chosen);
      },
    ),
    { numRuns: GARDENS, endOnFailure: true },
  );
});

/** Searches whose answers must be those of the static engine, to the last digit. */
const SEARCHES: [text: string, options?: SearchOptions][] = [
  ...['compost', 'compots', 'composting', 'compost heap', 'heap compost soil', 'c', 'co', 'com'].map(
    (text): [string] => [text],
  ),
  ...['gardentool', 'the compost', 'how to make a compost heap in winter', 'C++', '堆肥', 'דשן'].map(
    (text): [string] => [text],
  ),
  ...['落ち葉の堆肥づくり', '堆肥枠 -compost', 'イチョウ', 'センチメートル -compost'].map(
    (text): [string] => [text],
  ),
  ...[
    '"heavy clay"',
    '"heavy clay" -garden',
    '-compost',
    'title:compost',
    'heading:heap',
    'soil OR water',
  ].map((text): [string] => [text]),
  ...[
    'tag:garden',
    '#garden/soil clay',
    'links:compost',
    'path:soil',
    'updated:>=2026',
    'stage:evergreen',
  ].map((text): [string] => [text]),
  ...['xyzzyq', 'compost xyzzyq', '"compost xyzzyq" soil', ''].map((text): [string] => [text]),
  ['garden compost heap water winter soil tomato seeds clay plants notes search words '.repeat(9)],
  [Array.from({ length: 100 }, (_, i) => `c${'ompost'.slice(0, 3 + (i % 4))}${i}`).join(' ')],
  ['', { sort: 'title', limit: 5, offset: 3 }],
  ['garden', { sort: 'newest', limit: 3 }],
  ['garden', { limit: 3, offset: 3 }],
  ['garden', { filters: { tags: { any: ['garden'] }, stage: { none: ['seedling'] } } }],
  ['garden', { filters: { tags: { all: ['garden'] } } }],
  ['garden', { within: 'path:soil', explain: true }],
  ['garden', { language: 'de' }],
];

testOnCluster('a garden is as the one that the build makes of the same notes', async (t, url) => {
  const [name, out] = [freshName(), await temporaryFolder(t)];
  const options = { paths: [DEMO], synonyms: ['muck, manure', 'tool => digital garden'] };
  await publishGarden({ ...options, to: url, name });
  await buildIndex({ ...options, out, widget: false });
  const statics = await openGarden(`${out}/garden-index.json`);
  const inCluster = openSearchGarden(url, { name });

  await t.test('answers are those of the static engine, to the last digit', async () => {
    for (const [text, options] of [...SEARCHES, ['muck'], ['tool']] as typeof SEARCHES) {
      const [wanted, found] = await Promise.all(
        [statics, inCluster].map((garden) => garden.search(text, options)),
      );
      assert.deepEqual(found, wanted, JSON.stringify([text, options]));
    }
  });

  await t.test('counts cover notes that are not at hand, and the best notes are', async () => {
    const inCluster = openSearchGarden(url, { name, sample: 4 });
    const telling = ({ total, facets, complete, results }: Answer) => ({
      total,
      facets,
      complete,
      best: results[0]?.url,
    });
    for (const text of [
      'garden',
      'compost',
      'soil',
      'soil water',
      'tag:garden',
      '-compost',
      'stage:evergreen',
    ]) {
      const [wanted, found] = await Promise.all(
        [statics, inCluster].map((garden) => garden.search(text, { limit: 2 })),
      );
      assert.deepEqual(telling(found!), telling(wanted!), text);
    }
  });

  await t.test('notes around a note are those that the build found', async () => {
    const { results } = await statics.search('', { limit: 50, excerpts: false });
    for (const { url: note } of results)
      for (const of of ['links', 'backlinks', 'unresolved'] as const) {
        for (const within of ['', 'path:soil', '-tag:garden']) {
          const [wanted, found] = await Promise.all(
            [statics, inCluster].map((garden) => garden.related!(note, { of, within })),
          );
          assert.deepEqual(found, wanted, `${of} of ${note} within ${within}`);
        }
      }
    const near = await inCluster.related!('/soil/Compost.html?a#b');
    assert.ok(near.length > 1 && near.every(({ url: other }) => other !== '/soil/Compost'));
    const below = await inCluster.related!('/soil/Compost', { within: 'path:soil' });
    assert.ok(below.length && below.every((one) => one.url.startsWith('/soil/')));
    assert.deepEqual(await inCluster.related!('/nowhere'), []);
    for (const wrong of [{ of: 'copies' as 'links' }, { within: 'compost' }])
      await assert.rejects(inCluster.related!('/soil/Compost', wrong), { code: 'option' });
  });
});

testOnCluster(
  'a word that very many begin with is searched in names, as by the static engine',
  async (_, url) => {
    const name = freshName();
    await publishNotes(url, name, crowdedNotes());
    const { file } = await makeIndex(crowdedNotes(), { layout: 'single' });
    const statics = createGarden(readIndexFile(JSON.parse(JSON.stringify(file))), () =>
      Promise.reject(new Error()),
    );
    const inCluster = openSearchGarden(url, { name });
    for (const text of ['pro', 'remote pro', 'proa']) {
      const [wanted, found] = await Promise.all(
        [statics, inCluster].map((garden) => garden.search(text, { excerpts: false })),
      );
      assert.deepEqual([found!.total, found!.results], [wanted!.total, wanted!.results], text);
    }
  },
);

testOnCluster(
  'errors are named: no such garden, no cluster, wrong options, an ended search',
  async (_, url) => {
    await assert.rejects(openSearchGarden(url, { name: 'absent' }).search('a'), {
      code: 'http',
      message: /404/,
    });
    const nobody = openSearchGarden('http://127.0.0.1:65531');
    await assert.rejects(nobody.search('a'), { code: 'network', message: /ECONNREFUSED/ });
    await assert.rejects(nobody.search('a', { limit: 0 }), { code: 'option' });
    const ended = AbortSignal.abort(new Error('enough'));
    await assert.rejects(openSearchGarden(url).search('a', { signal: ended }), { message: 'enough' });
  },
);
