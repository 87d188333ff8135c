import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { miniSearchOptions, readIndexFile } from '../../../src/core/store/index-file.js';
import type { Answer, Filters, Result } from '../../../src/core/garden.js';
import { english } from '../../../src/core/language/languages.js';
import { LANGUAGE_TABLE } from '../../../src/core/language/language-table.js';
import { MAX_QUERY_LENGTH } from '../../../src/core/words/query.js';
import { anyText } from '../../support/arbitraries.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import {
  readNothing,
  shardedGarden,
  shardedSketch,
  sketchGarden,
  sketchIndex,
  type NoteSketch,
} from '../../support/garden.js';
import { runs } from '../../support/runs.js';

const NOTES: NoteSketch[] = [
  {
    title: 'Compost',
    tags: ['garden/soil', 'Compost'],
    body: 'Leaves and peelings rot down to compost. It heats up.',
    updated: '2024-05-01',
    stage: 'evergreen',
  },
  {
    title: 'Heavy clay',
    tags: ['garden/soil'],
    body: 'Clay holds water. Composted bark opens it.',
    created: '2023-01-02',
    stage: 'budding',
  },
  { title: 'Butter', tags: ['kitchen'], body: 'Churn the cream until it turns.', category: 'food' },
  {
    title: 'Buttery noodles',
    tags: ['kitchen', 'quick'],
    body: 'Butter, butter, and noodles with butter.',
    category: 'food',
  },
  {
    title: 'Machine learning',
    tags: ['machine learning'],
    aliases: ['ML'],
    body: 'Models learn from examples.',
  },
  {
    title: 'C++ after ten years',
    tags: ['C++'],
    body: 'From C# and .NET back to pointers and snake_case names.',
  },
  { title: 'Café culture', body: 'A naïve guide.', created: '2022-07-07', language: 'fr' },
  { title: '落ち葉堆肥', tags: ['堆肥'], body: '落ち葉を積んで堆肥を作ります。', language: 'ja' },
  {
    title: 'Headed',
    sections: [
      { text: 'Nothing here.' },
      { heading: 'Slug hunting', anchor: 'slug-hunting', text: 'By torchlight, in the rain.' },
      { heading: 'Code', anchor: 'code', code: 'const trowel = 1;' },
    ],
  },
];

const garden = sketchGarden(NOTES);
const pause = () => new Promise((resume) => setTimeout(resume));
const titles = ({ results }: Answer) => results.map(({ title }) => title);
const find = async (text: string) => titles(await garden.search(text));
const shown = ({ excerpt }: Result) => excerpt?.segments.map(({ text }) => text).join('');
const marked = ({ excerpt }: Result) =>
  excerpt?.segments.filter(({ match }) => match).map(({ text }) => text);

