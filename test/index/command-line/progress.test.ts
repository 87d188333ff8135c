import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Progress, SHOW_AFTER } from '../../../index/command-line/progress.js';

function makeProgress(isTTY: boolean) {
  const clock = { now: 0 };
  const written: string[] = [];
  const output = { isTTY, write: (text: string) => written.push(text) };
  return { clock, written, progress: new Progress(output, () => clock.now) };
}

describe('Progress', () => {
  it('says nothing of a short build', () => {
    const { clock, written, progress } = makeProgress(true);
    clock.now = SHOW_AFTER - 1;
    progress.update(5, 10, 'reading');
    progress.clear();
    assert.deepEqual(written, []);
  });

  it('rewrites one line, a few times a second, and takes it away', () => {
    const { clock, written, progress } = makeProgress(true);
    clock.now = SHOW_AFTER;
    progress.update(5, 10, 'reading');
    clock.now += 1;
    progress.update(6, 10, 'reading');
    clock.now += 200;
    progress.update(7, 10, 'compressing');
    progress.clear();
    assert.deepEqual(written, [
      '\r\x1b[2KReading notes: 5 of 10',
      '\r\x1b[2KCompressing files: 7 of 10',
      '\r\x1b[2K',
    ]);
  });

  it('says nothing where there is no terminal', () => {
    const { clock, written, progress } = makeProgress(false);
    clock.now = 10_000;
    progress.update(5, 10, 'reading');
    progress.clear();
    assert.deepEqual(written, []);
  });
});
