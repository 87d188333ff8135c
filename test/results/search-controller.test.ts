import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SearchController } from '../../src/results/search-controller.js';
import { holdRows } from '../../src/results/shown.js';
import type { SearchRequest } from '../../src/view/view.js';
import { makeAnswer, makeResult, PatientGarden } from '../element/fake-garden.js';
import { hostOf, soon } from '../element/host.js';

const titles = (results: readonly { title: string }[]) => results.map(({ title }) => title);
const named = (...names: string[]) => names.map((name) => makeResult(name));

function make() {
  let garden = new PatientGarden();
  let request: SearchRequest = {
    text: 'a',
    filters: {},
    sort: '',
    language: '',
    copies: 'together',
    idle: false,
    groups: undefined,
    names: true,
  };
  const answers: number[] = [];
  const errors: unknown[] = [];
  const [host, controller] = hostOf(
    (element) =>
      new SearchController(element, {
        garden: () => garden,
        request: () => request,
        onAnswer: ({ total }) => answers.push(total),
        onError: (error) => errors.push(error),
      }),
  );
  document.body.append(host);
  const ask = async (text: string) => {
    request = { ...request, text };
    host.requestUpdate();
    await soon();
  };
  const move = async () => {
    garden = new PatientGarden();
    host.requestUpdate();
    await soon();
  };
  return { host, controller, answers, errors, ask, move, garden: () => garden };
}

describe('holdRows', () => {
  const urls = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });

  it('keeps the held ones in front in their order, and every result of the next answer exactly once', () => {
    fc.assert(
      fc.property(urls, urls, fc.nat(10), (before, after, held) => {
        const rows = titles(holdRows(named(...before), named(...after), held));
        expect([...rows].sort()).to.deep.equal([...after].sort());
        const kept = before.slice(0, held).filter((name) => after.includes(name));
        expect(rows.slice(0, kept.length)).to.deep.equal(kept);
        const rest = after.filter((name) => !kept.includes(name));
        expect(rows.slice(kept.length)).to.deep.equal(rest);
      }),
    );
  });
});

describe('SearchController', () => {
  afterEach(() => document.querySelectorAll('test-host').forEach((host) => host.remove()));

  it('asks when the text changes, and not when nothing does', async () => {
    const { host, garden, ask } = make();
    await soon();
    host.requestUpdate();
    await soon();
    await ask('ab');
    expect(garden().questions.map(({ text }) => text)).to.deep.equal(['a', 'ab']);
  });

  it('shows the answer to the newest question, in whatever order the answers come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        const { host, controller, garden, ask } = make();
        await soon();
        for (const text of ['b', 'c', 'd']) await ask(text);
        for (const i of order) garden().questions[i]!.answer({ results: named(garden().questions[i]!.text) });
        await soon();
        expect(titles(controller.shown!.answer.results)).to.deep.equal(['d']);
        host.remove();
      }),
      { numRuns: 24 },
    );
  });

  it('settles to false where a question was overtaken or failed', async () => {
    const { controller, garden, errors, ask } = make();
    await soon();
    const overtaken = controller.finished;
    await ask('b');
    garden().questions[0]!.answer({});
    expect(await overtaken).to.be.false;
    garden().last.fail(new Error('down'));
    expect(await controller.finished).to.be.false;
    expect((errors[0] as Error).message).to.equal('down');
  });

  it('grows by ten, up to a hundred, and begins anew with another text', async () => {
    const { controller, garden, ask } = make();
    await soon();
    for (let i = 0; i < 12; i++) controller.more();
    expect(garden().last.options.limit).to.equal(100);
    expect(garden().questions[1]!.options.limit).to.equal(20);
    await ask('b');
    expect(garden().last.options.limit).to.equal(10);
  });

  it('appends below what is on screen when it grows', async () => {
    const { controller, garden } = make();
    await soon();
    garden().last.answer({ results: named('one', 'two') });
    await soon();
    controller.more();
    garden().last.answer({ results: named('three', 'two', 'one') });
    await soon();
    expect(titles(controller.shown!.answer.results)).to.deep.equal(['one', 'two', 'three']);
  });

  it('drops what it shows when the garden is another', async () => {
    const { controller, garden, move } = make();
    await soon();
    garden().last.answer({ results: named('one') });
    await soon();
    await move();
    expect(controller.shown).to.be.undefined;
  });

  it('tells of complete answers only', async () => {
    const { garden, answers } = make();
    await soon();
    garden().last.options.onUpdate!(makeAnswer({ results: named('one'), complete: false }));
    await soon();
    expect(answers).to.be.empty;
    garden().last.answer({ total: 7 });
    await soon();
    expect(answers).to.deep.equal([7]);
  });

  it('aborts when the host leaves, and asks again when it is back', async () => {
    const { host, garden, errors } = make();
    await soon();
    host.remove();
    expect(garden().last.options.signal!.aborted).to.be.true;
    garden().last.fail(new Error('aborted'));
    document.body.append(host);
    await soon();
    expect(garden().questions).to.have.length(2);
    expect(errors).to.be.empty;
  });

  it('asks nothing while the host is away, and what is new when it is back', async () => {
    const { host, garden, ask } = make();
    await soon();
    host.remove();
    await ask('zzz');
    expect(garden().questions.map(({ text }) => text)).to.deep.equal(['a']);
    document.body.append(host);
    await soon();
    expect(garden().questions.map(({ text }) => text)).to.deep.equal(['a', 'zzz']);
  });
});
