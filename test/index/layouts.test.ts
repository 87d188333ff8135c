// The same answers in both layouts: same notes, same order, same scores, facets and suggestions.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Note } from '../../src/core/note.js';
import { makeIndex } from '../../index/writer/make-index.js';
import type { MadeIndex } from '../../index/writer/made-index.js';
import type { SideFile } from '../../index/writer/output-file.js';
import { readGarden } from '../../index/garden/read-garden.js';
import type { Answer, SearchOptions } from '../../src/core/garden.js';
import { once } from '../../src/core/lazy.js';
import { hasSyntax } from '../../src/core/query-language/has-syntax.js';
import { readIndexFile } from '../../src/core/store/index-file.js';
import { unpackNotes } from '../../src/core/store/note-table.js';
import type { TextFile } from '../../src/core/store/text-store.js';
import { createGarden } from '../../src/core/answer/answers.js';
import { GARDENS } from './support/gardens.js';
import { crowdedNotes, makeNote, makeSection } from './support/notes.js';
import { prose } from './support/prose.js';

/** Queries tried on each garden. */
const QUERIES = 200;

/** Queries of which each is the first that a garden answers. */
const FIRST_QUERIES = 100;

/** Queries whose counts are compared. */
const COUNTED_QUERIES = 60;

type Count = { count: number } & Partial<Record<'tag' | 'value', string>>;
const keyOf = ({ tag, value }: Partial<Count>) => tag ?? value;

function withoutCounts({ facets, start, ...answer }: Answer) {
  assert.ok(facets);
  return { ...answer, start: start?.results };
}

/** Queries tried without facets. */
const QUERIES_WITHOUT_FACETS = ['garden', 'compots', 'note search'];

// A small generator of numbers, so that a failure comes again.
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !holds(); i++) await new Promise((resume) => setTimeout(resume, 10));
  assert.ok(holds());
}

function open(
  { file, beside }: Pick<MadeIndex, 'file'> & { beside: readonly Pick<SideFile, 'name' | 'json'>[] },
  rest = () => Promise.resolve(),
  yielded: () => Promise<void> | undefined = () => undefined,
) {
  const files = new Map(beside.map(({ name, json }) => [name, json]));
  const read: string[] = [];
  /** Last file read, of each time that the page may have its turn. */
  const turns: (string | undefined)[] = [];
  const pace = {
    rest,
    yieldToPage: () => {
      turns.push(read.at(-1));
      return yielded();
    },
  };
  const readFile = (name: string) => {
    read.push(name);
    return Promise.resolve(files.get(name)!);
  };
  return {
    garden: createGarden(readIndexFile(JSON.parse(JSON.stringify(file))), readFile, pace),
    read,
    turns,
  };
}

/** Gives the names of the files of columns of all notes that were read. */
function columnsIn(read: readonly string[], { file: { aside } }: MadeIndex): string[] {
  const [tended = '', created = ''] = aside!.dates ?? [];
  const names = { created, facets: aside!.facets, table: aside!.table, tended };
  return Object.entries(names).flatMap(([column, name]) => (read.includes(name) ? column : []));
}

/** Weighs an entry as a build does. */
function weightOf({ file }: MadeIndex): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(JSON.stringify(file), { params }).length;
}

function mistype(word: string, below: (below: number) => number): string {
  const at = below(word.length);
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
    `${word.slice(0, at)}x${word.slice(at + 1)}`,
    `${word.slice(0, at)}e${word.slice(at)}`,
  ];
  return kinds[below(kinds.length)]!;
}

/** Titles of the garden, begun, mistyped, and some of their words beside other words. */
function makeTitleQueries({ file }: MadeIndex, count: number): string[] {
  const below = random(count);
  const one = <Item>(of: readonly Item[]) => of[below(of.length)]!;
  const terms = file.index!.index.map(([term]) => term);
  const titles = unpackNotes(file)
    .title.map((title) => title.match(/[\p{L}\p{N}]+/gu))
    .filter((words) => words !== null);
  return Array.from({ length: count }, () => {
    const title = one(titles);
    const kinds = [
      title,
      title.slice(0, 1 + below(title.length)),
      [one(title), one(terms)],
      [one(title), one(one(titles))],
    ];
    const words = one(kinds).map((word) => (below(6) ? word : mistype(word, below)));
    const text = words.join(' ');
    return below(3) ? text : below(2) ? `${text} ` : text.slice(0, 1 + below(text.length));
  });
}

