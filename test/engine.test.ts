import { expect } from '@open-wc/testing';
import type { GardenSearchError } from '../src/core/errors.js';
import { openGarden } from '../src/engine.js';
import { shardedSketch, sketchIndex, type NoteSketch } from './support/garden.js';

const NOTES: NoteSketch[] = [
  { title: 'Compost', body: 'Leaves rot down in a heap.' },
  { title: 'Rain', body: 'It fills the butt beside the heap.' },
];

/** A host that serves what a test puts on it, by the name of the file. */
class Host {
  readonly files = new Map<string, string | number | Error>();
  readonly asked: string[] = [];
  readonly #fetch = window.fetch.bind(window);
  static #count = 0;
  readonly base = `https://host${Host.#count++}.example/garden/`;
  readonly index = `${this.base}garden-index.json`;

  constructor() {
    window.fetch = (input) => {
      const name = (input as URL).href.replace(this.base, '');
      this.asked.push(name);
      const served = this.files.get(name) ?? 404;
      if (served instanceof Error) return Promise.reject(served);
      return Promise.resolve(
        typeof served === 'number' ? new Response('', { status: served }) : new Response(served),
      );
    };
  }

  publish({ file, beside }: ReturnType<typeof shardedSketch>): void {
    this.files.clear();
    this.files.set('garden-index.json', JSON.stringify(file));
    for (const [name, json] of beside) this.files.set(name, json);
  }

  close(): void {
    window.fetch = this.#fetch;
  }
}

describe('openGarden', () => {
  let host: Host;
  beforeEach(() => (host = new Host()));
  afterEach(() => host.close());

  const failure = async (promise: Promise<unknown>) =>
    (await promise.catch((error: unknown) => error)) as GardenSearchError;
  const find = async (text: string) =>
    (await (await openGarden(host.index)).search(text)).results.map(({ title }) => title);

  it('opens an address once, however often it is asked for', async () => {
    host.files.set('garden-index.json', JSON.stringify(sketchIndex(NOTES)));
    const [one, other] = await Promise.all([openGarden(host.index), openGarden(new URL(host.index))]);
    expect(one).to.equal(other);
    expect(host.asked).to.deep.equal(['garden-index.json']);
  });

  it('opens an index given as an object, and finds its files from the base', async () => {
    const { file, beside } = shardedSketch(NOTES);
    for (const [name, json] of beside) host.files.set(name, json);
    const garden = await openGarden(file, { baseUrl: host.base });
    expect((await garden.search('rot')).total).to.equal(1);
    expect(host.asked.every((name) => beside.has(name))).to.equal(true);
  });

  it('fetches only what a query needs, and says “complete” only when it is in', async () => {
    host.publish(shardedSketch(NOTES));
    const garden = await openGarden(host.index);
    await garden.search('', { excerpts: false });
    expect(host.asked).to.deep.equal(['garden-index.json']);
    const completes: boolean[] = [];
    const answer = await garden.search('heap ', { onUpdate: ({ complete }) => completes.push(complete) });
    expect(answer).to.include({ total: 2, complete: true });
    expect(completes).to.not.be.empty;
    expect(completes).to.not.include(true);
  });

  it('says what happened, with the address, and can be asked again', async () => {
    const cases: [string | number | Error, string][] = [[503, 'http'], [404, 'http'], [new TypeError('Failed'), 'network'], ['<!doctype html>', 'parse'], ['', 'parse'], ['{}', 'format'], ['null', 'format']]; // prettier-ignore
    for (const [served, code] of cases) {
      host.files.set('garden-index.json', served);
      expect(await failure(openGarden(host.index)), String(served)).to.include({ code });
    }
    host.publish(shardedSketch(NOTES));
    expect(await find('heap')).to.have.lengthOf(2);
  });

  it('tries once more, and no oftener', async () => {
    await failure(openGarden(host.index));
    expect(host.asked).to.have.lengthOf(2);
  });

  it('recovers from a shard that failed', async () => {
    const { file, beside } = shardedSketch(NOTES);
    const published = { file, beside };
    for (const broken of [500, new TypeError('Failed'), '<p>', '["cut']) {
      host.close();
      host = new Host();
      host.publish(published);
      for (const name of beside.keys()) host.files.set(name, broken);
      const garden = await openGarden(host.index);
      expect(await failure(garden.search('heap '))).to.have.property('code');
      expect((await garden.search('', { excerpts: false })).total).to.equal(2);
      host.publish(published);
      expect((await garden.search('heap ')).total).to.equal(2);
    }
  });

  it('takes the new index when a deploy has taken the old one’s files away', async () => {
    host.publish(shardedSketch(NOTES));
    const garden = await openGarden(host.index);
    host.publish(shardedSketch([...NOTES, { title: 'Frost', body: 'It bites into the heap.' }]));
    expect((await garden.search('heap ')).total).to.equal(3);
  });

  it('says so when the index was built for another widget', async () => {
    host.files.set('garden-index.json', JSON.stringify({ ...sketchIndex(NOTES), version: 99 }));
    const error = await failure(openGarden(host.index));
    expect(error).to.include({ code: 'version' });
    expect(error.message).to.include('99');
  });

  it('ends with the reason of the signal', async () => {
    host.publish(shardedSketch(NOTES));
    const reason = new Error('left');
    expect(await failure(openGarden(host.index, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
  });
});
