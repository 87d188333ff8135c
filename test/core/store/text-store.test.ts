import { writeNumbers } from '../../../src/core/store/numbers.js';
import { expect } from '@open-wc/testing';
import { MAX_TEXT_FILES, TextStore } from '../../../src/core/store/text-store.js';

const passage = (text: string) => ({ sections: [['', '', text]] });
const [a, b] = ['garden-text-x-0.json', 'garden-text-x-1.json'];
const files: Record<string, string> = {
  [a]: JSON.stringify(['x-0', [[passage('0'), passage('1')]]]),
  [b]: `\ufeff${JSON.stringify(['x-1', [[passage('2')]]])}`,
};

describe('TextStore', () => {
  it('finds a document in the file that holds it, and reads a file once', async () => {
    const read: string[] = [];
    const store = new TextStore({ blocks: ['x'], sizes: writeNumbers([2, 1]) }, (name) => {
      read.push(name);
      return Promise.resolve(files[name]!);
    });
    const texts = await Promise.all(store.get([0, 1, 2, 0]));
    expect(texts.map(({ sections }) => sections[0]![2])).to.deep.equal(['0', '1', '2', '0']);
    expect(read).to.deep.equal([a, b]);
  });

  it('reads a file anew after it failed', async () => {
    let tries = 0;
    const store = new TextStore({ blocks: ['x'], sizes: writeNumbers([2]) }, () =>
      tries++ ? Promise.resolve(files[a]!) : Promise.reject(new Error('lost')),
    );
    const failure = await store.get([0])[0]!.catch((error: Error) => error.message);
    expect(failure).to.equal('lost');
    expect((await store.get([0])[0]!).sections).to.have.lengthOf(1);
  });

  it('gives the texts that come where others fail', async () => {
    const store = new TextStore({ blocks: ['x'], sizes: writeNumbers([2, 1]) }, (name) =>
      name === a ? Promise.reject(new Error('lost')) : Promise.resolve(files[name]!),
    );
    const texts = await Promise.allSettled(store.get([0, 2, 1]));
    expect(texts.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled', 'rejected']);
  });

  it('makes of a file that two wait for one thing', async () => {
    const store = new TextStore({ blocks: ['x'], sizes: writeNumbers([2]) }, () =>
      Promise.resolve(files[a]!),
    );
    const [one, other] = await Promise.all([...store.get([0]), ...store.get([0])]);
    expect(one).to.equal(other);
  });

  it('keeps what it has read of a search that was given up, and hands its signal on', async () => {
    const signal = AbortSignal.abort();
    const signals: unknown[] = [];
    const store = new TextStore({ blocks: ['x'], sizes: writeNumbers([2]) }, (_, given) => {
      signals.push(given);
      return Promise.resolve(files[a]!);
    });
    expect(store.has(1)).to.equal(false);
    await store.get([1], signal)[0];
    expect(store.has(0)).to.equal(true);
    await store.get([0])[0];
    expect(signals).to.deep.equal([signal]);
  });

  it('gives the rows that lie with a text, and the documents of their file, once it is read', async () => {
    const rows = { notes: {}, tags: ['clay'] };
    const store = new TextStore({ blocks: ['x'], sizes: writeNumbers([1, 2]) }, (name) =>
      Promise.resolve(JSON.stringify([/x-\d/.exec(name)![0], [[passage('0'), passage('1')], rows]])),
    );
    expect(store.nameOf(2)).to.equal(b);
    expect(store.rowsAt(2)).to.equal(undefined);
    await store.get([2])[0];
    expect(store.rowsAt(1)).to.deep.equal({ rows, first: 1, last: 2 });
  });

  it('lets the files go that were used longest ago', async () => {
    let reads = 0;
    const count = MAX_TEXT_FILES + 1;
    const table = {
      blocks: Array.from({ length: count }, (_, i) => `f${i}`),
      sizes: writeNumbers(Array<number>(count).fill(1)),
      block: 1,
    };
    const store = new TextStore(table, (name) => {
      const [, id] = /^garden-text-(.*)\.json$/.exec(name)!;
      return Promise.resolve(JSON.stringify([id, [[passage(String(reads++))]]]));
    });
    for (let i = 0; i < count; i++) await store.get([i])[0];
    await store.get([count - 1])[0];
    expect(reads).to.equal(count);
    await store.get([0])[0];
    expect(reads).to.equal(count + 1);
  });

  it('says so when a file does not hold what it should', async () => {
    const store = new TextStore({ blocks: ['x'], sizes: writeNumbers([2]) }, () =>
      Promise.resolve(files[a]!),
    );
    const error = await store.get([5])[0]!.catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'format' });
  });

  it('refuses a table with too few hashes or too many', () => {
    const read = () => Promise.reject(new Error('not to be read'));
    const sizes = writeNumbers(Array<number>(17).fill(1));
    for (const blocks of [['x'], ['x', 'y', 'z']])
      expect(() => new TextStore({ blocks, sizes }, read)).to.throw(RangeError);
    expect(new TextStore({ blocks: ['x'], sizes, block: 32 }, read).nameOf(16)).to.equal(
      'garden-text-x-16.json',
    );
  });
});
