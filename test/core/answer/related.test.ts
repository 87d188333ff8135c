import { expect } from '@open-wc/testing';
import { readIndexFile, type IndexFile } from '../../../src/core/store/index-file.js';
import { RELATED_BLOCK } from '../../../src/core/answer/related.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { sketchIndex } from '../../support/garden.js';

const NOTES = ['/a/', '/b.html', '/Caf%C3%A9', '/'].map((url) => ({ title: `At ${url}`, url, body: 'soil' }));
const index = sketchIndex(NOTES);
const urls = ['/', '/Caf%C3%A9', '/a/', '/b.html'];

function open(related: IndexFile['related'], files: Record<string, unknown> = {}) {
  const read: string[] = [];
  const garden = createGarden(readIndexFile({ ...index, related }), (name) => {
    read.push(name);
    return Promise.resolve(JSON.stringify(files[name]));
  });
  const find = async (url: string, options?: { limit?: number }) =>
    (await garden.related!(url, options)).map(({ url }) => url);
  return { garden, find, read };
}

describe('related', () => {
  it('gives the notes that go with one, the nearest first, without excerpts', async () => {
    const { garden, find } = open([[2, 1], [3], [], []]);
    expect(await find('/')).to.deep.equal([urls[2], urls[1]]);
    const [result] = await garden.related!('/');
    expect(result).to.deep.include({ title: 'At /a/', score: 0, sections: [] });
    expect(result).to.not.have.property('excerpt');
  });

  it('knows a note by its address however it is written', async () => {
    const { find } = open([[], [0], [1], [2]]);
    const ways: [string, string[]][] = [
      ['/a/', ['/a', '/a/', '/a/index.html', '/a.html', '/a#x', '/a/?x=1#y', 'https://host.example:8080/a/', '//host/a']],
      ['/b.html', ['/b', '/b.html', '/b/']],
      ['/Caf%C3%A9', ['/Café', '/Caf%C3%A9/', 'http://h/Caf%c3%a9']],
    ]; // prettier-ignore
    for (const [url, others] of ways) {
      const expected = await find(url);
      expect(expected).to.have.lengthOf(1);
      for (const other of others) expect(await find(other), other).to.deep.equal(expected);
    }
  });

  it('gives none for an address that the garden does not know, and reads nothing', async () => {
    const { find, read } = open('x');
    for (const url of ['/c', '/%', 'a', '/A']) expect(await find(url)).to.deep.equal([]);
    expect(read).to.have.lengthOf(0);
  });

  it('reads only the file that has the note', async () => {
    const { find, read } = open('x', { 'garden-related-x-0.json': ['x-0', [[1], [0], [], []]] });
    expect(await find('/Caf%C3%A9')).to.deep.equal(['/']);
    expect(read).to.deep.equal(['garden-related-x-0.json']);
    expect(RELATED_BLOCK).to.be.above(urls.length);
  });

  it('gives as many as are asked for', async () => {
    const { find } = open([[1, 2, 3], [], [], []]);
    expect(await find('/', { limit: 2 })).to.have.lengthOf(2);
  });

  it('says so where its file is another, or damaged', async () => {
    const name = 'garden-related-x-0.json';
    const cases: [unknown, string][] = [[['y-0', []], 'damaged'], [['x-0', []], 'format'], [['x-0', [[9]]], 'format']]; // prettier-ignore
    for (const [content, code] of cases) {
      const error = await open('x', { [name]: content })
        .find('/')
        .catch((reason: unknown) => reason);
      expect(error).to.include({ code });
    }
  });
});
