import { expect } from '@open-wc/testing';
import { FileShelf } from '../../../src/core/store/file-shelf.js';
import { fileAt, RangeFiles } from '../../../src/core/store/range-files.js';

describe('fileAt', () => {
  it('gives the last file that begins at the key or before, and the first for what comes before all', () => {
    const first = ['b', 'd'];
    expect(['a', 'b', 'c', 'd', 'e'].map((key) => fileAt(first, key))).to.deep.equal([0, 0, 0, 1, 1]);
  });
});

describe('RangeFiles', () => {
  it('is wide where more than two files may hold what begins with a prefix', () => {
    const shelf = new FileShelf(() => Promise.reject(new Error('not to be read')));
    const first = ['', 'ca', 'cl', 'com', 'd'];
    const files = new RangeFiles({ files: first, first }, shelf, (text) => text);
    expect(['', 'b', 'c', 'ca', 'cl', 'co', 'com', 'd'].map((prefix) => files.isWide(prefix))).to.deep.equal([
      true,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(shelf.misses).to.equal(0);
  });

  it('parses a file once, however many searches wait for it', async () => {
    const parsed: string[] = [];
    const shelf = new FileShelf((name) => Promise.resolve(`text of ${name}`));
    const files = new RangeFiles({ files: ['one', 'two'], first: ['a', 'm'] }, shelf, (text, name) => {
      parsed.push(name);
      return { text };
    });
    const searches = [0, 1].map(() => {
      const missed = shelf.track();
      expect(files.between('a', 'z')).to.be.empty;
      return missed();
    });
    await Promise.all(searches.map((missed) => shelf.load(missed)));
    expect(parsed.sort()).to.deep.equal(['one', 'two']);
    expect(files.between('a', 'z').map(({ text }) => text)).to.deep.equal(['text of one', 'text of two']);
  });
});
