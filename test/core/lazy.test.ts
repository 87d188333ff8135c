import { expect } from '@open-wc/testing';
import { GardenSearchError } from '../../src/core/errors.js';
import { lazy } from '../../src/core/lazy.js';
import { hurryEach, soon } from '../support/hurry.js';

/** What fetches a module, which fails a number of times, and the addresses that were asked for. */
function failing(times: number) {
  const asked: string[] = [];
  const fetch = lazy((again) => {
    asked.push(again);
    return asked.length > times ? Promise.resolve({ there: true }) : Promise.reject(new Error('cut short'));
  });
  return { asked, fetch };
}

describe('lazy', () => {
  const pauses: number[] = [];
  hurryEach((ms) => {
    if (ms > 0 && ms < 1000) pauses.push(ms); // the page has timers without a pause
    return ms < 1000 ? 0 : ms;
  });

  it('fetches a module once, for all who ask', async () => {
    const { asked, fetch } = failing(0);
    const [one, two] = await Promise.all([fetch(), fetch()]);
    expect([two, await fetch()]).to.deep.equal([one, one]);
    expect(asked).to.deep.equal(['']);
  });

  it('tries once more at another address, and then at each call', async () => {
    const { asked, fetch } = failing(3);
    for (const caller of [fetch(), fetch()]) {
      const error: unknown = await caller.catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(GardenSearchError);
      expect(error).to.have.property('code', 'network');
      expect((error as Error).message).to.contain('cut short');
    }
    expect(asked).to.deep.equal(['', '?again=1']);
    expect(await fetch()).to.deep.equal({ there: true });
    expect(asked).to.deep.equal(['', '?again=1', '?again=2', '?again=3']);
  });

  it('pauses before the second try: a page that is left fails both at once, and comes back with the failure', async () => {
    const { asked, fetch } = failing(1);
    pauses.length = 0;
    const fetched = fetch();
    await Promise.resolve();
    expect(asked).to.deep.equal(['']);
    await fetched;
    await soon();
    expect([asked.length, pauses]).to.deep.equal([2, [250]]);
  });
});
