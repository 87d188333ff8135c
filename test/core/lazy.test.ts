import { expect } from '@open-wc/testing';
import { GardenSearchError } from '../../src/core/errors.js';
import { lazy } from '../../src/core/lazy.js';

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
});