/** Words of the garden, whole, begun, mistyped, alone, together and with operators. */
function makeQueries({ file }: MadeIndex, count: number): string[] {
  const below = random(count);
  const terms = file.index!.index.map(([term]) => term);
  const word = () => {
    const term = terms[below(terms.length)]!;
    const kinds = [term, term, term.slice(0, 1 + below(term.length)), mistype(term, below)];
    return kinds[below(kinds.length)]!;
  };
  const titles = unpackNotes(file).title;
  const one = (of: readonly string[]) => of[below(of.length)] ?? 'x';
  const unit = () => {
    const kinds = [
      () => `-${word()}`,
      () => `"${one(titles).split(' ').slice(0, 2).join(' ')}"`,
      () => `"${word()} ${word()}"`,
      () => `title:${word()}`,
      () => `heading:${word()}`,
      () => `${word()} OR #"${one(file.tags)}"`,
      () => `(${word()} ${word()})`,
      () => `links:[[${one(titles)}]]`,
      () => one(['compost', 'notes', 'full text', 'write', 'gar', '検索']),
    ];
    return below(3) ? word() : one(kinds.map((kind) => kind()));
  };
  return Array.from(
    { length: count },
    () => Array.from({ length: 1 + below(3) }, unit).join(' ') + (below(3) ? '' : ' '),
  );
}

/** Gives notes as a single file, and as a large garden. */
const indexesOf = (notes: () => Promise<readonly Note[]>) => ({
  singleOf: once(async () => makeIndex(await notes(), { layout: 'single' })),
  largeOf: once(async () => makeIndex(await notes(), { layout: 'sharded', largest: 0 })),
});

/** Checks that a large garden answers as one in a single file, whatever was read before. */
async function checkOpened({ singleOf, largeOf }: ReturnType<typeof indexesOf>): Promise<void> {
  const single = await singleOf();
  const large = await largeOf();
  const whole = open(single).garden;
  for (const query of makeTitleQueries(single, FIRST_QUERIES)) {
    const options = { excerpts: false, facets: false, limit: 30 };
    const { results, total } = await open(large).garden.search(query, options);
    const expected = await whole.search(query, options);
    assert.deepEqual({ results, total }, { results: expected.results, total: expected.total }, query);
  }
}

