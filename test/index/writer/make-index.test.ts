import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { FileMaker } from '../../../index/writer/file-maker.js';
import type { MadeIndex } from '../../../index/writer/made-index.js';
import { makeIndex, type MakeIndexOptions } from '../../../index/writer/make-index.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { miniSearchOptions, readIndexFile, type IndexFile } from '../../../src/core/store/index-file.js';
import { unpackLinks } from '../../../src/core/notes/link-list.js';
import { unpackNotes } from '../../../src/core/store/note-table.js';
import type { DocumentId } from '../../../src/core/store/index-file.js';
import type { Note } from '../../../src/core/note.js';
import type { PackedTagMap } from '../../../src/core/store/tag-map.js';
import { parseFile } from '../../../src/core/store/read-file.js';
import { makeLink } from '../support/links.js';
import { makeNote, makeSection } from '../support/notes.js';

const word = fc.constantFrom(
  'compost',
  'Straße',
  'C++',
  'snake_case',
  '堆肥',
  'ﬁg',
  '__proto__',
  'constructor',
);
const prose = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const note = fc.record({
  title: prose,
  tags: fc.array(word, { maxLength: 3 }),
  aliases: fc.array(prose, { maxLength: 2 }),
  description: prose,
  language: fc.constantFrom('', 'en-GB', 'de', 'EN'),
  sections: fc.array(fc.record({ heading: prose, anchor: word, text: prose, code: prose }), { maxLength: 4 }),
});
const garden = fc
  .uniqueArray(fc.tuple(fc.nat(99), note), { selector: ([number]) => number, maxLength: 8 })
  .map((all) => all.map(([number, note]): Note => makeNote({ path: `${number}.md`, ...note })));

const bean = makeNote({ path: 'bean.md', title: 'Broad beans', tags: ['Pulses'], aliases: ['Fava'] });
const long = makeNote({
  path: 'long.md',
  title: 'Long',
  description: 'About length',
  tags: ['Pulses'],
  sections: [
    makeSection({ heading: 'One', anchor: 'one', text: 'first '.repeat(1400) }),
    makeSection({ text: 'last '.repeat(900) }),
  ],
});

function load(file: IndexFile) {
  return MiniSearch.loadJS((JSON.parse(JSON.stringify(file)) as IndexFile).index!, miniSearchOptions(file));
}

function whole({ file, beside }: MadeIndex) {
  return [JSON.stringify(file), beside.map(({ name, size, json }) => [name, size, json])];
}

