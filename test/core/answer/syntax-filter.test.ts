import { expect } from '@open-wc/testing';
import type { Answer } from '../../../src/core/garden.js';
import { readIndexFile, type IndexFile } from '../../../src/core/store/index-file.js';
import { packLinks } from '../../../src/core/notes/link-list.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { MAX_READ } from '../../../src/core/answer/syntax-filter.js';
import {
  readNothing,
  openSketch,
  shardedGarden,
  shardedSketch,
  sketchGarden,
  sketchIndex,
  type NoteSketch,
} from '../../support/garden.js';
import { EXAMPLE_NOTES, EXAMPLES } from '../query-language/examples.js';

const titles = ({ results }: Answer) => results.map(({ title }) => title);

/** Opens the notes of the documentation, with the links between them. */
function exampleGarden() {
  const notes = [...EXAMPLE_NOTES].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sketches = notes.map(
    ({ title, aliases, tags, category, stage, created, updated, path, sections }) =>
      ({
        title,
        aliases: aliases ?? [],
        tags: tags ?? [],
        category: category ?? '',
        stage: stage ?? '',
        created: created ?? '',
        updated: updated ?? '',
        url: `/${path}`,
        sections: sections.map(([heading, text]) => ({ heading, anchor: heading, text })),
      }) as NoteSketch,
  );
  const links = notes.map(({ links = [] }) =>
    links.map((to) => notes.findIndex(({ title }) => title === to)),
  );
  const file: IndexFile = { ...sketchIndex(sketches), optional: { links: packLinks(links) } };
  return createGarden(readIndexFile(file), readNothing);
}

describe('a search with syntax', () => {
  for (const { query, meaning, finds } of EXAMPLES) {
    it(`${query} finds ${meaning}`, async () => {
      expect(titles(await exampleGarden().search(query))).to.have.members(finds);
    });
  }

  it('ranks by the words, those of phrases too, and without any shows the latest tended first', async () => {
    const garden = exampleGarden();
    expect(titles(await garden.search('title:compost OR clay '))).to.deep.equal([
      'Compost',
      'Clay',
      'Three laws',
    ]);
    expect(titles(await garden.search('-#robots'))).to.deep.equal(['Clay', 'Machine learning', 'Compost']);
    expect(titles(await garden.search('-#robots', { sort: 'title' }))[0]).to.equal('Clay');
  });

  it('reads what asks for nothing yet as an empty query, and answers as that', async () => {
    const garden = exampleGarden();
    const { query, ...all } = await garden.search('');
    for (const text of [
      '-',
      '#',
      '-#',
      'tag:',
      '-stage:',
      'updated:>=',
      'links:[[',
      'title:"',
      '(',
      ' path:/',
    ]) {
      const answer = await garden.search(text);
      expect(answer, text).to.deep.equal({ query, ...all });
    }
    for (const text of ['clay tag:', '#x', '-#x', 'tag: ', '--', 'stage:x'])
      expect((await garden.search(text)).query, text).to.equal(text);
  });

  it('finds a note by its exact title whatever else is asked', async () => {
    const garden = sketchGarden([
      { title: 'Compost tea compost', tags: ['x'], body: 'compost compost' },
      { title: 'Compost', tags: ['x'], body: 'long '.repeat(300) },
    ]);
    expect(titles(await garden.search('#x compost '))[0]).to.equal('Compost');
  });

  it('corrects a word and leaves the rest of the query as it is', async () => {
    const { suggestions } = await exampleGarden().search('#garden compots -"heavy clay" ');
    expect(suggestions).to.deep.equal([{ text: '#garden compost -"heavy clay" ', kind: 'spelling' }]);
  });

  it('takes a word for a beginning only where it is being typed', async () => {
    const notes = [{ title: 'Bramblewood' }, { title: 'Fennel' }];
    for (const garden of [sketchGarden(notes), shardedGarden(notes).garden]) {
      const find = async (query: string) => titles(await garden.search(query));
      expect(await find('title:fennel OR title:bramble')).to.have.members(['Fennel', 'Bramblewood']);
      expect(await find('title:bramble OR -fennel title:bramble')).to.deep.equal(['Bramblewood']);
      expect(await find('title:bramble OR -bramblewood title:bramble')).to.deep.equal([]);
    }
  });

  it('finds words written as one, or apart, beside operators too', async () => {
    const garden = sketchGarden([{ title: 'A', tags: ['x'], body: 'Notes on frontmatter.' }]);
    expect(titles(await garden.search('front matter #x '))).to.deep.equal(['A']);
  });
});

