import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { mapLimit } from '../../../index/notes/map-limit.js';

const numbers = Array.from({ length: 100 }, (_, i) => i);

describe('mapLimit', () => {
  it('gives the results in the order of the items, whichever is done first', async () => {
    const results = await mapLimit(numbers, async (number) => {
      await wait((number * 7) % 5);
      return number * 2;
    });
    assert.deepEqual(
      results,
      numbers.map((number) => number * 2),
    );
  });

  it('does a few at a time', async () => {
    let [now, most] = [0, 0];
    await mapLimit(numbers, async () => {
      most = Math.max(most, ++now);
      await wait(1);
      now--;
    });
    assert.equal(most, 16);
  });

  it('tells how many are done, and gives nothing for nothing', async () => {
    const done: string[] = [];
    const note = (n: number, total: number) => done.push(`${n}/${total}`);
    await mapLimit([1, 2], () => Promise.resolve(), note);
    assert.deepEqual(await mapLimit([], () => Promise.resolve(), note), []);
    assert.deepEqual(done, ['1/2', '2/2']);
  });

  it('fails as the first that fails', async () => {
    const fail = (number: number) => (number === 5 ? Promise.reject(new Error('five')) : Promise.resolve());
    await assert.rejects(mapLimit(numbers, fail), /five/u);
  });
});