describe('search', () => {
  it('takes any query without an error, twice with the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const [one, other] = [await garden.search(text), await garden.search(text)];
        expect(one).to.deep.equal(other);
        expect(one.results.length).to.be.at.most(one.total);
      }),
      { numRuns: runs(100) },
    );
  });

  it('answers questions asked at once as if each were asked alone', async () => {
    const diary = { title: 'Butter notes of a week with butter', aliases: ['butter butter'] };
    const notes = [...NOTES, { ...diary, body: 'butter butter butter' }];
    const pace = { rest: () => Promise.resolve(), yieldToPage: async () => void (await pause()) };
    const layouts = [() => sketchGarden(notes), () => shardedGarden(notes, pace).garden];
    const text = fc.constantFrom(
      '',
      'butter',
      'noodles bu',
      'compots',
      'machien',
      'clay -bark',
      'zzz',
      '堆肥',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...layouts), fc.array(text, { maxLength: 4 }), async (open, texts) => {
        const alone = await Promise.all(texts.map((text) => open().search(text)));
        const shared = open();
        expect(await Promise.all(texts.map((text) => shared.search(text)))).to.deep.equal(alone);
      }),
      { numRuns: runs(60) },
    );
  });

  it('finds every note by its title, first', async () => {
    for (const { title } of NOTES) expect((await find(title))[0]).to.equal(title);
  });

  it('finds a note by another of its names, first', async () =>
    expect((await find('ml'))[0]).to.equal('Machine learning'));

  it('puts the word as typed before words that begin with it', async () => {
    expect((await find('butter'))[0]).to.equal('Butter');
  });

  it('joins no forms to a single letter, whatever shares it as its stem', async () => {
    const letters = sketchGarden([{ title: 'On a' }, { title: 'On aed' }, { title: 'On abs' }]);
    expect(titles(await letters.search('a '))).to.deep.equal(['On a']);
    expect(titles(await letters.search('ab '))).to.deep.equal(['On abs']);
  });

  it('joins the forms of a word, the form that was typed first', async () => {
    expect(await find('composted ')).to.have.members(['Heavy clay', 'Compost']);
    const forms = ['compost', 'composted', 'composting'].map((body) => ({
      title: `On ${body[7] ?? 'it'}`,
      body,
    }));
    for (const { title, body } of forms) {
      expect(titles(await sketchGarden(forms).search(`${body} `))[0]).to.equal(title);
    }
    expect(await find('learn ')).to.deep.equal(['Machine learning']);
  });

  it('counts a note by its weight, its name too', async () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 9, maxLength: 9 });
    const query = fc.constantFrom(
      'butter',
      'clay compost',
      'machine learning',
      'composted -bark',
      'c++ "ten years"',
    );
    const scores = async (notes: NoteSketch[], text: string) =>
      new Map((await sketchGarden(notes).search(text)).results.map(({ title, score }) => [title, score]));
    await fc.assert(
      fc.asyncProperty(weights, query, async (weights, text) => {
        const plain = await scores(NOTES, text);
        const weighed = await scores(
          NOTES.map((note, i) => ({ ...note, weight: weights[i]! })),
          text,
        );
        expect([...weighed.keys()]).to.have.members([...plain.keys()]);
        NOTES.forEach(({ title }, i) => {
          const score = plain.get(title);
          if (score) expect(weighed.get(title)! / score / weights[i]!).to.be.closeTo(1, 1e-7);
        });
      }),
      { numRuns: runs(30) },
    );
  });

  it('corrects a mistyped word, a swap being one mistake, and suggests the correction', async () => {
    const answer = await garden.search('compots');
    expect(titles(answer)[0]).to.equal('Compost');
    expect(answer.suggestions).to.deep.equal([{ text: 'compost', kind: 'spelling' }]);
    expect(await find('machien learnign')).to.deep.equal(['Machine learning']);
  });

  it('looks past a rare form for the word that was meant', async () => {
    const rare = sketchGarden([
      ...NOTES,
      { title: 'Dessert', body: 'A compote of plums.' },
      { title: 'Bin', body: 'For compost.' },
    ]);
    expect(titles(await rare.search('compots'))).to.have.members(['Compost', 'Heavy clay', 'Bin', 'Dessert']);
  });

  it('corrects nothing that the garden has', async () => {
    expect((await garden.search('compost')).suggestions).to.deep.equal([]);
  });

  it('takes the last word for a beginning: in titles and tags from one letter, in bodies from three', async () => {
    expect(await find('le')).to.not.include('Compost');
    expect(await find('k')).to.have.members(['Butter', 'Buttery noodles']);
    expect(await find('peel')).to.deep.equal(['Compost']);
  });

  it('finds the names of programming', async () => {
    for (const name of ['C++', 'c#', '.NET', 'snake_case', 'snake']) {
      expect(await find(name), name).to.deep.equal(['C++ after ten years']);
    }
  });

  it('parts a word where a space was left out, if a note has both, in any form', async () => {
    expect((await find('heavyclay '))[0]).to.equal('Heavy clay');
    expect((await find('compostbark '))[0]).to.equal('Heavy clay');
    expect(await find('butterleaves ')).to.deep.equal([]);
  });

  it('finds words whatever their accents, and from inside a sentence without spaces', async () => {
    expect(await find('cafe naive')).to.deep.equal(['Café culture']);
    expect(await find('堆肥')).to.deep.equal(['落ち葉堆肥']);
    expect(await find('葉')).to.deep.equal(['落ち葉堆肥']);
  });

  it('leaves stop words out unless there is nothing else', async () => {
    expect(await find('the compost')).to.have.members(['Compost', 'Heavy clay']);
    expect(await find('the ')).to.include('Headed');
  });

  it('joins stop words that make a word of a name, in the same order however often they are said', async () => {
    const notes = [{ title: 'forEach' }, { title: 'Compost heaps' }, { title: 'Compost', body: 'for each' }];
    const named = sketchGarden(notes);
    for (const times of [1, 2, 40]) {
      const { results } = await named.search(`compost ${'for each '.repeat(times)}`);
      expect(results.map(({ title }) => title)).to.deep.equal(['forEach', 'Compost', 'Compost heaps']);
    }
  });

  it('takes the stop words of a language that few notes are written in for words like any other', async () => {
    const german = await LANGUAGE_TABLE.get('de')!();
    const word = fc.constantFrom(...[...german.stopWords].filter((word) => !english.stopWords.has(word)));
    await fc.assert(
      fc.asyncProperty(word, async (word) => {
        const file = sketchIndex([
          { title: 'Film', body: `${word} hard` },
          { title: 'Rock', body: 'rock hard' },
        ]);
        const scores = async (options: Partial<typeof file.options>) => {
          const languages = { ...file.options, languages: ['de', 'en'], ...options };
          const few = createGarden(readIndexFile({ ...file, options: languages }), readNothing);
          return (await few.search(`${word} hard `)).results.map(({ title, score }) => `${title} ${score}`);
        };
        const [first, second] = await scores({ common: ['en'] });
        expect(first).to.match(/^Film/);
        expect(second).to.match(/^Rock/);
        const [one, other] = (await scores({})).map((result) => result.slice('Film '.length));
        expect(one).to.equal(other);
      }),
      { numRuns: runs(40) },
    );
  });

  it('gives all notes for an empty query, the latest tended first, and none for a query without a word', async () => {
    const answer = await garden.search('  ');
    expect(answer.total).to.equal(NOTES.length);
    expect(titles(answer).slice(0, 3)).to.deep.equal(['Compost', 'Heavy clay', 'Café culture']);
    expect((await garden.search('?!')).total).to.equal(0);
  });

  it('shows the passage that matches, with its section’s address', async () => {
    const [result] = (await garden.search('torchlight')).results;
    expect(result!.excerpt!.url).to.equal('/Headed#slug-hunting');
    expect(shown(result!)).to.equal('By torchlight, in the rain.');
    expect(marked(result!)).to.deep.equal(['torchlight']);
    expect(shown((await garden.search('trowel')).results[0]!)).to.include('const trowel');
  });

  it('marks a word in every form it was found by', async () => {
    expect(marked((await garden.search('compost')).results[1]!)).to.deep.equal(['Composted']);
  });

  it('pages without loss or repetition', async () => {
    const pages = await Promise.all([0, 4, 8].map((offset) => garden.search('', { limit: 4, offset })));
    expect(pages.flatMap(titles)).to.deep.equal(titles(await garden.search('', { limit: 100 })));
  });

  it('sorts by title and by age', async () => {
    expect(titles(await garden.search('butter', { sort: 'title' }))).to.deep.equal([
      'Butter',
      'Buttery noodles',
    ]);
    expect(titles(await garden.search('', { sort: 'newest', limit: 3 }))[0]).to.equal('Compost');
  });

  it('sorts titles that differ in their ends alone', async () => {
    const long = 'Minutes of the weekly meeting of the planning committee of the town';
    const meetings = sketchGarden([{ title: `${long}, Zebra` }, { title: `${long}, Ápple` }]);
    const { results } = await meetings.search('', { sort: 'title' });
    expect(results.map(({ title }) => title.slice(-5))).to.deep.equal(['Ápple', 'Zebra']);
  });

  it('tells what it knows before the texts are there, and afterwards with the texts it has', async () => {
    const { garden: typed } = shardedGarden(NOTES);
    const search = async (text: string) => {
      const updates: Answer[] = [];
      const answer = await typed.search(text, { onUpdate: (update) => updates.push(update) });
      expect(answer.complete).to.equal(true);
      for (const { complete } of updates) expect(complete).to.equal(false);
      return updates.at(-1)?.results[0];
    };
    expect(await search('compost'))
      .to.deep.include({ title: 'Compost' })
      .and.not.have.property('excerpt');
    expect(marked((await search('compost heats'))!)).to.include('compost');
  });

  it('answers first by the words as they are typed, then with their forms, counts and all else', async () => {
    const fresh = sketchGarden(NOTES);
    const updates: Answer[] = [];
    const answer = await fresh.search('composted ', {
      filters: {},
      onUpdate: (update) => updates.push(update),
    });
    expect(titles(updates[0]!)).to.deep.equal(['Heavy clay']);
    expect(updates[0]).to.deep.include({ complete: false, atLeast: true, suggestions: [] });
    expect(Object.values(updates[0]!.facets).flat()).to.deep.equal([]);
    expect(titles(answer)).to.have.members(['Heavy clay', 'Compost']);
    expect(answer.complete).to.equal(true);
    expect(answer.facets.tags.map(({ tag }) => tag)).to.include('garden/soil');
  });

  it('has texts on their way while the reader types, of notes that stay among the first', async () => {
    const { garden: typed, read } = shardedGarden(NOTES, {
      rest: () => new Promise(() => {}),
      yieldToPage: () => undefined,
    });
    const texts = () => read.filter((name) => name.startsWith('garden-text'));
    const type = async (text: string, options = {}) => {
      void typed.search(text, { onUpdate: () => {}, ...options });
      await pause();
      await pause();
    };
    await type('heavy');
    expect(texts()).to.be.empty;
    await type('heavy c', { excerpts: false });
    expect(texts()).to.be.empty;
    await type('heavy cl');
    expect(texts()).to.have.length(1);
  });

  it('fetches nothing for a word just begun, and no text, until the reader rests', async () => {
    let rest = () => {};
    const { garden: typed, read } = shardedGarden(NOTES, {
      rest: () => new Promise((resume) => (rest = resume)),
      yieldToPage: () => undefined,
    });
    const kinds = () => read.map((name) => name.split('-')[1]!);
    const last = { onUpdate: () => {} };
    void typed.search('b', last);
    void typed.search('machine of', last);
    await pause();
    expect(read).to.deep.equal([]);
    const answer = typed.search('butt', last);
    await pause();
    expect(kinds()).to.include('terms').and.not.include('text');
    rest();
    expect(titles(await answer)).to.have.members(['Butter', 'Buttery noodles']);
    expect(kinds()).to.include('text');
  });

  it('waits for the reader to rest before it fetches many files for a word just begun', async () => {
    let rest = () => {};
    const { garden: typed, read } = shardedGarden(
      [{ title: 'One', body: 'compass compost compote compress mulch' }],
      { rest: () => new Promise((resume) => (rest = resume)), yieldToPage: () => undefined },
    );
    const last = { onUpdate: () => {}, excerpts: false };
    const answer = typed.search('comp', last);
    await pause();
    expect(read).to.be.empty;
    rest();
    expect((await answer).total).to.equal(1);
    expect(read).to.have.length(4);
    void typed.search('mulc', last);
    await pause();
    expect(read.length).to.be.above(4);
  });

  it('shows the excerpts that came where another text could not be read, and then fails', async () => {
    const { file, beside } = shardedSketch([
      { title: 'One', body: 'clay' },
      { title: 'Two', body: 'clay' },
    ]);
    let lost = [...beside.keys()].find((name) => name.startsWith('garden-text'));
    const broken = createGarden(readIndexFile(file), (name) =>
      name === lost ? Promise.reject(new Error('lost')) : Promise.resolve(beside.get(name)!),
    );
    const seen: Answer[] = [];
    const onUpdate = (answer: Answer) => seen.push(answer);
    const error = await broken.search('clay ', { onUpdate }).catch(String);
    expect(error).to.equal('Error: lost');
    const { results, complete } = seen.at(-1)!;
    expect(results.map(({ title, excerpt }) => [title, !!excerpt])).to.deep.equal([
      ['One', false],
      ['Two', true],
    ]);
    expect(complete).to.be.false;
    lost = undefined;
    expect((await broken.search('clay ')).results.every(({ excerpt }) => excerpt)).to.be.true;
  });

  it('ends with the reason of the signal', async () => {
    const reason = new Error('no longer wanted');
    const failed = await garden
      .search('compost', { signal: AbortSignal.abort(reason) })
      .catch((error: unknown) => error);
    expect(failed).to.equal(reason);
  });

  it('answers a million characters like any query', async () => {
    for (const part of [
      'compost ',
      '"rot down" ',
      '#kitchen ',
      'compots OR ',
      'path:butter ',
      '(a b) ',
      '-c ',
    ]) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const start = text.slice(0, MAX_QUERY_LENGTH);
      expect(await garden.search(text)).to.deep.equal(await garden.search(start));
    }
  });
});