describe('a phrase', () => {
  const around = (text: string) =>
    `${'Leaves rot. Clay is heavy, they say. '.repeat(20)}${text}${' More to say.'.repeat(30)}`;
  const notes: NoteSketch[] = [
    { title: 'One', body: around('The heavy clay of the field.') },
    {
      title: 'Other',
      sections: [{ text: around('Nothing.') }, { heading: 'Dug', anchor: 'dug', text: 'In heavy clay.' }],
    },
    { title: 'None', body: around('Nothing.') },
  ];

  it('is looked for in texts, and shown', async () => {
    for (const garden of [sketchGarden(notes), shardedGarden(notes).garden]) {
      const { results, total } = await garden.search('"heavy clay"', { sort: 'title' });
      expect(total).to.equal(2);
      expect(
        results[0]!.excerpt!.segments.filter(({ match }) => match).map(({ text }) => text),
      ).to.include.members(['heavy', 'clay']);
      expect(results[0]!.excerpt!.segments.map(({ text }) => text).join('')).to.include(
        'heavy clay of the field',
      );
      expect(results[1]!.excerpt!.url).to.equal('/Other#dug');
    }
  });

  it('is marked with its stop words where it stands, and nowhere else', async () => {
    const garden = sketchGarden([{ title: 'A', body: 'The turn of the tide, and the turn.' }]);
    const [result] = (await garden.search('"turn of the tide"')).results;
    const marked = result!.excerpt!.segments.filter(({ match }) => match).map(({ text }) => text);
    expect(marked).to.deep.equal(['turn', 'of', 'the', 'tide', 'turn']);
    const titled = sketchGarden([{ title: 'Turn of the tide', body: 'No turn of the tide.' }]);
    const [other] = (await titled.search('title:"turn of the tide"')).results;
    expect(other!.excerpt!.segments.some(({ text, match }) => match && text === 'of')).to.equal(false);
  });

  it('costs no text where the title has it', async () => {
    const { garden, read } = shardedGarden([{ title: 'Heavy clay' }, { title: 'Sand', body: 'heavy' }]);
    await garden.search('"heavy clay"', { excerpts: false });
    expect(read.filter((name) => name.includes('-text-'))).to.deep.equal([]);
  });

  it('is told of as soon as the first texts are read', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ title: `Note ${i}`, body: 'heavy clay' }));
    const totals: number[] = [];
    const answer = await shardedGarden(many).garden.search('"heavy clay"', {
      excerpts: false,
      onUpdate: ({ total, complete }) => totals.push(complete ? NaN : total),
    });
    expect(totals.slice(-3)).to.deep.equal([0, 10, 20]);
    expect(answer).to.include({ total: 30, complete: true });
  });

  it('is looked for in the best notes only, and then the answer is not complete', async () => {
    const many = Array.from({ length: MAX_READ + 20 }, (_, i) => ({
      title: `Note ${i}`,
      body: i % 2 ? 'heavy clay' : 'clay, heavy',
    }));
    const { garden, read } = shardedGarden(many);
    const answer = await garden.search('"heavy clay"', { excerpts: false });
    expect(answer).to.include({ total: MAX_READ / 2, complete: false });
    expect(read.filter((name) => name.includes('-text-'))).to.have.lengthOf(MAX_READ);
    const all = await garden.search('"heavy clay"', { excerpts: false, limit: 200 });
    expect(all).to.include({ total: (MAX_READ + 20) / 2, complete: true });
  });

  it('is looked for first in the notes that pass the filters, and in no others that are not counted', async () => {
    const many = Array.from({ length: 80 }, (_, i) => ({
      title: `Note ${i}`,
      body: 'heavy clay',
      tags: [i < 5 ? 'few' : 'many'],
    }));
    const { garden, read } = shardedGarden(many);
    const answer = await garden.search('"heavy clay"', {
      excerpts: false,
      filters: { tags: { all: ['few'] } },
    });
    expect(answer).to.include({ total: 5, complete: true });
    expect(read.filter((name) => name.includes('-text-'))).to.have.lengthOf(5);
  });

  it('is looked for last in notes that are only counted, which are counted then', async () => {
    const many = Array.from({ length: 80 }, (_, i) => ({
      title: `Note ${i}`,
      body: 'heavy clay',
      tags: [i < 75 ? 'many' : 'few'],
    }));
    const { garden } = shardedGarden(many);
    const filters = { tags: { any: ['few'] } };
    const { total, facets } = await garden.search('"heavy clay"', { excerpts: false, filters });
    expect(total).to.equal(5);
    expect(facets.tags.map(({ tag, count }) => [tag, count])).to.deep.equal([
      ['many', MAX_READ - 5],
      ['few', 5],
    ]);
  });

  it('ends with the signal, between two texts too', async () => {
    const controller = new AbortController();
    let breaths = 0;
    const { garden } = shardedGarden(notes, {
      rest: () => Promise.resolve(),
      yieldToPage: () => {
        if (++breaths === 2) controller.abort(new Error('enough'));
        return undefined;
      },
    });
    const error = await garden.search('"heavy clay"', { signal: controller.signal }).catch(String);
    expect(error).to.equal('Error: enough');
  });
});

