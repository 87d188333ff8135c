import { expect } from '@open-wc/testing';
import type { RelatedOptions } from '../../../src/core/garden.js';
import type { OptionalFiles } from '../../../src/core/store/aside-tables.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { relatedFileOf, type PackedSurroundings } from '../../../src/core/store/related-files.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { textOf } from '../../../src/core/text/highlight.js';
import { sketchIndex } from '../../support/garden.js';

const NOTES = ['/a/', '/b.html', '/Caf%C3%A9', '/'].map((url) => ({ title: `At ${url}`, url, body: 'soil' }));
const index = sketchIndex(NOTES);
const urls = ['/', '/Caf%C3%A9', '/a/', '/b.html'];

function around(related: number[][], other: Partial<Record<'links' | 'backlinks', number[][]>> = {}) {
  const { links = [], backlinks = [] } = other;
  const content = urls.map((url, i): PackedSurroundings => [
    url,
    related[i] ?? [],
    links[i] ?? [],
    backlinks[i] ?? [],
    i ? [] : ['Worms'],
  ]);
  return [[content]] satisfies OptionalFiles['around'] as [[PackedSurroundings[]]];
}

function open(around: OptionalFiles['around'] | undefined, files: Record<string, unknown> = {}) {
  const read: string[] = [];
  const optional = around ? { around } : {};
  const garden = createGarden(readIndexFile({ ...index, optional }), (name) => {
    read.push(name);
    return Promise.resolve(JSON.stringify(files[name]));
  });
  const find = async (url: string, options?: RelatedOptions) =>
    (await garden.related!(url, options)).map(({ url }) => url);
  return { garden, find, read };
}

