// The element on pages that do with it what they like.

import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { GardenSearchElement } from '../../src/garden-search.js';
import { dispatchKey } from '../support/press.js';
import { runs } from '../support/runs.js';
import { waitUntil } from '../support/wait-until.js';
import {
  fieldOf,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  quickGarden,
  richGarden,
  settled,
  textOf,
} from './fake-garden.js';

// Fetched before they are wanted, so that what is on its way needs no clock.
await import('../../src/address/url-controller.js');
await import('../../src/modes/enter-mode.js');

const isLocked = () => getComputedStyle(document.documentElement).overflowY === 'hidden';

function make(set: Partial<GardenSearchElement>): GardenSearchElement {
  const element = document.createElement('garden-search');
  Object.assign(element, { garden: richGarden, ...set });
  return element;
}

async function show(set: Partial<GardenSearchElement>): Promise<GardenSearchElement> {
  const element = make(set);
  document.body.append(element);
  await settled(element);
  await waitUntil(() => element.shadowRoot!.querySelector('form'));
  return element;
}

describe('a page that takes the element out', () => {
  for (const mode of ['modal', 'popup'] as const) {
    it(`keeps its scroll where open() came before: ${mode}`, async () => {
      const element = make({ mode });
      document.body.append(element);
      element.open();
      element.remove();
      await settled(element);
      element.open();
      await settled(element);
      expect([element.opened, isLocked()]).to.deep.equal([false, false]);
    });

    it(`is told that it has closed: ${mode}`, async () => {
      const element = await show({ mode });
      const heard: string[] = [];
      for (const name of ['garden-search-open', 'garden-search-close'])
        element.addEventListener(name, () => heard.push(name));
      element.open();
      await settled(element);
      element.remove();
      expect(heard).to.deep.equal(['garden-search-open', 'garden-search-close']);
      expect([element.opened, isLocked()]).to.deep.equal([false, false]);
    });
  }

  it('keeps its scroll held until the last of two dialogs closes', async () => {
    const [one, two] = [await show({ mode: 'modal' }), await show({ mode: 'modal' })];
    one.open();
    two.open();
    two.close();
    expect(isLocked()).to.be.true;
    one.close();
    expect(isLocked()).to.be.false;
    one.remove();
    two.remove();
  });

  it('may bring it into another document, with its styles', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another page"></iframe>`);
    const shown = await show({ value: 'x' });
    const unseen = make({});
    for (const element of [shown, unseen]) {
      frame.contentDocument!.body.append(element);
      await settled(element);
      expect(getComputedStyle(part(element, 'field')).display).to.equal('flex');
      expect(getComputedStyle(element).display).to.equal('block');
    }
  });

  it('may bring it into another document before its scripts came, with the styles of those too', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another page"></iframe>`);
    const element = make({ value: 'x', mode: 'popup', groupBy: 'stage', load: 'eager' });
    frame.contentDocument!.body.append(element);
    const looks = () => ({
      panel: getComputedStyle(part(element, 'panel')).position,
      group: getComputedStyle(part(element, 'group')).fontWeight,
      facet: getComputedStyle(part(element, 'facet')).cursor,
    });
    await waitUntil(() => parts(element, 'facet').length && parts(element, 'group').length, 'the scripts');
    const there = looks();
    expect(there.panel).to.equal('fixed');
    document.body.append(element);
    await settled(element);
    expect(looks()).to.deep.equal(there);
    element.remove();
  });

  it('finds no listener left behind, in any mode', async () => {
    const { prototype } = EventTarget;
    const [add, remove] = [prototype.addEventListener, prototype.removeEventListener];
    const left = new Map<string, number>();
    const count = (target: EventTarget, type: string, by: number) => {
      if (target === window || target === document || target === visualViewport || target === null)
        left.set(type, (left.get(type) ?? 0) + by);
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const { signal } = Object(options) as AddEventListenerOptions;
      count(this ?? window, type, 1);
      if (signal) add.call(signal, 'abort', () => count(this ?? window, type, -1));
      add.call(this ?? window, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      count(this ?? window, type, -1);
      remove.call(this ?? window, type, listener, options);
    };
    try {
      for (const mode of ['inline', 'popup', 'modal'] as const)
        for (let i = 0; i < 6; i++) {
          const element = make({ mode, hotkeys: 'mod+k', urlState: 'query', load: 'eager' });
          document.body.append(element);
          if (i % 2) await settled(element);
          if (mode !== 'inline') element.open();
          if (i % 3) await settled(element);
          element.remove();
          await settled(element);
        }
    } finally {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    }
    expect(Object.fromEntries([...left].filter(([, sum]) => sum))).to.deep.equal({});
    expect(document.querySelectorAll('garden-search').length).to.equal(0);
  });
});