for (const garden of GARDENS)
  describe(`the layouts of ${garden}`, () => {
    const notesOf = once(async () => (await readGarden([garden])).notes);
    const { singleOf, largeOf } = indexesOf(notesOf);

    it(`give the same answers to ${QUERIES} queries`, async () => {
      const notes = (await notesOf()).map((note, i) => ({ ...note, weight: 1 + (i % 3) / 2 }));
      const synonyms = ['garden, compost, note', 'write => search, full text', '検索, 全文'];
      const single = await makeIndex(notes, { layout: 'single', synonyms });
      const sharded = await makeIndex(notes, { layout: 'sharded', synonyms });
      const large = await makeIndex(notes, { layout: 'sharded', synonyms, largest: 0 });
      const between = await makeIndex(notes, {
        layout: 'sharded',
        synonyms,
        largest: 0.8 * weightOf(sharded),
      });
      assert.deepEqual(single.terms, sharded.terms);
      assert.deepEqual(
        [between, large].map(({ file }) => [!!file.aside, !!file.shards!.nested]),
        [
          [true, false],
          [true, true],
        ],
      );
      const [one, ...others] = [open(single), open(sharded), open(between), open(large)];
      for (const [i, query] of makeQueries(single, QUERIES).entries()) {
        // Excerpts come from the same files in both.
        const tags = { any: [single.file.tags[i % single.file.tags.length] ?? 'none'] };
        const options = { limit: 30, excerpts: i % 20 === 0, ...(i % 5 === 0 && { filters: { tags } }) };
        const whole = await one!.garden.search(query, options);
        for (const { garden } of others) {
          const updates: Answer[] = [];
          const shared = await garden.search(query, {
            ...options,
            onUpdate: (update) => updates.push(update),
          });
          assert.deepEqual(shared, whole, JSON.stringify(query));
          assert.ok(updates.every(({ complete }) => !complete));
        }
      }
      for (const { read } of others) {
        const terms = read.filter((file) => !file.startsWith('garden-text-'));
        assert.equal(new Set(terms).size, terms.length, 'no file of terms is read twice');
      }
      const tags = { any: single.file.tags.slice(0, 3) };
      for (const query of ['', 'garden', `#"${single.file.tags[0]}"`])
        for (const made of [between, large]) {
          const first = await open(made).garden.search(query, { filters: { tags }, limit: 50 });
          assert.deepEqual(
            first,
            await one!.garden.search(query, { filters: { tags }, limit: 50 }),
            'asked first',
          );
        }
      const plain = open(large);
      const tended = { limit: 5, excerpts: false, facets: false };
      const { results, complete } = await plain.garden.search('', tended);
      assert.deepEqual(results, (await one!.garden.search('', tended)).results);
      assert.deepEqual([complete, plain.read], [true, []], 'without facets, notes tended last cost no file');
      for (const query of QUERIES_WITHOUT_FACETS) {
        const found = await plain.garden.search(query, { facets: false });
        assert.deepEqual(found.results, (await one!.garden.search(query)).results);
        assert.deepEqual([found.facets.tags, found.suggestions], [[], []]);
      }
      assert.ok(!plain.read.some((file) => file.startsWith('garden-facets')));
      const second = { offset: 5, excerpts: false, facets: false };
      const page = await plain.garden.search('', second);
      assert.deepEqual(
        page.results,
        (await one!.garden.search('', second)).results,
        'the default limit counts',
      );
    });

    it('give the same answers where a garden has just been opened', async () => {
      await checkOpened({ singleOf, largeOf });
    });

    it('compare no word that the garden has with all of its names', async () => {
      const large = await largeOf();
      const single = await singleOf();
      const whole = open(single).garden;
      const words = single.file.index!.index.map(([term]) => term).filter((term) => /^[a-z]+$/.test(term));
      const rare = words.filter((_, i) => i % Math.ceil(words.length / COUNTED_QUERIES) === 0);
      const { garden: opened, read } = open(large);
      for (const word of rare) assert.deepEqual(await opened.search(word), await whole.search(word));
      assert.ok(rare.length >= COUNTED_QUERIES / 2);
      assert.deepEqual(
        read.filter((file) => file.startsWith('garden-names-')),
        [],
      );
    });

    it('read the columns of all notes for syntax once typing rests', async () => {
      const typing = new AbortController();
      const made = await largeOf();
      const { garden: busy, read } = open(made, () => Promise.resolve(typing.abort()));
      const overtaken = busy.search('soil path:a', { signal: typing.signal, onUpdate: () => undefined });
      await assert.rejects(overtaken, { name: 'AbortError' });
      assert.deepEqual(columnsIn(read, made), []);
      const rested = open(made);
      await rested.garden.search('soil path:a', { onUpdate: () => undefined });
      assert.deepEqual(columnsIn(rested.read, made), ['facets', 'table']);
    });

    it('read the columns that a question needs, and no others', async () => {
      const notes = await notesOf();
      const properties = { rank: 'number' as const };
      const ranked = notes.map((note, i) => ({ ...note, properties: { rank: i % 7 } }));
      const single = await makeIndex(ranked, { layout: 'single', properties });
      const large = await makeIndex(ranked, { layout: 'sharded', largest: 0, properties });
      const whole = open(single).garden;
      const tag = single.file.tags[0] ?? 'none';
      const [title] = unpackNotes(single.file).title;
      const cases: [text: string, options: SearchOptions, columns: string[]][] = [
        ['garden', {}, []],
        ['title:garden', {}, []],
        ['heading:garden -notes', {}, []],
        [`#"${tag}" garden`, {}, ['facets']],
        ['(stage:>=budding OR language:en) garden', {}, ['facets']],
        ['-year:2020 -rank:>3 garden', {}, ['facets']],
        ['heading:"full text" garden', {}, ['facets']],
        [`#"${tag}"`, {}, ['facets', 'tended']],
        ['-garden', {}, ['facets', 'tended']],
        ['updated:>2020 garden', {}, ['facets', 'tended']],
        ['garden -after:2021-02', {}, ['facets', 'tended']],
        ['garden', { within: `-tag:"${tag}"` }, ['facets']],
        ['garden', { sort: 'tended' }, ['facets', 'tended']],
        ['garden', { sort: 'rank' }, ['facets']],
        ['', { filters: { tags: { any: [tag] } } }, ['facets', 'tended']],
        ['garden', { filters: { tags: { none: [tag] } } }, ['facets']],
        ['garden', { sort: 'title' }, ['table']],
        ['garden', { limit: 500 }, ['table']],
        ['garden', { boost: { stage: 1 } }, ['table']],
        ['path:soil garden', {}, ['table']],
        ['created:<2030 garden', {}, ['created', 'facets', 'tended']],
        ['garden', { sort: 'newest' }, ['created', 'facets', 'tended']],
        ['"full text" garden', {}, ['table']],
        [`-title:"${title} and"`, {}, ['table']],
        [`links:[[${title}]] garden`, {}, ['table']],
      ];
      for (const [text, options, columns] of cases) {
        const { garden, read } = open(large);
        const one = { facets: false, ...options };
        const [own, other] = [await garden.search(text, one), await whole.search(text, one)];
        assert.deepEqual([own.total, own.results], [other.total, other.results], text);
        assert.deepEqual(columnsIn(read, large), columns, `${text} ${JSON.stringify(options)}`);
      }
    });

    it('read all columns where an index has no file of dates, as of a build before', async () => {
      const made = await largeOf();
      const { dates: _, ...aside } = made.file.aside!;
      const before = open({ ...made, file: { ...made.file, aside } });
      const now = open(made);
      const ask = { limit: 20 };
      assert.deepEqual(await before.garden.search('', ask), await now.garden.search('', ask));
      assert.deepEqual(columnsIn(before.read, made), ['facets', 'table']);
      assert.deepEqual(columnsIn(now.read, made), ['facets', 'tended']);
    });

    it('name the notes of a large garden before their rows are read, in the order of the answer', async () => {
      const single = await singleOf();
      const made = await largeOf();
      const queries = makeQueries(single, COUNTED_QUERIES).filter(
        (query) => !hasSyntax(query) && query.trim(),
      );
      const facts = { category: '', stage: '', created: '', updated: '', tags: [], sections: [] };
      let named = 0;
      for (const names of [true, false])
        for (const query of queries) {
          const updates: Answer[] = [];
          const onUpdate = (update: Answer) => updates.push(update);
          const { results } = await open(made).garden.search(query, { names, onUpdate });
          for (const update of updates)
            for (const {
              titleSegments,
              score: _score,
              language: _language,
              ...early
            } of update.results.filter(({ url }) => !url)) {
              assert.deepEqual(early, { url: '', title: early.title, ...facts });
              assert.equal(titleSegments.map(({ text }) => text).join(''), early.title);
              named++;
            }
          // The last update without rows has the files of all terms.
          const last = updates.findLast((update) => update.results.some(({ url }) => !url));
          for (const [i, { url, title, score }] of (last?.results ?? []).entries()) {
            assert.equal(score, results[i]!.score);
            if (title) assert.equal(title, results[i]!.title);
            if (url) assert.equal(url, results[i]!.url);
          }
          for (const { results } of updates) assert.ok(results[0]?.title !== '', 'the first is named');
          if (!names) assert.ok(updates.every(({ results }) => results.every(({ url }) => url)));
        }
      assert.ok(named > queries.length / 2, String(named));
    });

    it('read the rows of notes that stay among the first while a reader types', async () => {
      const notes = await notesOf();
      const title = notes.map(({ title }) => title).find((one) => /^[a-z]{8,}$/i.test(one))!;
      const { garden: opened, read } = open(await largeOf(), () => new Promise(() => {}));
      const type = (text: string) => {
        const updates: Answer[] = [];
        void opened.search(text, { names: true, onUpdate: (update) => updates.push(update) });
        return () => updates.at(-1)?.results[0];
      };
      const texts = () => read.filter((name) => name.startsWith('garden-text-')).length;
      const first = type(title.slice(0, -1));
      await until(() => first()?.title === title);
      assert.deepEqual([first()!.url, texts()], ['', 0]);
      type(title);
      await until(() => texts() > 0);
      const last = type(`${title} `);
      await until(() => !!last()?.url);
      assert.equal(last()!.title, title);
      assert.ok(last()!.excerpt);
      assert.ok(texts() <= 2, String(texts()));
    });

    it('count the pause in typing from the key, before any work on it', async () => {
      const notes = await notesOf();
      for (const layout of ['single', 'sharded'] as const) {
        const pauses: number[] = [];
        const opened = open(await makeIndex(notes, { layout }), () => {
          pauses.push(opened.read.length);
          return Promise.resolve();
        });
        await opened.garden.search('soil heap', { onUpdate: () => undefined });
        assert.deepEqual(pauses, [0]);
      }
    });

    it('fetch no row for a question that is overtaken while it is ranked', async () => {
      const made = await largeOf();
      const options = { excerpts: false } as const;
      for (let turn = 1; turn < 4; turn++) {
        const abort = new AbortController();
        let [left, next] = [Infinity, Promise.resolve<unknown>(undefined)];
        const { garden: shared, read } = open(made, undefined, async () => {
          if (!--left) {
            abort.abort();
            next = shared.search('tags');
          }
          await new Promise((resume) => setTimeout(resume));
        });
        await shared.search('garden', { ...options, limit: 1 });
        await shared.search('tags');
        const before = read.length;
        left = turn;
        await shared.search('garden', { ...options, signal: abort.signal }).catch(() => undefined);
        await next;
        assert.deepEqual(read.slice(before), [], `turn ${turn}`);
      }
    });

    it('say of empty facets that the labels are not read yet', async () => {
      const { garden: large } = open(await largeOf());
      const updates: Answer[] = [];
      const answer = await large.search('', { excerpts: false, onUpdate: (update) => updates.push(update) });
      assert.deepEqual(
        updates.map(({ facets, atLeast }) => [facets.tags.length, atLeast]),
        [[0, true]],
      );
      assert.ok(answer.facets.tags.length && !answer.atLeast);
    });

    it('count the labels of a garden of very many notes when they are asked for, and of results before', async () => {
      const notes = await notesOf();
      const single = await singleOf();
      const made = await makeIndex(notes, { layout: 'sharded', largest: 0, counted: 0 });
      const [exact, large] = [open(single).garden, open(made)];
      const options = { excerpts: false, limit: 7, filters: {} };
      const queries = ['', ...makeQueries(single, COUNTED_QUERIES).filter((query) => !hasSyntax(query))];
      for (const query of queries) {
        const [whole, { facets, atLeast, ...first }] = await Promise.all([
          exact.search(query, options),
          large.garden.search(query, options),
        ]);
        assert.equal(atLeast, true);
        assert.deepEqual(withoutCounts(whole), withoutCounts({ ...first, facets }));
        const results = query.trim() ? first.results : undefined;
        for (const [name, counts] of Object.entries(facets))
          for (const { count, ...value } of counts as Count[]) {
            const all = (whole.facets[name] as Count[]).find((other) => keyOf(other) === keyOf(value))!;
            assert.ok(results ? count <= Math.min(all.count, results.length) : count === all.count);
          }
        const stages = first.results.filter(({ stage }) => stage).length;
        if (results)
          assert.equal(
            facets.stage.reduce((sum, { count }) => sum + count, 0),
            stages,
          );
      }
      assert.ok(!large.read.some((file) => file.startsWith('garden-facets')));
      for (const query of queries)
        assert.deepEqual(
          await large.garden.search(query, { ...options, facets: true }),
          await exact.search(query, options),
        );
      assert.ok((await large.garden.search('', options)).atLeast === undefined, 'labels at hand are counted');
      const { garden: fresh, turns } = open(made);
      const { facets } = await fresh.search('', { ...options, facets: true });
      const ofLabels = turns.filter((file) => file?.startsWith('garden-facets')).length;
      assert.ok(ofLabels > Object.keys(facets).length, 'the page has its turn at each facet');
    });
  });

