import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LinkResolver } from '../../../index/garden/resolve-links.js';
import { noteUrl } from '../../../index/sites/address.js';
import type { Note } from '../../../src/core/note.js';
import { makeLink } from '../support/links.js';
import { makeNote } from '../support/notes.js';
import { anyCharacter } from '../../support/arbitraries.js';

const PATHS = [
  'index.md',
  'Soil.md',
  'beds/Compost.md',
  'beds/raised/Compost.md',
  'beds/raised/Mulch bed.md',
  'tools/_index.md',
  'tools/Node.js.md',
  'tools/Mulch bed.txt',
  'trees/Apple.md',
  'trees/apple/Äpfel.md',
];
const garden = PATHS.map((path) => makeNote({ path, url: noteUrl(path, '/garden/') }));

function leads(from: string, target: string, wiki: boolean, notes: readonly Note[] = garden): string {
  const number = notes.findIndex(({ path }) => path === from);
  const destination = new LinkResolver(notes).resolve(makeLink(target, { wiki }), number);
  return typeof destination === 'number' ? notes[destination]!.path : destination;
}

function expectAll(wiki: boolean, cases: [from: string, target: string, to: string][]): void {
  for (const [from, target, to] of cases) assert.equal(leads(from, target, wiki), to, `${from}: ${target}`);
}