describe('a page with a router', () => {
  const page = location.href;
  afterEach(() => history.replaceState(null, '', page));
  const params = () => new URLSearchParams(location.search);

  it("finds the search in the address of the page that it left, not in the note's", async () => {
    const element = await show({ value: '', urlState: 'query', load: 'eager' });
    await settled(element);
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      history.pushState(null, '', '/note/x');
    });
    fieldOf(element).value = 'vim';
    fieldOf(element).dispatchEvent(new InputEvent('input'));
    dispatchKey(fieldOf(element), 'Enter');
    await waitUntil(() => location.pathname === '/note/x');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([location.pathname, params().get('q')]).to.deep.equal(['/note/x', null]);
    element.remove();
    expect(params().get('q')).to.be.null;
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    expect(params().get('q')).to.equal('vim');
  });

  it('is not written to after it has gone on by itself', async () => {
    const element = await show({ urlState: 'query', load: 'eager' });
    await settled(element);
    element.value = 'vim';
    await settled(element);
    history.pushState(null, '', '/note/y');
    element.remove();
    expect(params().get('q')).to.be.null;
  });
});

describe('Enter in the same instant as the last letter', () => {
  const enter = (element: Element) => dispatchKey(fieldOf(element), 'Enter');
  const type = (element: Element, text: string) => {
    fieldOf(element).value = text;
    fieldOf(element).dispatchEvent(new InputEvent('input'));
  };
  const follow = (element: GardenSearchElement) => {
    const opened: string[] = [];
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      opened.push(event.detail.result.title);
    });
    return opened;
  };

  it('opens the first result of what was typed last, not of what stands there', async () => {
    const { element, garden } = await mountPatient({ value: 'v' });
    garden.last.answer({ results: [makeResult('Violets')] });
    await settled(element);
    const opened = follow(element);
    for (const text of ['vi', 'vim']) {
      type(element, text);
      enter(element);
    }
    await settled(element);
    expect(garden.last.text).to.equal('vim');
    garden.last.answer({ results: [makeResult('Vim')] });
    await settled(element);
    expect(opened).to.include('Vim').and.not.include('Violets');
  });

  it('waits for a question that overtakes another', async () => {
    const { element, garden } = await mountPatient();
    const opened = follow(element);
    type(element, 'vi');
    await settled(element);
    type(element, 'vim');
    enter(element);
    await settled(element);
    garden.last.answer({ results: [makeResult('Vim')] });
    await settled(element);
    expect(opened).to.deep.equal(['Vim']);
  });
});

describe('a value that a page may set', () => {
  it('offers no facet of a name that is none', async () => {
    const element = await mount(richGarden, { value: 'x', facets: 'constructor tags toString' });
    expect(parts(element, 'facet').length).to.be.above(0);
    expect(parts(element, 'result')).to.have.length(10);
  });

  it('makes a row of its own where renderResult fails for one', async () => {
    const { error } = console;
    console.error = () => undefined;
    const garden = quickGarden(() => ({
      results: ['One', 'Two', 'Three'].map((title) => makeResult(title)),
    }));
    const renderResult: GardenSearchElement['renderResult'] = ({ title }, tag) => {
      if (title === 'Two') throw new Error('no row');
      return title === 'Three' ? Symbol('row') : tag`<i>${title}</i>`;
    };
    const element = await mount(garden, { value: 'x', renderResult });
    console.error = error;
    expect(parts(element, 'result').map(textOf)).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('says its own word where one of messages is no function, or fails', async () => {
    const messages = {
      notes: 'no function',
      filterBy: () => {
        throw new Error('no word');
      },
      stage: null,
      allTags: 5,
      loading: Symbol('x'),
    } as unknown as GardenSearchElement['messages'];
    const element = await mount(richGarden, { value: 'x', messages });
    expect(textOf(part(element, 'status'))).to.match(/^12 notes/u);
    expect(part(element, 'tag').ariaLabel).to.equal('Filter by tag Rhizome');
  });

  it('fills data-href with addresses only', async () => {
    const template = document.createElement('template');
    template.innerHTML = '<a data-href="title" data-text="score"></a><b data-text="constructor"></b>';
    const element = document.createElement('garden-search');
    element.append(template);
    Object.assign(element, { garden: richGarden, value: 'x', load: 'eager' });
    document.body.append(element);
    await settled(element);
    await settled(element);
    const row = part(element, 'result');
    expect(row.querySelector('a')!.hasAttribute('href')).to.be.false;
    expect(textOf(row)).to.equal('1');
    element.remove();
  });

  const junk = fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'constructor',
    '__proto__',
    'popup',
    'modal',
    'query',
    'folder',
    'x',
    0,
    NaN,
    true,
    Symbol('x'),
    {},
    [],
    ['a'],
    Object.create(null),
    () => 'x',
    () => {
      throw new Error('junk');
    },
    { tags: { all: null } },
    { tags: null, constructor: { any: 5 }, stage: { none: [Symbol('x'), 'budding'] } },
    JSON.parse('{"__proto__":{"all":["x"]}}'),
    { notes: 5, number: null, stage: 'x', facet: { year: 5 }, close: {}, sort: [] },
  );
  const names = [...GardenSearchElement.elementProperties.keys()]
    .map(String)
    .filter((name) => name !== 'garden');
  const attributes = [
    'lang',
    'dir',
    'density',
    'color-scheme',
    'url-names',
    'url-prefix',
    'mode',
    'load',
    'facets',
    'sort',
  ];

  const combination = fc.tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...names), junk), { maxLength: 8, selector: ([name]) => name }),
    fc.array(
      fc.tuple(fc.constantFrom(...attributes), fc.constantFrom('', 'constructor', 'x_y', '-', 'e-!', '5')),
      { maxLength: 3 },
    ),
  );

  it('throws out of nothing, in any of fifty combinations', async function () {
    this.timeout(120_000);
    const uncaught: string[] = [];
    const note = (event: Event) =>
      uncaught.push(String((event as ErrorEvent).error ?? (event as PromiseRejectionEvent).reason));
    for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, note);
    const { error, warn } = console;
    console.error = console.warn = () => undefined;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(combination, { minLength: 10, maxLength: 10 }), async (combinations) => {
          const elements = combinations.map(([properties, written]) => {
            const element = make({ value: 'x', load: 'eager' });
            for (const [name, value] of written) element.setAttribute(name, value);
            for (const [name, value] of properties) element[name as 'label'] = value as string;
            document.body.append(element);
            return element;
          });
          await settled(elements[0]!);
          for (const element of elements) element.open();
          await settled(elements[0]!);
          for (const element of elements) element.remove();
          expect(uncaught).to.be.empty;
        }),
        { numRuns: runs(5), seed: 10 },
      );
    } finally {
      Object.assign(console, { error, warn });
      for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, note);
    }
    expect('all' in {}).to.be.false;
  });
});