describe('makeIndex', () => {
  it('makes a file that the reader accepts', async () => {
    await fc.assert(
      fc.asyncProperty(garden, fc.boolean(), async (notes, inlineText) => {
        readIndexFile(JSON.parse(JSON.stringify((await makeIndex(notes, { inlineText })).file)));
      }),
    );
  });

  it('gives the same bytes for the same notes in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        garden.chain((notes) =>
          fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length })),
        ),
        async ([notes, shuffled]) => {
          assert.deepEqual(whole(await makeIndex(shuffled)), whole(await makeIndex(notes)));
        },
      ),
    );
  });

  it('gives the same bytes where the files of the notes before an edit are known', async () => {
    const edited = fc.tuple(garden, garden, fc.nat(8), fc.boolean());
    const layout = fc.constantFrom<MakeIndexOptions>(
      { layout: 'single' },
      { layout: 'sharded' },
      { layout: 'sharded', largest: 0 },
    );
    await fc.assert(
      fc.asyncProperty(edited, layout, async ([before, others, count, first], options) => {
        const rest = others.filter(({ path }) => !before.some((note) => note.path === path)).slice(0, count);
        const after = first ? [...rest, ...before.slice(1)] : [...before, ...rest];
        const maker = new FileMaker(new Map());
        await makeIndex(before, options, undefined, maker);
        const known = await makeIndex(after, options, undefined, new FileMaker(maker.made));
        assert.deepEqual(whole(known), whole(await makeIndex(after, options)));
      }),
    );
  });

  it('makes an index that MiniSearch alone loads and searches as its own', async () => {
    await fc.assert(
      fc.asyncProperty(garden, word, async (notes, word) => {
        const { file } = await makeIndex(notes);
        const own = new MiniSearch(miniSearchOptions());
        const sorted = [...notes].sort((a, b) => (a.url < b.url ? -1 : 1));
        own.addAll(
          sorted.map(({ title, aliases, description, sections }, id) => ({
            id,
            title,
            aliases: aliases.join('\n'),
            tags: file.notes.tags[id]!.map((tag) => file.tags[tag]).join('\n'),
            description,
            headings: sections.map(({ heading }) => heading).join('\n'),
            body: sections.map(({ text }) => text).join('\n'),
            code: sections.map(({ code }) => code).join('\n'),
          })),
        );
        const scores = (index: MiniSearch, nameOf: (id: DocumentId) => DocumentId) =>
          new Map(index.search(word).map(({ id, score }) => [nameOf(id as DocumentId), score]));
        const ids = Object.values(file.index!.documentIds) as DocumentId[];
        assert.deepEqual(
          scores(load(file), (id) => id),
          scores(own, (number) => ids[number as number]!),
        );
      }),
    );
  });

  it('sorts terms by code unit and leaves MiniSearch no keys to count', async () => {
    await fc.assert(
      fc.asyncProperty(garden, async (notes) => {
        const index = (await makeIndex(notes)).file.index!;
        const terms = index.index.map(([term]) => term);
        assert.deepEqual(terms, [...terms].sort());
        assert.ok(Array.isArray(index.documentIds) && Array.isArray(index.fieldLength));
        assert.deepEqual(index.storedFields, {});
      }),
    );
  });

  it('sorts notes by address, then by path', async () => {
    const notes = [
      makeNote({ path: 'b.md', url: '/same' }),
      makeNote({ path: 'a.md', url: '/same' }),
      makeNote({ path: 'c.md', url: '/Z' }),
    ];
    const table = unpackNotes((await makeIndex(notes)).file);
    assert.deepEqual(table.url, ['/Z', '/same', '/same']);
    assert.deepEqual(table.title, ['c.md', 'a.md', 'b.md']);
  });

  it('describes a note on its first passage only', async () => {
    const { file } = await makeIndex([bean, long]);
    assert.deepEqual(unpackNotes(file).passages, [1, 2]);
    const index = load(file);
    const found = (text: string) =>
      index
        .search(text)
        .map(({ id }) => id as DocumentId)
        .sort();
    assert.deepEqual(found('Long'), ['/long']);
    assert.deepEqual(found('About'), ['/long']);
    assert.deepEqual(found('pulses'), ['/bean', '/long']);
    assert.deepEqual(found('fava'), ['/bean']);
    assert.deepEqual(found('last'), [2]);
  });

  it('names the languages of its notes, without region', async () => {
    const notes = ['pt-BR', '', 'EN-gb', 'pt'].map((language, i) => makeNote({ path: `${i}.md`, language }));
    assert.deepEqual((await makeIndex(notes, { language: 'de' })).file.options.languages, ['de', 'en', 'pt']);
    assert.deepEqual((await makeIndex([makeNote()])).file.options.languages, ['en']);
  });

  it('takes for common the languages of a tenth of its notes or more', async () => {
    const language = fc.constantFrom('de', 'de-AT', 'en', 'pt-BR', '');
    await fc.assert(
      fc.asyncProperty(fc.array(language, { minLength: 1, maxLength: 40, size: 'max' }), async (all) => {
        const notes = all.map((language, i) => makeNote({ path: `${i}.md`, language }));
        const { languages, common = languages } = (await makeIndex(notes, { language: 'fr' })).file.options;
        for (const one of languages) {
          const written = all.filter((language) => (language || 'fr').startsWith(one)).length;
          assert.equal(common.includes(one), written * 10 >= all.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps links and related notes in files of their own, numbered as the notes are sorted', async () => {
    const notes = ['b', 'a', 'c'].map((name) =>
      makeNote({ path: `${name}.md`, links: name === 'a' ? [makeLink('c'), makeLink('b')] : [] }),
    );
    for (const layout of ['single', 'sharded'] as const) {
      const { file, beside } = await makeIndex(notes, { layout });
      const read = (name: string) => parseFile(beside.find((one) => one.name === name)!.json, name);
      const { links, around } = file.optional;
      assert.deepEqual(unpackLinks(read(links as string)), [[1, 2], [], []]);
      assert.deepEqual(read(`garden-related-${around![0] as string}-0.json`), [
        [
          ['/a', [1, 2], [1, 2], [], []],
          ['/b', [0], [], [0], []],
          ['/c', [0], [], [0], []],
        ],
      ]);
    }
  });

  it('lays the rows of the notes around a note of a large garden beside these, and no others', async () => {
    const notes = Array.from({ length: 40 }, (_, i) =>
      makeNote({
        path: `${i}.md`,
        title: `Note ${i}`,
        aliases: [`Alias ${i}`],
        tags: [`tag ${i % 3}`],
        updated: `2026-01-${String((i % 28) + 1).padStart(2, '0')}`,
        links: [makeLink(String((i + 1) % 40)), ...(i % 2 ? [makeLink('0')] : [])],
      }),
    );
    const rows = async (largest?: number) => {
      const { file, beside } = await makeIndex(notes, {
        layout: 'sharded',
        ...(largest !== undefined && { largest }),
      });
      const read: string[] = [];
      const opened = readIndexFile(JSON.parse(JSON.stringify(file)) as unknown);
      const garden = createGarden(opened, (name) => {
        read.push(name);
        return Promise.resolve(beside.find((one) => one.name === name)!.json);
      });
      const found = [];
      for (const of of ['related', 'links', 'backlinks'] as const)
        found.push(
          await garden.related!('/3', { of, limit: 11 }),
          await garden.related!('/0', { of, limit: 11 }),
        );
      const lists = [...read];
      return { found, lists, all: await garden.related!('/0', { of: 'backlinks' }), garden };
    };
    const [small, large] = [await rows(), await rows(0)];
    assert.deepEqual(large.found, small.found);
    assert.equal(large.found.at(-1)!.length, 11);
    assert.ok(large.found.flat().length > 20);
    assert.deepEqual(
      large.lists.filter((name) => !name.startsWith('garden-related-')),
      [],
    );
    assert.deepEqual(large.all, small.all);
    assert.equal(large.all.length, 20);
    const { results } = await large.garden.search('Alias 4');
    assert.equal(results[0]!.title, 'Note 4');
  });

  it('carries its texts itself when asked to, and then needs no other file', async () => {
    const { file, beside } = await makeIndex([bean, { ...long, links: [makeLink('bean')] }], {
      inlineText: true,
    });
    const { map, ...optional } = file.optional;
    assert.deepEqual((map as PackedTagMap).tags, ['Pulses']);
    assert.deepEqual(optional, {
      links: [[], [0]],
      around: [
        [
          [
            ['/bean', [1], [], [1], []],
            ['/long', [0], [0], [], []],
          ],
        ],
      ],
    });
    assert.deepEqual(beside, []);
    assert.equal(file.texts.inline?.length, 3);
    assert.equal(file.texts.sizes, '');
    assert.equal(file.texts.inline?.[1]?.description, 'About length');
  });

  it('has another hash when anything in it changes, be it only a text', async () => {
    const hash = async (note: Note) => (await makeIndex([note])).file.hash;
    const section = makeSection({ text: 'a b', anchor: 'x' });
    const one = makeNote({ sections: [section] });
    const others: Note[] = [
      { ...one, title: 'Other' },
      { ...one, tags: ['tag'] },
      { ...one, updated: '2026-01-01' },
      { ...one, sections: [{ ...section, text: 'a  b' }] },
      { ...one, sections: [{ ...section, anchor: 'y' }] },
    ];
    const first = await hash(one);
    assert.match(first, /^[0-9a-f]{16}$/u);
    assert.equal(await hash({ ...one }), first);
    for (const other of others) assert.notEqual(await hash(other), first);
  });
});
