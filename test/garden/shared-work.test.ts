import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SharedWork } from '../../src/garden/shared-work.js';
import { hurryEach, soon } from '../support/hurry.js';

/** Work that is done when a test says so. */
function start() {
  const shared = new SharedWork<string>();
  const works: { signal: AbortSignal; done(result: string): void; fail(error: Error): void }[] = [];
  const work = (signal: AbortSignal) =>
    new Promise<string>((done, fail) => {
      works.push({ signal, done, fail });
      signal.addEventListener('abort', () => fail(signal.reason as Error));
    });
  return { works, join: (signal?: AbortSignal) => shared.join('key', work, signal) };
}

const outcome = (promise: Promise<string>) => promise.catch((error: Error) => error.message);

describe('SharedWork', () => {
  hurryEach(() => 0);

  it('is done once for all, and anew for who comes later', async () => {
    const { works, join } = start();
    const joined = [join(), join(new AbortController().signal)];
    works[0]!.done('one');
    expect(await Promise.all(joined)).to.deep.equal(['one', 'one']);
    expect(works).to.have.length(1);
    void join();
    expect(works).to.have.length(2);
  });

  it('goes on as long as one waits, and is aborted when the last has left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.boolean(), async (left, stays) => {
        const { works, join } = start();
        const controllers = Array.from({ length: left + 1 }, () => new AbortController());
        const joined = controllers.map(({ signal }) => outcome(join(signal)));
        if (stays) joined.push(outcome(join()));
        for (const controller of controllers) controller.abort(new Error('left'));
        await soon();
        expect(works[0]!.signal.aborted).to.equal(!stays);
        works[0]!.done('done');
        expect(new Set(await Promise.all(joined))).to.deep.equal(
          new Set(stays ? ['left', 'done'] : ['left']),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is taken up by who comes soon after the last has left', async () => {
    const { works, join } = start();
    const first = new AbortController();
    void outcome(join(first.signal));
    first.abort();
    const second = join();
    await soon();
    expect(works).to.have.length(1);
    works[0]!.done('kept');
    expect(await second).to.equal('kept');
  });

  it('begins anew for who comes after it was aborted', async () => {
    const { works, join } = start();
    const first = new AbortController();
    void outcome(join(first.signal));
    first.abort();
    await soon();
    const second = join();
    works[1]!.done('new');
    expect(await second).to.equal('new');
  });

  it('fails for all who wait, and leaves nothing unhandled where none does', async () => {
    const { works, join } = start();
    const joined = [outcome(join()), outcome(join())];
    works[0]!.fail(new Error('broken'));
    expect(await Promise.all(joined)).to.deep.equal(['broken', 'broken']);
  });

  it('does not begin for who has left already', async () => {
    const { works, join } = start();
    expect(await outcome(join(AbortSignal.abort(new Error('left'))))).to.equal('left');
    expect(works).to.be.empty;
  });
});
