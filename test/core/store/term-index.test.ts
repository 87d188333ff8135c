import { packRun } from '../../../src/core/store/packed-run.js';
import { entryTerms, readNothing, rowOf } from '../../support/garden.js';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fileName } from '../../../src/core/store/file-names.js';
import { FileShelf } from '../../../src/core/store/file-shelf.js';
import { TermIndex } from '../../../src/core/store/term-index.js';
import type { Entry } from '../../../src/core/store/term-run.js';
import { allOf, wordsBegunOtherwise } from '../../../src/core/words/compared-words.js';
import { AllWords } from '../../../src/core/store/all-words.js';
import { writeVocabulary } from '../../../src/core/store/vocabulary.js';
import { closeWord } from '../../support/arbitraries.js';
import { runs } from '../../support/runs.js';

const sorted = (terms: readonly string[]) => [...new Set(terms)].sort();
const whole = (terms: readonly string[]) =>
  new TermIndex(entryTerms(sorted(terms).map(entry)), undefined, new FileShelf(readNothing));
const entry = (term: string, i: number): Entry => [
  term,
  { ...(i % 3 ? {} : { 0: { 0: 1 } }), 5: { [i]: i + 1 } },
];

// Every third term is in a title too; the rest of it lies in shards of two terms.
function sharded(terms: readonly string[], fail = 0) {
  const all = sorted(terms).map(entry);
  const pick = (wanted: (field: string) => boolean) =>
    all.flatMap(([term, fields]): Entry[] => {
      const some = Object.entries(fields).filter(([field]) => wanted(field));
      return some.length ? [[term, Object.fromEntries(some)]] : [];
    });
  const rest = pick((field) => field === '5');
  const shards = rest.flatMap((_, i) => (i % 2 ? [] : [rest.slice(i, i + 2)]));
  const files = new Map(
    shards.map((shard, i) => [
      fileName('terms', `s${i}`),
      JSON.stringify([`s${i}`, packRun(shard.map(rowOf))]),
    ]),
  );
  const words = sorted(terms).map((term) => ({ term, frequency: () => 1 }));
  for (const id of ['words', 'all'])
    files.set(fileName('words', id), JSON.stringify([id, writeVocabulary(words)]));
  const read: string[] = [];
  const table = {
    files: shards.map((_, i) => fileName('terms', `s${i}`)),
    first: shards.map(([first]) => first![0]),
    nested: true as const,
    words: { files: [fileName('words', 'words')], first: [''] },
    bySecond: { files: [fileName('words', 'all')], first: [''] },
  };
  const shelf = new FileShelf((name) => {
    read.push(name);
    return fail-- > 0 ? Promise.reject(new Error('lost')) : Promise.resolve(files.get(name)!);
  });
  const index = new TermIndex(entryTerms(pick((field) => field === '0')), table, shelf);
  return { index, shelf, read };
}

const ask = (index: TermIndex, prefix: string) => ({
  range: index.range(prefix),
  names: index.names.complete(prefix, 3),
  isName: index.isName(prefix),
  inNames: index.namePostings(prefix),
  has: index.has(prefix),
  postings: index.postings(prefix),
  words: [
    ...[prefix.slice(0, 1), prefix.slice(0, 2)].map((beginning) => allOf(index).wordsFrom(beginning)),
    wordsBegunOtherwise(prefix, index, false).words,
  ].map((words) => words.map(({ term }) => term)),
});

describe('TermIndex', () => {
  it('finds each of its terms, and no other, and every term that begins so', () => {
    fc.assert(
      fc.property(fc.array(closeWord), closeWord, (terms, word) => {
        const index = whole(terms);
        expect(index.has(word)).to.equal(terms.includes(word));
        expect(index.range(word)).to.deep.equal(sorted(terms).filter((term) => term.startsWith(word)));
        expect(index.misses).to.equal(0);
      }),
      { numRuns: runs(100) },
    );
  });

  it('answers the same when its terms lie apart, as soon as nothing is missed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(closeWord), closeWord, async (terms, word) => {
        const { index, shelf } = sharded(terms);
        const missed = shelf.track();
        ask(index, word);
        await shelf.load(missed());
        const missedLater = shelf.track();
        ask(index, word);
        await shelf.load(missedLater());
        const { misses } = index;
        expect(ask(index, word)).to.deep.equal(ask(whole(terms), word));
        expect(index.misses).to.equal(misses);
      }),
      { numRuns: runs(100) },
    );
  });

  it('reads no file that a question does not need, and none twice', async () => {
    const { index, shelf, read } = sharded(['aa', 'ab', 'ba', 'bb', 'ca', 'cb']);
    const missed = shelf.track();
    index.range('ba');
    await shelf.load(missed());
    const missedAgain = shelf.track();
    index.range('ba');
    await shelf.load(missedAgain());
    expect(read).to.deep.equal([fileName('terms', 's1')]);
  });

  it('keeps one list of the words that begin otherwise, however many searches wait for it', async () => {
    const { index, shelf } = sharded(['aa', 'ab']);
    const missed = shelf.track();
    const behind = () => wordsBegunOtherwise('xaby', index, false).words;
    const searches = [0, 1].map(() => [behind(), missed()] as const);
    await shelf.load(searches[0]![1]);
    const words = behind();
    await shelf.load(searches[1]![1]);
    expect(behind()).to.equal(words);
    expect(words).to.have.length(2);
  });

  it('reads the vocabulary where the words with a beginning lie in many files', async () => {
    const numbered = Array.from({ length: 50 }, (_, i) => `note${100 + i}`);
    const { index, shelf, read } = sharded(['aa', 'ab', ...numbered]);
    const missed = shelf.track();
    const all = new AllWords(index);
    for (const beginning of ['aa', 'not']) all.wordsFrom(beginning);
    await shelf.load(missed());
    expect(read).to.deep.equal([fileName('terms', 's0'), fileName('words', 'words')]);
    expect(all.wordsFrom('not').map(({ term }) => term)).to.deep.equal(numbered);
  });

  it('reads a file anew after it failed', async () => {
    const { index, shelf } = sharded(['aa', 'ab'], 1);
    const missed = shelf.track();
    index.range('a');
    expect(await shelf.load(missed()).catch((error: Error) => error.message)).to.equal('lost');
    index.range('a');
    await shelf.load(missed());
    expect(index.range('a')).to.deep.equal(['aa', 'ab']);
  });

  it('reads MiniSearch’s postings, and how frequent a term is', () => {
    const index = new TermIndex(
      entryTerms([['rain', { 0: { 3: 1 }, 5: { 3: 2, 7: 1 } }]]),
      undefined,
      new FileShelf(readNothing),
    );
    expect(index.postings('rain')).to.deep.equal([
      { field: 0, documents: Uint32Array.of(3), counts: Uint32Array.of(1) },
      { field: 5, documents: Uint32Array.of(3, 7), counts: Uint32Array.of(2, 1) },
    ]);
    expect(index.frequency('rain')).to.equal(3);
  });
});
