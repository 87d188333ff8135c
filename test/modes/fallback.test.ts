import { expect, fixture, html } from '@open-wc/testing';
import { hurryEach } from '../support/hurry.js';
import { ROUNDING } from '../support/pixels.js';
import { waitUntil } from '../support/wait-until.js';
import { makeResult, mount, part, quickGarden, settled } from '../element/fake-garden.js';
import { mountMode } from './modes.js';

/** A page of its own, whose element comes late; what it shifted. */
async function shiftsOf(
  attributes: string,
  fallback: string,
): Promise<{ shifts: string[]; frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 900px; block-size: 900px';
  frame.srcdoc = `<!doctype html>
    <style>
      garden-search { display: block }
      garden-search:not([mode]) { min-block-size: 100vh }
      garden-search[mode]:not(:defined) { block-size: 44px; overflow: hidden }
      p { margin: 0 }
    </style>
    <body>
      <header style="display: flex"><b>A garden</b></header>
      <garden-search ${attributes}>${fallback}</garden-search>
      <p id="after">What comes after</p>
      <script type="module">
        window.shifts = [];
        const seen = (list) => {
          for (const { sources } of list.getEntries())
            for (const { node, previousRect, currentRect } of sources)
              if (Math.abs(currentRect.y - previousRect.y) > ${ROUNDING})
                window.shifts.push([node?.className || node?.nodeName, previousRect.y, currentRect.y].join(' '));
        };
        new PerformanceObserver(seen).observe({ type: 'layout-shift', buffered: true });
        await new Promise((resolve) => setTimeout(resolve, 100));
        const { makeResult, tagFacets, quickGarden } = await import('/test/element/fake-garden.ts');
        const garden = quickGarden(() => ({
          total: 40,
          results: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => makeResult('Note ' + i, { stage: 'budding' })),
          facets: tagFacets('One', 'Two'),
        }));
        document.querySelector('garden-search').garden = {
          search: (...question) => new Promise((resolve) => setTimeout(resolve, 300)).then(() => garden.search(...question)),
        };
        await new Promise((resolve) => setTimeout(resolve, 900));
        parent.postMessage('loaded');
      </script>`;
  const loaded = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return { shifts: (frame.contentWindow as Window & { shifts: string[] }).shifts, frame };
}

const observes = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

describe('the page around the element', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  for (const [name, attributes] of [
    ['inline', ''],
    ['popup', 'mode="popup"'],
    ['modal', 'mode="modal"'],
  ])
    for (const fallback of ['', '<a href="/archive">Archive</a>', '<form><input name="q"></form>'])
      (observes ? it : it.skip)(
        `does not move when it comes: ${name}, in place of “${fallback}”`,
        async () => {
          const { shifts, frame } = await shiftsOf(attributes!, fallback);
          expect(frame.contentDocument!.querySelector('garden-search')!.shadowRoot).to.exist;
          expect(shifts).to.deep.equal([]);
        },
      );
});

describe('the fallback', () => {
  it('stays until the script of a mode is there', async () => {
    const element = document.createElement('garden-search');
    element.mode = 'popup';
    element.innerHTML = '<a href="#archive">Archive</a>';
    document.body.append(element);
    await element.updateComplete;
    expect(element.querySelector('a')!.checkVisibility()).to.be.true;
    expect(element.getBoundingClientRect().height).to.be.at.least(44);
    await waitUntil(() => element.shadowRoot!.querySelector('form'));
    expect(element.querySelector('a')!.checkVisibility()).to.be.false;
    element.remove();
  });

  it('is not needed where a mode has come', async () => {
    const element = await mountMode('modal');
    expect(element.querySelector('a')!.checkVisibility()).to.be.false;
  });

  it('follows what is said of a failure at once, in a dialog', async () => {
    const element = await mountMode('modal', { garden: undefined, src: '/nowhere.json' });
    element.open();
    await waitUntil(() => element.shadowRoot!.querySelector('[part=error]'));
    const error = part(element, 'error').getBoundingClientRect();
    const link = element.querySelector('a')!.getBoundingClientRect();
    expect(link.top - error.bottom).to.be.within(0, 48);
    expect(link.left).to.be.closeTo(error.left, 24);
  });

  it('stays where the mode is none that we know', async () => {
    const element = await fixture(html`<garden-search mode="sideways"></garden-search>`);
    expect(element.shadowRoot!.querySelector('form')).to.exist;
  });
});

describe('garden-search-none', () => {
  const none = quickGarden((text) => ({ results: text.includes('z') ? [] : [makeResult('x')] }));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 750));
  // No less: a busy machine stops for a tenth of a second between two letters.
  hurryEach((ms) => ms / 2);

  it('tells what was searched for in vain, once, when the typing has stopped', async () => {
    const element = await mount(none, { value: 'cla' });
    const heard: unknown[] = [];
    element.addEventListener('garden-search-none', ({ detail }) => heard.push(detail.answer.query));
    for (const value of ['claz', 'clazz', 'clazzz']) {
      element.value = value;
      await element.updateComplete; // a busy machine would make a pause of more
    }
    expect(heard).to.be.empty;
    await waitUntil(() => heard.length, 'the event'); // an answer is late on a busy machine
    expect(heard).to.deep.equal(['clazzz']);
    await pause();
    expect(heard).to.have.length(1);
  });

  it('tells of a query once, though its answer is announced in other words later', async () => {
    const element = await mount(none, { value: 'clazzz' });
    const heard: unknown[] = [];
    element.addEventListener('garden-search-none', ({ detail }) => heard.push(detail.answer.query));
    await waitUntil(() => heard.length, 'the event');
    const announced = () => element.shadowRoot!.querySelector('[role=status]')!.textContent;
    const before = announced();
    element.messages = { none: 'Not a single note' };
    await waitUntil(() => announced() !== before, 'other words');
    expect(heard).to.deep.equal(['clazzz']);
  });

  it('is silent where something was found, and before a question', async () => {
    const element = await mount(quickGarden(() => ({})));
    const heard: unknown[] = [];
    element.addEventListener('garden-search-none', ({ detail }) => heard.push(detail));
    await pause();
    element.garden = none;
    element.value = 'clay';
    await settled(element);
    await pause();
    expect(heard).to.be.empty;
  });
});