const SYLLABLES = ['ka', 'lo', 'mi', 'nu', 're', 'so', 'tu', 'vi', 'wo', 'zy'];

// Makes a title of two words. All such words differ in more than one letter.
const title = (i: number) =>
  [i, 7 * i + 3]
    .map((seed) => [1, 10, 100, 1000].map((by) => SYLLABLES[Math.floor(seed / by) % 10]).join(''))
    .join(' ');

describe('the names of a large garden', () => {
  const notes = Array.from({ length: 1500 }, (_, i) => makeNote({ path: `n${i}.md`, title: title(i) }));
  const { singleOf, largeOf } = indexesOf(async () => notes);
  const isNames = (file: string) => file.startsWith('garden-names-');

  it('are compared with a mistyped word by large files only once a reader stops typing', async () => {
    const made = await largeOf();
    const { words, bySecond } = made.file.shards!;
    const large = [...words.files, ...bySecond.files, made.file.aside!.names];
    let stop = () => {};
    const rest = () => new Promise<void>((resolve) => (stop = resolve));
    const { garden, read } = open(made, rest);
    const [word] = title(1234).split(' ') as [string];
    const mistyped = `${word.slice(0, 4)}qq`;
    const typed = garden.search(mistyped, { onUpdate: () => {} });
    await until(() => read.some(isNames));
    await new Promise((resume) => setTimeout(resume, 50));
    assert.ok(!read.some((file) => large.includes(file)));
    stop();
    await typed;
    assert.ok(read.some((file) => large.includes(file)));
  });

  it('lift notes by the words that they share with a query, whatever was read before', async () => {
    const below = random(7);
    const words = Array.from({ length: 600 }, (_, i) => title(i).split(' ')[0]!);
    const some = (most: number) => Array.from({ length: 1 + below(most) }, () => words[below(words.length)]!);
    const joined = (all: string[]) => all.join(below(4) ? ' ' : '_');
    const drawn = Array.from({ length: 500 }, (_, i) =>
      makeNote({
        path: `n${i}.md`,
        title: [...some(2), below(2) ? 'of the' : '', joined(some(3))].join(' '),
        sections: [makeSection({ text: some(9).join(' ') })],
      }),
    );
    await checkOpened(indexesOf(async () => drawn));
  });

  it('are read by their first letter to correct a long word, and all where none is near', async () => {
    const [single, made] = [await singleOf(), await largeOf()];
    const { letters, names } = made.file.aside!;
    const [word] = title(1234).split(' ') as [string];
    const others = { last: `${word.slice(0, -1)}q`, first: `q${word.slice(1)}`, none: 'qqqqqqqqqq' };
    for (const [kind, mistyped] of Object.entries(others)) {
      const { garden, read } = open(made);
      assert.deepEqual(await garden.search(mistyped), await open(single).garden.search(mistyped), kind);
      const files = read.filter(isNames);
      if (kind === 'last') assert.deepEqual([files.length, letters!.files.includes(files[0]!)], [1, true]);
      else assert.ok(files.includes(names), kind);
    }
  });
});

