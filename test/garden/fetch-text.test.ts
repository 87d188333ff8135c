import { expect } from '@open-wc/testing';
import type { GardenSearchError } from '../../src/core/errors.js';
import { PATIENCE } from '../../src/core/lazy.js';
import { fetchText } from '../../src/garden/fetch-text.js';
import { hurry, soon } from '../support/hurry.js';
import { StubHost, type Served } from '../support/stub-host.js';

describe('fetchText', () => {
  let host: StubHost;
  let restore: () => void;
  beforeEach(() => {
    host = new StubHost();
    restore = hurry(() => 0);
  });
  afterEach(() => {
    restore();
    host.close();
  });

  const get = (init: RequestInit = {}) => fetchText(new URL('a', host.base), init);
  const failure = async (init?: RequestInit) =>
    (await get(init).catch((error: unknown) => error)) as GardenSearchError;
  const mapLimit = (...list: (number | Error | string)[]): Served => {
    return () => {
      const next = list.shift()!;
      if (next instanceof Error) return Promise.reject(next);
      return Promise.resolve(
        typeof next === 'number' ? new Response('', { status: next }) : new Response(next),
      );
    };
  };

  for (const trouble of [new TypeError('Failed'), 500, 502, 503, 504, 408, 425, 429]) {
    it(`tries once more after ${String(trouble)}, and no oftener`, async () => {
      host.files.set('a', mapLimit(trouble, 'text'));
      expect(await get()).to.equal('text');
      host.files.set('a', mapLimit(trouble, trouble, 'text'));
      expect(await failure()).to.include({ code: typeof trouble === 'number' ? 'http' : 'network' });
    });
  }

  for (const status of [400, 401, 403, 404, 410, 451]) {
    it(`does not try again after ${status}: it would be the same`, async () => {
      host.files.set('a', status);
      expect(await failure()).to.include({ code: 'http' });
      expect((await failure()).message).to.contain(`${host.base}a answered ${status}`);
      expect(host.asked).to.have.length(2);
    });
  }

  it('gives up a server that keeps silent, after a second try', async () => {
    const { signals } = host.hold('a');
    const error = await failure();
    expect(error).to.include({ code: 'network' });
    expect(error.message).to.contain('silent for 30 s');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
  });

  it('gives up a body that stops half-way', async () => {
    host.files.set('a', (signal) => {
      const start = (body: ReadableStreamDefaultController) => {
        body.enqueue(new TextEncoder().encode('half'));
        signal.addEventListener('abort', () => body.error(signal.reason));
      };
      return Promise.resolve(new Response(new ReadableStream({ start })));
    });
    expect(await failure()).to.include({ code: 'network' });
  });

  it('has the same patience with every part of a body', async () => {
    const waits: number[] = [];
    restore();
    restore = hurry((ms) => (waits.push(ms), ms));
    const bytes = new TextEncoder().encode('täglich');
    host.files.set('a', () => {
      const start = async (body: ReadableStreamDefaultController) => {
        for (const byte of bytes) {
          body.enqueue(Uint8Array.of(byte));
          await soon();
        }
        body.close();
      };
      return Promise.resolve(new Response(new ReadableStream({ start: (body) => void start(body) })));
    });
    expect(await get()).to.equal('täglich');
    expect(waits).to.deep.equal(Array(bytes.length + 1).fill(PATIENCE));
  });

  it('reads an empty answer, and drops a byte order mark', async () => {
    host.files.set('a', () => Promise.resolve(new Response(null)));
    expect(await get()).to.equal('');
    host.files.set('a', '\ufefftext');
    expect(await get()).to.equal('text');
  });

  it('ends with its signal, and does not try again', async () => {
    restore();
    const { signals } = host.hold('a');
    const controller = new AbortController();
    const failed = failure({ signal: controller.signal });
    await soon();
    controller.abort();
    await failed;
    expect(signals).to.have.length(1);
    expect(signals[0]!.aborted).to.be.true;
  });
});