describe('a page in other circumstances', () => {
  it('has a table no wider than itself around the search', async () => {
    for (const mode of ['inline', 'popup', 'modal']) {
      const box = await fixture<HTMLElement>(
        html`<div style="inline-size: 300px">
          <table>
            <tr>
              <td>
                <garden-search load="eager" mode=${mode} value="x" .garden=${richGarden}></garden-search>
              </td>
            </tr>
          </table>
        </div>`,
      );
      await settled(box.querySelector('garden-search')!);
      expect(box.firstElementChild!.getBoundingClientRect().width, mode).to.be.within(200, 300);
    }
  });

  it('goes on where it was when the browser shows it again as it was left', async () => {
    const element = await mount(richGarden, { value: 'x', mode: 'modal' });
    await waitUntil(() => parts(element, 'opener').length, 'the dialog');
    element.open();
    for (const type of ['pagehide', 'pageshow'])
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    expect([element.opened, isLocked()]).to.deep.equal([true, true]);
    element.value = 'xy';
    await settled(element);
    expect(parts(element, 'result').length).to.be.above(0);
    element.close();
    expect([element.opened, isLocked()]).to.deep.equal([false, false]);
  });

  it('keeps its texts where the browser resets its fields on the way back, as WebKit does', async () => {
    const element = await show({ mode: 'popup', load: 'eager' });
    element.open();
    await settled(element);
    parts(element, 'action')
      .find((button) => button.ariaExpanded === 'false')!
      .click();
    await settled(element);
    const fields = [fieldOf(element), part(element, 'find-tag') as HTMLInputElement];
    for (const field of fields) {
      field.value = 'tag';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await settled(element);
    (part(element, 'form') as HTMLFormElement).reset();
    expect(fields.map(({ value }) => value)).to.deep.equal(['tag', 'tag']);
    element.clear();
    await settled(element);
    expect(fieldOf(element).value).to.be.empty;
    element.remove();
  });

  it('has no ring of its own around all results, only one around what has the focus', async () => {
    const style = document.createElement('style');
    style.textContent = ':focus { outline: 4px solid orange }';
    document.head.append(style);
    const element = await mount(richGarden, { value: 'x' });
    fieldOf(element).focus();
    const { outlineStyle } = getComputedStyle(element);
    style.remove();
    expect([element.matches(':focus'), outlineStyle]).to.deep.equal([true, 'none']);
  });

  it('does not open a search that is inert by its shortcut', async () => {
    const box = await fixture(html`<div inert><garden-search mode="modal"></garden-search></div>`);
    const element = box.querySelector('garden-search')!;
    await waitUntil(() => element.shadowRoot!.querySelector('form'));
    const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: '/', cancelable: true }));
    press();
    expect(element.opened).to.be.false;
    box.removeAttribute('inert');
    press();
    expect(element.opened).to.be.true;
    element.close();
  });

  it('shows what is new where a translator has put its elements in the place of texts', async () => {
    const garden = quickGarden((text) => ({ results: [makeResult(`Note on ${text}`)], total: text.length }));
    const element = await mount(garden, { value: 'x' });
    const walker = document.createTreeWalker(
      element.shadowRoot!.querySelector('.body')!,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Node[] = [];
    while (walker.nextNode()) if (walker.currentNode.nodeValue!.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = `übersetzt ${text.nodeValue}`;
      (text as ChildNode).replaceWith(font);
    }
    element.value = 'xyz';
    await settled(element);
    expect(textOf(part(element, 'status'))).to.match(/^3 notes/u);
    expect(textOf(part(element, 'result-title'))).to.equal('Note on xyz');
  });
});
