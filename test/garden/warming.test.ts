import { writeNumbers } from '../../src/core/store/numbers.js';
import { expect, fixture, html } from '@open-wc/testing';
import { textFileNames } from '../../src/core/store/file-names.js';
import type { IndexFile } from '../../src/core/store/index-file.js';
import { openGarden } from '../../src/engine.js';
import '../../src/garden-search.js';
import { likelyFiles, MAX_BYTES_AHEAD } from '../../src/garden/warming.js';
import { shardedSketch, sketchIndex, type NoteSketch } from '../support/garden.js';
import { hurry, soon } from '../support/hurry.js';
import { ENTRY, publish } from '../support/published.js';
import { StubHost } from '../support/stub-host.js';

// Fetched before it is wanted, so that what is on its way needs no clock.
await import('../../src/garden/warming.js');

const NOTES: NoteSketch[] = [
  { title: 'Heaps', body: 'A heap of leaves beside the heap.' },
  { title: 'Heap', body: 'Leaves.' },
];

/** Sets a property of the page's own object until it is undone. */
function override(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  return () => {
    Reflect.deleteProperty(target, name);
    if (own) Object.defineProperty(target, name, own);
  };
}

describe('likelyFiles', () => {
  const { file } = shardedSketch(NOTES);

  it('begins with the terms that titles and tags name, and then takes all else once', () => {
    const shards = file.shards!;
    const files = likelyFiles(file);
    expect(files[0]).to.equal(shards.files[shards.first.indexOf('heap')]);
    const some = [...shards.files, ...shards.words.files, ...textFileNames(file.texts)];
    expect(files).to.have.members([...new Set(some)]);
  });

  it('takes the texts of a garden that has nothing else apart, and none where they are inside', () => {
    const texts = { blocks: ['a'], sizes: writeNumbers([1, 1]) };
    expect(likelyFiles({ ...sketchIndex(NOTES), texts })).to.deep.equal(textFileNames(texts));
    expect(likelyFiles(sketchIndex(NOTES))).to.be.empty;
  });
});

describe('warming', () => {
  let host: StubHost;
  let files: Map<string, string>;
  let undo: (() => void)[];
  before(() => void (files = publish(NOTES)));
  beforeEach(() => {
    host = new StubHost();
    host.publish(files);
    undo = [
      hurry((ms) => (ms < 1000 ? 0 : ms)),
      override(window, 'requestIdleCallback', (act: () => void) => setTimeout(act)),
    ];
  });
  afterEach(() => {
    for (const back of undo) back();
    host.close();
  });

  const ahead = () => host.asked.filter((name) => name !== ENTRY);
  const idle = async () => {
    for (let i = 0; i < 10; i++) await soon();
  };
  const open = async () => {
    const garden = await openGarden(host.index, { warm: true });
    await idle();
    return garden;
  };
  const file = () => JSON.parse(files.get(ENTRY)!) as IndexFile;

  it('fetches what is likely to be needed, once, for all who want it', async () => {
    await open();
    await open();
    expect(ahead()).to.deep.equal(likelyFiles(file()));
    expect(host.requests.at(-1)!.priority).to.equal('low');
  });

  it('leaves nothing to fetch for a search', async () => {
    const garden = await open();
    host.publish(new Map());
    expect((await garden.search('leaves ')).results[0]!.excerpt).to.exist;
  });

  it('is off by default, in the element too', async () => {
    await openGarden(host.index);
    await fixture(html`<garden-search load="eager" src=${host.index}></garden-search>`);
    await idle();
    expect(ahead()).to.be.empty;
  });

  it('is turned on by the element’s attribute', async () => {
    await fixture(html`<garden-search warm load="eager" src=${host.index}></garden-search>`);
    await idle();
    // A search ends the fetch on its way, which begins again after it.
    expect([...new Set(ahead())]).to.have.members(likelyFiles(file()));
  });

  it('never happens where the visitor has asked to save data', async () => {
    undo.push(override(navigator, 'connection', { saveData: true }));
    await open();
    expect(ahead()).to.be.empty;
  });

  it('never happens where the visitor prefers reduced data', async () => {
    const reduced = (query: string) => ({ matches: query === '(prefers-reduced-data: reduce)' });
    undo.push(override(window, 'matchMedia', reduced));
    await open();
    expect(ahead()).to.be.empty;
  });

  for (const [name, value] of [
    ['hidden', true],
    ['readyState', 'interactive'],
  ] as const) {
    it(`waits while the document’s ${name} is ${value}`, async () => {
      const back = override(document, name, value);
      undo.push(back);
      await open();
      expect(ahead()).to.be.empty;
      back();
      (name === 'hidden' ? document : window).dispatchEvent(
        new Event(name === 'hidden' ? 'visibilitychange' : 'load'),
      );
      await idle();
      expect(ahead()).to.not.be.empty;
    });
  }

  it('stops for a search, and goes on after it', async () => {
    const first = likelyFiles(file())[0]!;
    const { signals } = host.hold(first);
    const garden = await open();
    for (const name of files.keys()) host.hold(name);
    const abort = new AbortController();
    const search = garden.search('beside ', { signal: abort.signal }).catch(() => 'overtaken');
    expect(signals[0]!.aborted).to.be.true;
    await idle();
    const { length } = ahead();
    await idle();
    expect(ahead()).to.have.length(length);
    host.publish(files);
    abort.abort();
    expect(await search).to.equal('overtaken');
    await idle();
    expect(new Set(ahead())).to.deep.equal(new Set(likelyFiles(file())));
  });

  // Blanks at the end of a file are not part of what its name stands for.
  const weighing = (name: string, bytes: number, said: boolean) => (): Promise<Response> => {
    const headers: HeadersInit = said ? { 'content-length': String(bytes) } : {};
    return Promise.resolve(new Response(files.get(name)!.padEnd(bytes), { headers }));
  };

  it('takes no more than there is room for, as the server says it', async () => {
    for (const name of likelyFiles(file())) host.files.set(name, weighing(name, MAX_BYTES_AHEAD * 0.4, true));
    await open();
    expect(ahead()).to.have.length(3);
  });

  it('reckons what comes where the server does not say, and ends where it is too much', async () => {
    let signal: AbortSignal | undefined;
    for (const name of likelyFiles(file())) {
      host.files.set(name, (given) => {
        signal = given;
        return weighing(name, MAX_BYTES_AHEAD * 0.4, false)();
      });
    }
    await open();
    expect(ahead()).to.have.length(3);
    expect(signal!.aborted).to.be.true;
  });

  for (const [what, served] of [
    ['is not to be had', 404],
    ['is of another build', '[]'],
    ['fails', new Error()],
  ] as const) {
    it(`ends without a word where a file ${what}, and a search fetches it anew`, async () => {
      host.files.set(likelyFiles(file())[0]!, served);
      const garden = await open();
      expect(ahead()).to.have.length(1);
      host.publish(files);
      expect((await garden.search('heap ')).total).to.equal(2);
    });
  }
});