describe('a sentence with syntax in it', () => {
  const notes: NoteSketch[] = [
    { title: 'Clay', tags: ['soil'], body: 'What machine learning says of clay, really.' },
    { title: 'Sand', tags: ['dry'], body: 'Learning of a machine in the sand.' },
  ];
  const both = () => [sketchGarden(notes), shardedGarden(notes).garden];
  const exact = ({ suggestions }: Answer) =>
    suggestions.filter(({ kind }) => kind === 'exact').map(({ text }) => text);

  it('is answered by its words where nothing has what the syntax asks for, and says so', async () => {
    for (const garden of both())
      for (const [query, plain, operators] of [
        ['says really "learning machine" ', 'says really learning machine ', '"learning machine"'],
        ['sand out of path:nowhere ', 'sand out of path nowhere ', 'path:nowhere'],
        ['machine learning nettle OR dock ', 'machine learning nettle dock ', 'nettle OR dock'],
      ] as const) {
        const answer = await garden.search(query);
        expect(titles(answer), query).to.deep.equal(titles(await garden.search(plain)));
        expect(answer).to.include({ query, complete: true });
        expect(exact(answer), query).to.deep.equal([operators]);
        expect((await garden.search(operators)).total, operators).to.equal(0);
      }
  });

  it('is strict where something has it', async () => {
    for (const garden of both()) {
      const answer = await garden.search('what of "machine learning" ');
      expect(titles(answer)).to.deep.equal(['Clay']);
      expect(exact(answer)).to.deep.equal([]);
    }
  });

  it('is not looked at for syntax where it is long', async () => {
    for (const garden of both()) {
      const answer = await garden.search('tell me what a machine has to do with "machine learning" in sand ');
      expect(titles(answer)).to.have.members(['Clay', 'Sand']);
      expect(exact(answer)).to.deep.equal(['"machine learning"']);
    }
  });

  it('keeps to exclusions, chosen filters and bounds', async () => {
    for (const garden of both()) {
      const query = 'say something "learning machine" ';
      expect(titles(await garden.search(`${query} -clay `))).to.deep.equal(['Sand']);
      expect(titles(await garden.search(query, { filters: { tags: { all: ['dry'] } } }))).to.deep.equal([
        'Sand',
      ]);
      expect(titles(await garden.search(query, { within: 'tag:dry' }))).to.deep.equal(['Sand']);
      expect((await garden.search(query, { within: 'tag:none' })).total).to.equal(0);
    }
  });
});