describe('words that very many begin with', () => {
  const { singleOf, largeOf } = indexesOf(async () => crowdedNotes());
  const inNames = crowdedNotes().filter(({ title, tags }) => tags[0] ?? title.startsWith('Remote')).length;

  it('are searched in names while they are typed, in all layouts alike', async () => {
    const sharded = await makeIndex(crowdedNotes(), { layout: 'sharded' });
    const [one, ...others] = [await singleOf(), sharded, await largeOf()].map((made) => open(made).garden);
    for (const text of [
      'pro',
      'remote pro',
      'proa',
      'pr',
      'pro leaf',
      'leaf pro',
      'pro-ta',
      'pro ',
      'proaa',
    ]) {
      const whole = await one!.search(text, { limit: 20 });
      for (const garden of others) assert.deepEqual(await garden.search(text, { limit: 20 }), whole, text);
    }
    assert.equal((await one!.search('pro')).total, inNames);
    for (const text of ['proa', 'proaa'])
      assert.equal((await one!.search(text)).total, 210, 'where few begin with it, all fields are searched');
  });

  it('count phrases of synonyms among what begins with them, in all layouts alike', async () => {
    const notes = crowdedNotes(40, 249, 249);
    const synonyms = ['hint, proaa proba'];
    const totals = [undefined, 0].map(async (largest) => {
      const layout = largest === undefined ? 'single' : 'sharded';
      const made = await makeIndex(notes, { layout, synonyms, ...(largest === 0 && { largest }) });
      return (await open(made).garden.search('remote pro')).results.map(({ score }) => score);
    });
    const [single, large] = await Promise.all(totals);
    assert.ok(single!.length);
    assert.deepEqual(large, single);
  });

  it('need the file of their best names, and no files with their completions', async () => {
    const made = await largeOf();
    const { starts } = made.file.aside!;
    const { garden, read } = open(made);
    await garden.search('pro');
    assert.equal(read.filter((file) => starts.files.includes(file)).length, 1);
    assert.ok(read.filter((file) => file.startsWith('garden-terms-')).length <= 1, read.join());
  });
});

