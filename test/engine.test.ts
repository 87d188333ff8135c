import { expect } from '@open-wc/testing';
import type { GardenSearchError } from '../src/core/errors.js';
import { openGarden } from '../src/engine.js';
import type { IndexFile } from '../src/core/store/index-file.js';
import { sketchIndex, type NoteSketch } from './support/garden.js';
import { hurry, soon } from './support/hurry.js';
import { ENTRY, publish } from './support/published.js';
import { StubHost, type Served } from './support/stub-host.js';
import { waitUntil } from './support/wait-until.js';

const NOTES: NoteSketch[] = [
  { title: 'Compost', body: 'Leaves rot down in a heap.' },
  { title: 'Rain', body: 'It fills the butt beside the heap.' },
];
const MORE: NoteSketch[] = [...NOTES, { title: 'Frost', body: 'It bites into the heap.' }];

/** Milliseconds of rest after which the forms of a short word are fetched. */
const REST = 250;

describe('openGarden', () => {
  let host: StubHost;
  let restore: () => void;
  let files: Map<string, string>;
  let renewed: Map<string, string>;
  before(() => {
    files = publish(NOTES);
    renewed = publish(MORE);
  });
  beforeEach(() => {
    host = new StubHost();
    restore = hurry((ms) => (ms < 1000 ? 0 : ms));
  });
  afterEach(() => {
    restore();
    host.close();
  });

  const failure = async (promise: Promise<unknown>) =>
    (await promise.catch((error: unknown) => error)) as GardenSearchError;
  const beside = (served: Served) =>
    new Map([...files].map(([name, json]): [string, Served] => [name, name === ENTRY ? json : served]));
  const entries = () => host.asked.filter((name) => name === ENTRY).length;

  it('opens an address once, however often it is asked for', async () => {
    host.files.set(ENTRY, JSON.stringify(sketchIndex(NOTES)));
    const [one, other] = await Promise.all([openGarden(host.index), openGarden(new URL(host.index))]);
    expect(one).to.equal(other);
    expect(await openGarden(host.index)).to.equal(one);
    expect(host.asked).to.deep.equal([ENTRY]);
  });

  it('refuses a signal that is none, with its value', async () => {
    const error = await failure(openGarden(host.index, { signal: 'x' as never }));
    expect(error.message).to.equal('signal is x, but must be an AbortSignal.');
    expect(host.asked).to.be.empty;
  });

  it('opens an index given as an object, and finds its files from the base', async () => {
    host.publish(files);
    const index = JSON.parse(files.get(ENTRY)!) as ReturnType<typeof sketchIndex>;
    const garden = await openGarden(index, { baseUrl: host.base });
    expect((await garden.search('rot')).total).to.equal(1);
    expect(host.asked.length).to.be.above(1);
    host.publish(new Map());
    expect(await failure(garden.search('fills'))).to.include({ code: 'http' });
    expect(entries()).to.equal(0);
  });

  it('fetches only what a query needs, and says “complete” only when it is in', async () => {
    host.publish(files);
    const garden = await openGarden(host.index);
    await garden.search('', { excerpts: false });
    expect(host.asked).to.deep.equal([ENTRY]);
    const completes: boolean[] = [];
    const answer = await garden.search('heap ', { onUpdate: ({ complete }) => completes.push(complete) });
    expect(answer).to.include({ total: 2, complete: true });
    expect(completes).to.not.be.empty;
    expect(completes).to.not.include(true);
  });

  it('fetches the forms of a word of up to three letters once the typing rests or a word follows', async () => {
    restore();
    const words = ['seed', 'sense', 'sets', 'bees', 'beer', 'beet', 'bet'];
    const published = publish(words.map((body, i) => ({ title: `${i}`, body })));
    const isShard = (name: string) => name.startsWith('garden-terms-');
    const wordIn = (name: string) => words.find((word) => published.get(name)!.includes(`"0${word}"`));
    const asked = () => host.asked.filter(isShard).map(wordIn);
    const type = async (text: string, rests: boolean, ...expected: string[]) => {
      host.asked.length = 0;
      restore = hurry((ms) => (ms === REST && !rests ? 1e9 : ms));
      const garden = await openGarden(JSON.parse(published.get(ENTRY)!) as IndexFile, { baseUrl: host.base });
      const typing = new AbortController();
      const { signal } = typing;
      const answer = garden.search(text, { signal, onUpdate: () => {}, excerpts: false }).catch(() => {});
      if (!rests) {
        await waitUntil(
          () => expected.every((word) => asked().includes(word)),
          `${text}: ${expected.join()}`,
        );
        await soon();
        typing.abort();
      } else await answer;
      restore();
      expect(asked(), text).to.include.members(expected);
    };
    host.publish(published);
    // The stem of `ses` is `se`, which begins three words; that of `bees` is `bee`.
    await type('ses', false, 'sense'); // where it would lie
    expect(asked()).to.deep.equal(['sense']);
    await type('ses', true, 'seed', 'sense', 'sets');
    await type('title:ses', true, 'seed', 'sense', 'sets');
    await type('ses ', false, 'seed', 'sense', 'sets');
    await type('ses bet', false, 'seed', 'sense', 'sets', 'bet');
    await type('bees', false, 'bees', 'beer');
  });

  it('says what happened, with the address, and can be asked again', async () => {
    const cases: [Served, string][] = [
      [503, 'http'],
      [404, 'http'],
      [new TypeError('Failed'), 'network'],
      ['<!doctype html>', 'parse'],
      ['', 'parse'],
      ['{}', 'format'],
      ['null', 'format'],
    ];
    for (const [served, code] of cases) {
      host.files.set(ENTRY, served);
      expect(await failure(openGarden(host.index)), String(served)).to.include({ code });
    }
    host.publish(files);
    expect((await (await openGarden(host.index)).search('heap')).total).to.equal(2);
  });

  it('says so when the index was built for another widget, older or newer', async () => {
    const index = sketchIndex(NOTES);
    const others = [{ version: 99 }, { version: 0 }, { options: { ...index.options, tokenizer: 'x-9' } }];
    for (const other of others) {
      host.files.set(ENTRY, JSON.stringify({ ...index, ...other }));
      const error = await failure(openGarden(host.index));
      expect(error).to.include({ code: 'version' });
      expect(error.message).to.match(/The index has .*(99|0|x-9).* this widget reads .* Build both/);
    }
  });

  describe('with a signal', () => {
    it('ends with its reason', async () => {
      host.publish(files);
      const reason = new Error('left');
      expect(await failure(openGarden(host.index, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
      expect(host.asked).to.be.empty;
    });

    it('stops the fetch of the entry when all who asked have left, and not before', async () => {
      const { signals } = host.hold(ENTRY);
      const [one, other] = [new AbortController(), new AbortController()];
      const openings = [one, other].map(({ signal }) => failure(openGarden(host.index, { signal })));
      one.abort(new Error('one'));
      await soon();
      expect(signals[0]!.aborted).to.be.false;
      other.abort(new Error('other'));
      await soon();
      expect(signals[0]!.aborted).to.be.true;
      expect((await Promise.all(openings)).map(({ message }) => message)).to.deep.equal(['one', 'other']);
      host.publish(files);
      expect((await (await openGarden(host.index)).search('heap')).total).to.equal(2);
    });

    it('stops fetching for a search that is overtaken, but not what another waits for', async () => {
      host.publish(files);
      const garden = await openGarden(host.index);
      const held = new Map([...files.keys()].map((name) => [name, host.hold(name)]));
      const search = async (text: string) => {
        const abort = new AbortController();
        const from = host.asked.length;
        void failure(garden.search(text, { signal: abort.signal }));
        await soon();
        const signals = host.asked.slice(from).map((name) => held.get(name)!.signals[0]!);
        return {
          abort,
          fetches: signals.length,
          states: () => [...new Set(signals.map((signal) => signal.aborted))],
        };
      };
      const [rot, fills, again] = [await search('rot '), await search('fills '), await search('rot ')];
      expect([rot.states(), fills.states(), again.fetches]).to.deep.equal([[false], [false], 0]);
      rot.abort.abort();
      fills.abort.abort();
      await soon();
      expect([rot.states(), fills.states()]).to.deep.equal([[false], [true]]);
      again.abort.abort();
      await soon();
      expect(rot.states()).to.deep.equal([true]);
    });

    it('fetches anew what it gave up', async () => {
      host.publish(files);
      const garden = await openGarden(host.index);
      for (const name of files.keys()) host.hold(name);
      const abort = new AbortController();
      const overtaken = failure(garden.search('rot ', { signal: abort.signal }));
      abort.abort(new Error('overtaken'));
      expect((await overtaken).message).to.equal('overtaken');
      await soon();
      host.publish(files);
      expect((await garden.search('rot ')).results.map(({ title }) => title)).to.deep.equal(['Compost']);
    });
  });

  describe('after a deploy', () => {
    const deploys: [string, Served][] = [
      ['are gone', 404],
      ['are those of another build', '[["heap",{"5":{"0":9}}]]'],
      ['are a page of the site', '<!doctype html>'],
      ['are cut short', '[["he'],
    ];
    for (const [how, served] of deploys) {
      it(`takes the new index when the old one’s files ${how}`, async () => {
        host.publish(files);
        const garden = await openGarden(host.index);
        host.publish(new Map([...beside(served), ...renewed]));
        for (const name of files.keys())
          if (!renewed.has(name)) expect(host.files.get(name)).to.equal(served);
        expect((await garden.search('heap ')).total).to.equal(3);
        expect(host.requests[host.asked.lastIndexOf(ENTRY)]!.cache).to.equal('reload');
      });
    }

    it('fetches the index once for many searches, also for those that fail later', async () => {
      host.publish(files);
      const garden = await openGarden(host.index);
      const old = new Map([...files.keys()].map((name) => [name, host.hold(name)]));
      const searches = ['heap ', 'leaves ', 'fills ', 'butt '].map((text) => garden.search(text));
      host.publish(renewed);
      const [first, ...others] = [...old.values()];
      first!.give('');
      for (const held of others) {
        held.give('<p>');
        await soon();
      }
      expect((await Promise.all(searches)).map(({ total }) => total)).to.deep.equal([3, 1, 1, 1]);
      expect(entries()).to.equal(2);
    });

    it('says once what is wrong when the index is still the same, and tries again when asked again', async () => {
      host.publish(beside(404));
      const garden = await openGarden(host.index);
      expect(await failure(garden.search('heap '))).to.include({ code: 'http' });
      expect(entries()).to.equal(2);
      host.publish(files);
      expect((await garden.search('heap ')).total).to.equal(2);
      expect(entries()).to.equal(2);
    });

    it('passes caches over once they held what they should not', async () => {
      host.publish(beside('<p>'));
      const garden = await openGarden(host.index);
      await failure(garden.search('heap '));
      host.publish(files);
      await garden.search('heap ');
      expect(host.requests.at(-1)!.cache).to.equal('reload');
    });

    it('says so when the new index is for another widget, and answers what it can from the old', async () => {
      host.publish(files);
      const garden = await openGarden(host.index);
      const newer = JSON.stringify({ ...sketchIndex(MORE), version: 99 });
      host.publish(new Map([[ENTRY, newer]]));
      expect(await failure(garden.search('heap '))).to.include({ code: 'version' });
      expect((await garden.search('', { excerpts: false })).total).to.equal(2);
    });

    it('believes in a new build of another origin, whose 404 looks like a broken connection', async () => {
      host.publish(files);
      const garden = await openGarden(host.index);
      host.publish(new Map([...beside(new TypeError('Failed')), ...renewed]));
      expect((await garden.search('heap ')).total).to.equal(3);
    });
  });

  describe('without a network', () => {
    it('answers whatever it can from what it has, and says “network” where it cannot', async () => {
      host.publish(files);
      const garden = await openGarden(host.index);
      await garden.search('heap ');
      host.publish(new Map([...files.keys()].map((name) => [name, new TypeError('offline')])));
      expect((await garden.search('heap ')).total).to.equal(2);
      const updates: number[] = [];
      const onUpdate = ({ total }: { total: number }) => updates.push(total);
      expect(await failure(garden.search('rain fills ', { onUpdate }))).to.include({ code: 'network' });
      expect(updates).to.include(1);
      host.publish(files);
      expect((await garden.search('rain fills ')).results[0]!.title).to.equal('Rain');
    });
  });

  it('recovers from a shard that failed', async () => {
    const broken = [500, new TypeError('Failed'), '<p>', '["cut', '[["heap",{"5":{"0":9}}]]', '{}'];
    const codes = ['http', 'network', 'parse', 'parse', 'damaged', 'damaged'];
    for (const [i, served] of broken.entries()) {
      host.close();
      host = new StubHost();
      host.publish(beside(served));
      const garden = await openGarden(host.index);
      expect(await failure(garden.search('heap ')), String(served)).to.include({ code: codes[i] });
      expect((await garden.search('', { excerpts: false })).total).to.equal(2);
      host.publish(files);
      expect((await garden.search('heap ')).total).to.equal(2);
    }
  });
});
