import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QUIET_PAUSE, Rebuilds } from '../../../index/rebuild/rebuilds.js';

/** A build that goes on until it is told to end. */
function slowBuild() {
  const ends: (() => void)[] = [];
  const build = () => new Promise<void>((resolve) => ends.push(resolve));
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { build, begun: () => ends.length, end: async (i: number) => (ends[i]!(), settle()), settle };
}

describe('Rebuilds', () => {
  it('waits until all is quiet, and then builds once', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { build, begun, settle } = slowBuild();
    const rebuilds = new Rebuilds(build);
    for (let i = 0; i < 5; i++) {
      rebuilds.ask();
      t.mock.timers.tick(QUIET_PAUSE - 1);
    }
    await settle();
    assert.equal(begun(), 0);
    t.mock.timers.tick(1);
    await settle();
    assert.equal(begun(), 1);
  });

  it('begins no build before the one that runs has ended', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { build, begun, end, settle } = slowBuild();
    const rebuilds = new Rebuilds(build);
    void rebuilds.now();
    await settle();
    rebuilds.ask();
    t.mock.timers.tick(QUIET_PAUSE);
    await settle();
    assert.equal(begun(), 1);
    await end(0);
    assert.equal(begun(), 2);
  });

  it('closes when the build that runs has ended, and begins none any more', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { build, begun, end, settle } = slowBuild();
    const rebuilds = new Rebuilds(build);
    void rebuilds.now();
    await settle();
    void rebuilds.now();
    rebuilds.ask();
    let closed = false;
    const closing = rebuilds.close().then(() => (closed = true));
    await settle();
    assert.equal(closed, false);
    await end(0);
    await closing;
    rebuilds.ask();
    t.mock.timers.tick(QUIET_PAUSE);
    await settle();
    assert.equal(begun(), 1);
  });
});