describe('LinkResolver', () => {
  it('leads a wikilink to a name anywhere: at the root, else near, else at the shortest path', () => {
    expectAll(true, [
      ['Soil.md', 'Apple', 'trees/Apple.md'],
      ['trees/Apple.md', 'soil', 'Soil.md'],
      ['Soil.md', 'Compost', 'beds/Compost.md'],
      ['beds/raised/Mulch bed.md', 'Compost', 'beds/raised/Compost.md'],
      ['Soil.md', 'raised/Compost', 'beds/raised/Compost.md'],
      ['Soil.md', 'Mulch bed', 'tools/Mulch bed.txt'],
      ['Soil.md', 'Mulch bed.md', 'beds/raised/Mulch bed.md'],
      ['Soil.md', 'Node.js', 'tools/Node.js.md'],
      ['Soil.md', ' SOIL.MD ', 'Soil.md'],
    ]);
  });

  it('leads a wikilink to the only note whose name begins with its moment, as in a Zettelkasten', () => {
    const names = [
      ...['202606111030 Beans', '202606111031-peas', '20260611T103100--moss', '20260611103000_ferns'],
      ...['202606111032 Soil', '202606111032 Peat', '20260611 Day', 'x202606111033 Clay'],
    ];
    const zettels = [
      ...names.map((name) => makeNote({ path: `z/${name}.md`, title: name })),
      makeNote({ path: 'z/sand.md', title: '202606111040 Sand' }),
    ];
    for (const [target, to] of [
      ...[
        ['202606111030', '202606111030 Beans'],
        ['202606111031', '202606111031-peas'],
      ],
      ...[
        ['20260611T103100', '20260611T103100--moss'],
        ['20260611103000', '20260611103000_ferns'],
      ],
      ['202606111040', 'sand'],
    ] as const)
      assert.equal(leads('z/sand.md', target, true, zettels), `z/${to}.md`, target);
    for (const target of ['202606111032', '202606111033', '20260611', '2026061110'])
      assert.equal(leads('z/sand.md', target, true, zettels), 'nowhere', target);
  });

  it('reads ./ and ../ from the folder of the note, and / from the root of the garden', () => {
    for (const wiki of [true, false]) {
      expectAll(wiki, [
        ['beds/Compost.md', './raised/Compost', 'beds/raised/Compost.md'],
        ['beds/Compost.md', '../Soil', 'Soil.md'],
        ['beds/Compost.md', '../../Soil', 'nowhere'],
        ['beds/Compost.md', './Soil', 'nowhere'],
        ['beds/raised/Compost.md', '/beds/compost.md', 'beds/Compost.md'],
      ]);
    }
  });

  it('leads a path to the folder of the note first, to the address then, and last to the name', () => {
    expectAll(false, [
      ['beds/raised/Compost.md', 'Compost.md', 'beds/raised/Compost.md'],
      ['beds/Compost.md', 'raised/Compost', 'beds/raised/Compost.md'],
      ['tools/_index.md', 'Compost.md', 'beds/Compost.md'],
      ['trees/Apple.md', 'beds/raised/Mulch bed.md', 'beds/raised/Mulch bed.md'],
    ]);
  });

  it('knows the addresses that the notes have on their site', () => {
    expectAll(false, [
      ['Soil.md', '/garden/beds/Compost', 'beds/Compost.md'],
      ['Soil.md', '/garden/beds/compost/', 'beds/Compost.md'],
      ['Soil.md', '/garden/beds/Compost.html', 'beds/Compost.md'],
      ['Soil.md', '/garden/trees/apple/äpfel', 'trees/apple/Äpfel.md'],
      ['Soil.md', '/garden/', 'index.md'],
      ['Soil.md', '/garden/index.html', 'index.md'],
    ]);
    const moved = [
      makeNote({ path: '2024-01-02-a.md', url: '/2024/a/' }),
      makeNote({ path: 'b.md', url: '/2024/b/' }),
    ];
    assert.equal(leads('b.md', '../a/', false, moved), '2024-01-02-a.md');
    assert.equal(leads('b.md', '/2024/a', false, moved), '2024-01-02-a.md');
    assert.equal(leads('b.md', '2024/a', true, moved), '2024-01-02-a.md');
  });

  it('reads ../ from within a page that is a folder, whatever number orders it', () => {
    const notes = [
      makeNote({ path: 'pages/02.soil/01.clay/item.md', url: '/beds/clay' }),
      makeNote({ path: 'pages/02.soil/02.loam/item.md', url: '/beds/loam' }),
      makeNote({ path: 'pages/03.moss.md', url: '/moss' }),
    ];
    const from = 'pages/02.soil/01.clay/item.md';
    assert.equal(leads(from, '../loam', false, notes), 'pages/02.soil/02.loam/item.md');
    assert.equal(leads(from, '../../moss', false, notes), 'pages/03.moss.md');
    assert.equal(leads('pages/03.moss.md', '../loam', false, notes), 'nowhere');
  });

  it('finds an address without the folder of all addresses, which templates put before it', () => {
    const notes = [
      makeNote({ path: 'Soil.md', url: '/garden/soil.html' }),
      makeNote({ path: 'notes/a.md', url: '/garden/2026/moss.html' }),
    ];
    for (const target of ['/2026/moss.html', '/garden/2026/moss.html'])
      assert.equal(leads('Soil.md', target, false, notes), 'notes/a.md', target);
    assert.equal(leads('Soil.md', '/2025/moss.html', false, notes), 'elsewhere');
  });

  it('leads to the note that stands for a folder', () => {
    expectAll(true, [
      ['Soil.md', 'tools', 'tools/_index.md'],
      ['Soil.md', 'tools/', 'tools/_index.md'],
    ]);
    expectAll(false, [
      ['Soil.md', 'tools', 'tools/_index.md'],
      ['trees/Apple.md', '../tools/', 'tools/_index.md'],
      ['trees/Apple.md', '/', 'index.md'],
      ['trees/Apple.md', '..', 'index.md'],
    ]);
  });

  it('leads to a title or an alias that one note alone has, from a wikilink and where no file is called so', () => {
    const notes = [
      makeNote({ path: 'a.md', title: 'First', aliases: ['Apple', 'shared'] }),
      makeNote({ path: 'b.md', title: 'Second', aliases: ['a', 'shared', 'second'] }),
    ];
    assert.equal(leads('b.md', 'apple', true, notes), 'a.md');
    assert.equal(leads('a.md', 'Second', true, notes), 'b.md');
    assert.equal(leads('b.md', 'a', true, notes), 'a.md');
    assert.equal(leads('a.md', 'shared', true, notes), 'nowhere');
    assert.equal(leads('b.md', 'apple', false, notes), 'nowhere');
  });

  it('takes accents for the same however a system writes them', () => {
    expectAll(true, [['Soil.md', 'A\u0308pfel', 'trees/apple/Äpfel.md']]);
  });

  it('judges no link to a file, to a folder, to the page of a tag, or to the site around the garden', () => {
    expectAll(true, [
      ['Soil.md', 'beds/', 'elsewhere'],
      ['Soil.md', 'beds', 'nowhere'],
      ['Soil.md', 'Three.js', 'nowhere'],
    ]);
    expectAll(false, [
      ['Soil.md', 'seeds.xlsx', 'elsewhere'],
      ['Soil.md', '/garden/feed.xml', 'elsewhere'],
      ['Soil.md', 'missing.md', 'nowhere'],
      ['trees/Apple.md', '../beds', 'elsewhere'],
      ['Soil.md', '/garden/beds/', 'elsewhere'],
      ['Soil.md', '/about', 'elsewhere'],
      ['Soil.md', '/garden/about', 'nowhere'],
    ]);
    const tagged = [makeNote({ tags: ['Green manure', 'soil/clay'] })];
    for (const page of ['/tags/green-manure/', '/tags/soil', 'tag/soil/clay'])
      assert.equal(leads('note.md', page, false, tagged), 'elsewhere', page);
    assert.equal(leads('note.md', '/tags/sand', false, tagged), 'nowhere');
    for (const page of ['/tags/', '/categories/sand/wet', '../archives/2024/05/', '/blog/page/2'])
      assert.equal(leads('note.md', page, false, tagged), 'elsewhere', page);
    assert.equal(leads('note.md', 'archives/sand', false, tagged), 'nowhere');
  });

  it('takes a link without a target for one within the note', () => {
    expectAll(true, [['Soil.md', '', 'Soil.md']]);
  });

  it('finds every note by its path from anywhere, and never minds the order of the notes', () => {
    const name = fc.constantFrom('a', 'B', 'c d', 'é', 'e\u0301.x', 'index');
    const path = fc
      .tuple(fc.array(name, { maxLength: 2 }), name, fc.constantFrom('.md', '.txt', '.MD'))
      .map(([folders, stem, extension]) => [...folders, stem].join('/') + extension);
    const paths = fc.uniqueArray(path, {
      minLength: 1,
      selector: (path) => path.normalize('NFC').toLowerCase(),
    });
    fc.assert(
      fc.property(paths, fc.nat(), fc.nat(), fc.boolean(), (paths, one, other, wiki) => {
        const from = paths[one % paths.length]!;
        const to = paths[other % paths.length]!;
        const notes = paths.map((path) => makeNote({ path, url: noteUrl(path) }));
        assert.equal(leads(from, `/${to}`, wiki, notes), to);
        for (const target of [to, to.replace(/\.[^.]*$/u, ''), 'a', 'c d'])
          assert.equal(leads(from, target, wiki, notes), leads(from, target, wiki, notes.toReversed()));
      }),
    );
  });

  it('throws at no target and no address', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string(), fc.boolean(), (target, url, wiki) => {
        const notes = [makeNote({ url }), makeNote({ path: 'b.md', url: '%E0%A4%A' })];
        new LinkResolver(notes).resolve(makeLink(target, { wiki }), 0);
      }),
    );
    new LinkResolver([]);
  });
});