describe('a ligature of several words in a title', () => {
  it('scores alike in all layouts', async () => {
    const notes = ['Letters of the Prophet ﷺ', 'Soil', 'Compost'].map((title, i) =>
      makeNote({ title, path: `${i}.md`, url: `/${i}/`, sections: [makeSection({ text: 'He ﷺ sowed.' })] }),
    );
    const found = (['single', 'sharded', 0] as const).map(async (layout) => {
      const options = layout === 0 ? ({ layout: 'sharded', largest: 0 } as const) : { layout };
      const { total, results } = await open(await makeIndex(notes, options)).garden.search('ﷺ');
      return { total, scores: results.map(({ score }) => score) };
    });
    const [single, ...others] = await Promise.all(found);
    assert.equal(single!.total, 3);
    for (const other of others) assert.deepEqual(other, single);
  });
});

describe('the near copies of a large garden', () => {
  const versions = ['1.0', '2.0', '3.0'];
  const notes = Array.from({ length: 40 }, (_, i) => prose(i, 300)).flatMap((text, i) =>
    versions.map((version) => {
      const path = `${version}/heap-${i}.md`;
      return makeNote({ path, title: `Heap ${title(i)}`, sections: [makeSection({ text })] });
    }),
  );
  const { singleOf, largeOf } = indexesOf(async () => notes);

  it('are named by the rows of the results alone, also where a version is typed', async () => {
    const single = open(await singleOf());
    const made = await largeOf();
    const options = { limit: 4, excerpts: false, facets: false };
    for (const [query, version, most] of [
      ['heap', '3.0', options.limit],
      ['heap 2.0', '2.0', 2 * options.limit],
    ] as const) {
      const { garden, read } = open(made);
      const answer = await garden.search(query, options);
      assert.deepEqual(answer, await single.garden.search(query, options));
      for (const { url, copies = [] } of answer.results) {
        assert.ok(url.startsWith(`/${version}/`));
        assert.deepEqual(
          copies.map(({ label }) => label).sort(),
          versions.filter((one) => one !== version),
        );
      }
      const rows = read.filter((name) => name.startsWith('garden-text-'));
      assert.ok(rows.length <= most, String(rows.length));
    }
  });

  it('are named after a row of the note was read elsewhere, which does not name them', async () => {
    const { garden } = open(await largeOf());
    const [first] = (await garden.search('heap', { limit: 1 })).results;
    for (const { url } of await garden.related!(first!.url)) {
      const found = await garden.search(title(Number(url.match(/\d+$/)![0])), { limit: 1 });
      assert.deepEqual(found.results[0]!.copies?.length, 2);
    }
  });

  it('are refused where a row names more of them', async () => {
    const made = await largeOf();
    const beside = made.beside.map((file) => {
      if (!file.name.startsWith('garden-text-')) return file;
      const [id, [texts, rows]] = JSON.parse(file.json) as [string, TextFile];
      for (const names of Object.values(rows!.copyNames!)) names[0] += '\n0/more';
      return { name: file.name, json: JSON.stringify([id, [texts, rows]]) };
    });
    await assert.rejects(open({ ...made, beside }).garden.search('heap'), { code: 'format' });
  });
});
