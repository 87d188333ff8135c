import { expect } from '@open-wc/testing';
import { API_FORMAT, API_VERSION, type Entry } from '../../../src/core/remote/protocol.js';
import { openRemote } from '../../../src/core/remote/remote-garden.js';

const entry: Entry = { format: API_FORMAT, version: API_VERSION, can: [], text: 200 };

describe('the errors of a garden behind a handler', () => {
  it('name the handler where its version is another', () => {
    expect(() => openRemote({ ...entry, version: 99 }, 'https://search.example/'))
      .to.throw(/^The handler has version 99, and this widget reads version 1\. Build both/u)
      .with.property('code', 'version');
  });

  it('name the handler where it answers with a status', async () => {
    const { fetch } = window;
    window.fetch = async () => new Response('', { status: 404 });
    try {
      const garden = openRemote(entry, 'https://search.example/');
      const error = await garden.search('soil').catch((reason: unknown) => reason as Error);
      expect(error).to.have.property(
        'message',
        'https://search.example/ answered 404. Check that the address is right and that the handler runs.',
      );
    } finally {
      window.fetch = fetch;
    }
  });
});