describe('links', () => {
  const notes = [{ title: 'A' }, { title: 'B' }];
  const linked = (id = 'x') => {
    const { file, beside } = shardedSketch(notes);
    const name = 'garden-links-x.json';
    beside.set(name, JSON.stringify([id, [[1], []]]));
    const { garden, read } = openSketch({ file: { ...file, optional: { links: name } }, beside });
    return { garden, count: () => read.filter((one) => one === name).length };
  };

  it('are read once, and only for a query that asks for them', async () => {
    const { garden, count } = linked();
    await garden.search('title:a ', { excerpts: false });
    expect(count()).to.equal(0);
    for (const query of ['links:[[B]]', 'links:b ', 'Links:"B"'])
      expect(titles(await garden.search(query, { excerpts: false })), query).to.deep.equal(['A']);
    expect(count()).to.equal(1);
  });

  it('of another build are refused', async () => {
    const error = await linked('y')
      .garden.search('links:[[B]]')
      .catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'damaged' });
  });
});

describe('within', () => {
  const notes: NoteSketch[] = [
    { title: 'Clay', url: '/blog/clay', tags: ['soil'], body: 'Learning of clay.' },
    { title: 'Compost', url: '/blog/compost', tags: ['soil', 'heap'], body: 'Heavy clay in compost.' },
    { title: 'Butter', url: '/kitchen/butter', tags: ['milk'], body: 'Clay pots for butter.' },
    { title: 'Bread', url: '/blogroll/bread', tags: ['milk'], body: 'Heavy clay ovens, learned.' },
  ];
  const within = 'path:blog/';
  const both = () => [sketchGarden(notes), shardedGarden(notes).garden];

  it('finds, counts and orders as without it, in its bounds alone', async () => {
    for (const garden of both())
      for (const query of ['', 'clay', 'learnt clay ', 'cl', '"heavy clay"', 'clay -pots', '#soil', 'caly']) {
        const all = (await garden.search(query)).results.filter(({ url }) => url.startsWith('/blog/'));
        const answer = await garden.search(query, { within });
        expect(titles(answer), query).to.deep.equal(all.map(({ title }) => title));
        expect(answer).to.include({ total: all.length, complete: true, query });
        const soil = all.filter(({ tags }) => tags.includes('soil')).length;
        expect(answer.facets.tags.find(({ tag }) => tag === 'soil')?.count ?? 0, query).to.equal(soil);
        expect(
          answer.facets.tags.some(({ tag }) => tag === 'milk'),
          query,
        ).to.be.false;
      }
  });

  it('narrows by every label, and by what is left out, each search as it says', async () => {
    const garden = sketchGarden(notes);
    for (const [labels, found] of [
      ['-path:blog', ['Bread', 'Butter']],
      ['path:blogroll', ['Bread']],
      ['tag:soil -tag:heap', ['Clay']],
      ['', ['Bread', 'Butter', 'Clay', 'Compost']],
    ] as const)
      for (const query of ['', 'clay -nothing'])
        expect(titles(await garden.search(query, { within: labels })), labels).to.have.members(found);
  });

  it('lets nothing outside come near', async () => {
    for (const garden of both()) {
      const answer = await garden.search('butter', { within, filters: { tags: { all: ['heap'] } } });
      expect(answer.total).to.equal(0);
      expect((answer.nearest ?? []).every(({ url }) => url.startsWith('/blog/'))).to.be.true;
    }
  });

  it('reads the texts of no note outside', async () => {
    const { garden, read } = shardedGarden(notes);
    await garden.search('"heavy clay"', { within, excerpts: false });
    expect(read.filter((name) => name.includes('-text-'))).to.have.lengthOf(1);
  });

  it('refuses what would let more pass than was meant', async () => {
    for (const labels of [
      'clay',
      'path:',
      'path:///',
      'title:clay',
      'path:a OR path:b',
      '(path:a)',
      '"path:a"',
      '-tag:"machine learning',
      'links:[[Clay',
      'path:a '.repeat(65),
    ]) {
      const error = await sketchGarden(notes)
        .search('', { within: labels })
        .catch((reason: unknown) => reason);
      expect(error, labels)
        .to.include({ code: 'option' })
        .and.to.have.property('message')
        .that.includes(`within is ${labels}`);
    }
  });
});
