import { expect } from '@open-wc/testing';
import { GardenFiles } from '../../src/garden/garden-files.js';
import { soon } from '../support/hurry.js';
import { StubHost } from '../support/stub-host.js';

const NAME = 'garden-terms-a.json';

describe('GardenFiles', () => {
  let host: StubHost;
  let files: GardenFiles;
  beforeEach(() => {
    host = new StubHost();
    files = new GardenFiles(new URL(host.index));
  });
  afterEach(() => host.close());

  it('gives a file that came after its reader had left to the next one, without asking again', async () => {
    const held = host.hold(NAME);
    const reader = new AbortController();
    const left = files.read(NAME, reader.signal).catch((error: Error) => error.message);
    await soon();
    reader.abort(new Error('typed on'));
    expect(await left).to.equal('typed on');
    held.give('text');
    await soon();
    expect(await files.read(NAME)).to.equal('text');
    expect(host.asked).to.deep.equal([NAME]);
  });

  it('keeps nothing that a reader took: it has kept the parsed content itself', async () => {
    host.files.set(NAME, 'one');
    expect(await Promise.all([files.read(NAME), files.read(NAME)])).to.deep.equal(['one', 'one']);
    host.files.set(NAME, 'two');
    expect(await files.read(NAME)).to.equal('two');
    expect(host.asked).to.deep.equal([NAME, NAME]);
  });

  it('keeps nothing of a fetch that failed', async () => {
    host.files.set(NAME, 404);
    expect(await files.read(NAME).catch(() => 'failed')).to.equal('failed');
    host.files.set(NAME, 'text');
    expect(await files.read(NAME)).to.equal('text');
  });
});
