import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  DictionaryFiles,
  packDictionary,
  type PackedDictionary,
} from '../../../src/core/store/dictionary.js';
import { FileShelf } from '../../../src/core/store/file-shelf.js';
import { writeNumbers } from '../../../src/core/store/numbers.js';
import { LAST_CODE_UNIT } from '../../../src/core/store/range-files.js';
import { Run, type Posting } from '../../../src/core/store/term-run.js';
import { closeWord } from '../../support/arbitraries.js';

const postingOf = (count: number): Posting[] => [
  { field: 5, documents: Uint32Array.from({ length: count }, (_, i) => i), counts: new Uint32Array(count) },
];

/** Puts terms into files of two, and these into dictionaries of two. The frequency of a term is its length. */
function open(terms: readonly string[]) {
  const files = terms.flatMap((_, i) => (i % 2 ? [] : [{ name: `f${i}`, terms: terms.slice(i, i + 2) }]));
  const groups = files.flatMap((_, i) => (i % 2 ? [] : [files.slice(i, i + 2)]));
  const texts = new Map(files.map((file) => [file.name, JSON.stringify(file.terms)]));
  const names = groups.map((group, i) => {
    const listed = group.map(({ name, terms }) => ({
      name,
      terms: terms.map((term) => ({ term, frequency: term.length })),
    }));
    texts.set(`-d${i}.json`, JSON.stringify([`d${i}`, packDictionary(listed)]));
    return `-d${i}.json`;
  });
  const read: string[] = [];
  const shelf = new FileShelf((name) => {
    read.push(name);
    return Promise.resolve(texts.get(name)!);
  });
  const table = { files: names, first: groups.map(([one], i) => (i ? one!.terms[0]! : '')) };
  const all = new DictionaryFiles(table, shelf, (text) => {
    const own = JSON.parse(text) as string[];
    return new Run(own, (at) => postingOf(own[at]!.length));
  });
  let missed = shelf.track();
  const load = () => {
    const found = missed();
    missed = shelf.track();
    return shelf.load(found);
  };
  return { all, load, read, shelf };
}

const runs = (all: DictionaryFiles, prefix: string) => all.between(prefix, prefix + LAST_CODE_UNIT);

describe('DictionaryFiles', () => {
  it('know terms and frequencies by a dictionary alone, and read a file for postings', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(closeWord, { minLength: 1, maxLength: 30 }),
        closeWord,
        async (words, begun) => {
          const terms = [...words].sort();
          const { all, load, read } = open(terms);
          const prefix = begun.slice(0, 2);
          runs(all, prefix);
          await load();
          const known = runs(all, prefix);
          const found = known.flatMap((run) => run.range(prefix));
          expect(found).to.deep.equal(terms.filter((term) => term.startsWith(prefix)));
          expect(read.every((name) => name.startsWith('-d'))).to.equal(true);
          for (const term of found) {
            const own = known.find((run) => run.find(term) >= 0)!;
            expect(own.frequency(term)).to.equal(term.length);
            expect(own.frequency(`${term}-`)).to.equal(0);
            expect(own.postings(`${term}-`)).to.deep.equal([]);
            own.postings(term);
            await load();
            expect(own.postings(term)).to.deep.equal(postingOf(term.length));
          }
          const files = new Set(found.map((term) => `f${terms.indexOf(term) - (terms.indexOf(term) % 2)}`));
          expect(read.filter((name) => name.startsWith('f')).sort()).to.deep.equal([...files].sort());
          expect(all.isWide(prefix)).to.equal(files.size > 2 || new Set(known).size > 2);
        },
      ),
    ));

  it('miss nothing to tell whether a prefix is wide', async () => {
    const { all, load, shelf } = open(['ca', 'cb', 'cc', 'cd', 'ce', 'cf', 'cg']);
    expect(all.isWide('ca')).to.equal(false);
    expect(shelf.misses).to.equal(0);
    runs(all, 'c');
    await load();
    const { misses } = shelf;
    expect(['c', 'ca', 'x'].map((prefix) => all.isWide(prefix))).to.deep.equal([true, false, false]);
    expect(shelf.misses).to.equal(misses);
  });

  it('refuse a damaged dictionary', async () => {
    const whole = packDictionary([{ name: 'f', terms: [{ term: 'a', frequency: 1 }] }]);
    for (const [at, value] of [
      [0, ''],
      [0, '0a\n0b'],
      [1, ''],
      [2, '"'],
      [2, writeNumbers([4_000_000_000])],
      [3, []],
      [3, [1]],
    ] as const) {
      const damaged = whole.map((part, i) => (i === at ? value : part)) as PackedDictionary;
      const shelf = new FileShelf(() => Promise.resolve(JSON.stringify(['d', damaged])));
      const all = new DictionaryFiles(
        { files: ['-d.json'], first: [''] },
        shelf,
        () => new Run([], () => []),
      );
      const missed = shelf.track();
      runs(all, 'a');
      const error = await shelf.load(missed()).catch((one: unknown) => one);
      expect(error, JSON.stringify(damaged)).to.be.instanceOf(RangeError);
    }
  });
});