describe('related', () => {
  it('gives the notes that go with one, the nearest first, without excerpts', async () => {
    const { garden, find } = open(around([[2, 1], [3], [], []]));
    expect(await find('/')).to.deep.equal([urls[2], urls[1]]);
    const [result] = await garden.related!('/');
    expect(result).to.deep.include({ title: 'At /a/', score: 0, sections: [] });
    expect(result).to.not.have.property('excerpt');
  });

  it('gives links, backlinks, and the names that no note has', async () => {
    const { garden, find } = open(around([[1]], { links: [[3, 2]], backlinks: [[2], [], [0]] }));
    expect(await find('/', { of: 'links' })).to.deep.equal([urls[3], urls[2]]);
    expect(await find('/', { of: 'backlinks' })).to.deep.equal([urls[2]]);
    expect(await find('/b', { of: 'backlinks' })).to.deep.equal([]);
    const [result, ...rest] = await garden.related!('/', { of: 'unresolved' });
    expect(result).to.deep.include({ title: 'Worms', url: '', tags: [], stage: '' });
    expect(rest).to.deep.equal([]);
    const error: unknown = await find('/', { of: 'nearby' as 'links' }).catch((reason: unknown) => reason);
    expect(error)
      .to.include({ code: 'option' })
      .and.match(/nearby.*related, links, backlinks, unresolved/);
  });

  it('gives five notes that go with one, all that link to one, and as many as are wanted', async () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ title: `${i}`, url: `/${i}/`, body: 'soil' }));
    const others = [1, 2, 3, 4, 5, 6, 7];
    const content = many.map(({ url }): PackedSurroundings => [url, others, others, others, []]);
    const file = { ...sketchIndex(many), optional: { around: [[content]] } };
    const garden = createGarden(readIndexFile(file), () => Promise.reject(new Error()));
    const count = async (options: RelatedOptions) => (await garden.related!('/0/', options)).length;
    expect(await count({})).to.equal(5);
    expect(await count({ of: 'links' })).to.equal(7);
    expect(await count({ of: 'backlinks' })).to.equal(7);
    expect(await count({ of: 'backlinks', limit: 2 })).to.equal(2);
  });

  it('knows a note by its address however it is written', async () => {
    const { find } = open(around([[], [0], [1], [2]]));
    const ways: [string, string[]][] = [
      [
        '/a/',
        [
          '/a',
          '/a/',
          '/a/index.html',
          '/a.html',
          '/a#x',
          '/a/?x=1#y',
          'https://host.example:8080/a/',
          '//host/a',
        ],
      ],
      ['/b.html', ['/b', '/b.html', '/b/']],
      ['/Caf%C3%A9', ['/Café', '/Caf%C3%A9/', 'http://h/Caf%c3%a9']],
    ];
    for (const [url, others] of ways) {
      const expected = await find(url);
      expect(expected).to.have.lengthOf(1);
      for (const other of others) expect(await find(other), other).to.deep.equal(expected);
    }
  });

  it('gives none for an address that the garden does not know, and none where nothing was written', async () => {
    for (const { find } of [open(around([[1]])), open(undefined)])
      for (const url of ['/c', '/%', 'a', '/A']) expect(await find(url)).to.deep.equal([]);
    expect(await open(undefined).find('/')).to.deep.equal([]);
  });

  it('reads only the file that has the note, and once', async () => {
    const [content] = around([[1], [0], [], []]);
    const { find, read } = open(['x'], { 'garden-related-x-0.json': ['x-0', content] });
    expect(await find('/Caf%C3%A9')).to.deep.equal(['/']);
    expect(await find('/', { of: 'links' })).to.deep.equal([]);
    expect(read).to.deep.equal(['garden-related-x-0.json']);
  });

  it('knows by their number how many files share a hash', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ title: `${i}`, url: `/${i}`, body: 'soil' }));
    const read: string[] = [];
    const sketched = readIndexFile({ ...sketchIndex(many), optional: { around: ['x', 'y'] } });
    const garden = createGarden(sketched, (name) => {
      read.push(name);
      return Promise.resolve(JSON.stringify([name.slice('garden-related-'.length, -'.json'.length), [[]]]));
    });
    for (const { url } of many) await garden.related!(url);
    const files = many.map(({ url }) => relatedFileOf(url, many.length));
    const names = files.map((file) => `garden-related-${file < 2 ? 'x' : 'y'}-${file % 2}.json`);
    expect(read).to.deep.equal(names.filter((name, i) => name !== names[i - 1]));
    expect(new Set(read)).to.have.lengthOf(4);
  });

  it('gives the beginnings of notes on demand, but none of a name that no note has', async () => {
    const { garden } = open(around([[3, 1], [], [], []]));
    const beginnings = async (options: RelatedOptions) =>
      (await garden.related!('/', { ...options, excerpts: true })).map(
        ({ excerpt }) => excerpt && textOf(excerpt.segments),
      );
    expect(await beginnings({})).to.deep.equal(['soil', 'soil']);
    expect(await beginnings({ of: 'unresolved' })).to.deep.equal([undefined]);
  });

  it('gives as many as are asked for', async () => {
    const { find } = open(around([[1, 2, 3], [], [], []], { links: [[1, 2, 3]] }));
    expect(await find('/', { limit: 2 })).to.have.lengthOf(2);
    expect(await find('/', { limit: 2, of: 'links' })).to.have.lengthOf(2);
  });

  it('leaves out notes that do not meet the bounds before it counts, and refuses other bounds than labels', async () => {
    const { find } = open(around([[1, 2, 3], [], [], []]));
    expect(await find('/', { within: 'path:/b' })).to.deep.equal(['/b.html']);
    expect(await find('/', { within: '-path:/b', limit: 2 })).to.deep.equal([urls[1], urls[2]]);
    expect(await find('/', { within: 'path:/b', of: 'unresolved' })).to.deep.equal(['']);
    const error: unknown = await find('/', { within: 'soil' }).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'option' });
  });

  it('says so where its file is another, or damaged', async () => {
    const name = 'garden-related-x-0.json';
    const cases: [unknown, string][] = [
      [['y-0', []], 'damaged'],
      [['x-0', 5], 'format'],
      [['x-0', [5]], 'format'],
      [['x-0', [[['/']]]], 'format'],
      [['x-0', [[['/', [9], [], [], []]]]], 'format'],
    ];
    for (const [content, code] of cases) {
      const error = await open(['x'], { [name]: content })
        .find('/')
        .catch((reason: unknown) => reason);
      expect(error, JSON.stringify(content)).to.include({ code });
    }
  });
});