describe('filters and facets', () => {
  it('counts for each tag as many notes as choosing it gives, nested tags in their parents', async () => {
    for (const query of ['', 'butter', 'compost']) {
      const { facets } = await garden.search(query, { limit: 100 });
      for (const { tag, count } of facets.tags) {
        const answer = await garden.search(query, { filters: { tags: { all: [tag] } }, limit: 100 });
        expect(answer.total, `${query} ${tag}`).to.equal(count);
      }
    }
    const { facets } = await garden.search('');
    expect(facets.tags.find(({ tag }) => tag === 'garden')).to.deep.equal({
      tag: 'garden',
      label: 'garden',
      count: 2,
    });
  });

  it('takes tags in any spelling', async () => {
    const answer = await garden.search('', { filters: { tags: { all: ['#GARDEN/Soil', 'compost'] } } });
    expect(titles(answer)).to.deep.equal(['Compost']);
  });

  it('knows all, any and none, over several facets', async () => {
    const ask = async (filters: Filters) => titles(await garden.search('', { filters, sort: 'title' }));
    expect(await ask({ tags: { any: ['quick', 'compost'] } })).to.deep.equal(['Buttery noodles', 'Compost']);
    expect(await ask({ category: { all: ['food'] }, tags: { none: ['quick'] } })).to.deep.equal(['Butter']);
    expect(await ask({ stage: { any: ['budding', 'evergreen'] }, year: { all: ['2024'] } })).to.deep.equal([
      'Compost',
    ]);
    expect(await ask({ language: { any: ['ja'] } })).to.deep.equal(['落ち葉堆肥']);
    expect(await ask({ tags: { all: ['nothing'] } })).to.deep.equal([]);
  });

  it('counts under “any” what else may be chosen', async () => {
    const { facets } = await garden.search('', {
      filters: { category: { any: ['food'] }, tags: { any: ['quick'] } },
    });
    expect(facets.tags.map(({ tag, count }) => [tag, count])).to.deep.equal([
      ['kitchen', 2],
      ['quick', 1],
    ]);
  });
});

describe('the index', () => {
  it('is one that MiniSearch reads, and scores a plain word in the same order', async () => {
    const file = sketchIndex(NOTES);
    const miniSearch = MiniSearch.loadJS(file.index!, miniSearchOptions(file));
    for (const word of ['butter', 'compost', 'clay', '堆肥', 'c++']) {
      const ids = miniSearch
        .search(word, { tokenize: (text) => [text] })
        .map(({ id }) => decodeURI((id as string).slice(1)));
      expect(await find(`${word} `)).to.include.members(ids);
    }
  });
});
