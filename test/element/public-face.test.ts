import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { GardenSearchElement } from '../../src/garden-search.js';
import { waitUntil } from '../support/wait-until.js';
import {
  fieldOf,
  focused,
  makeAnswer,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  quickGarden,
  settled,
  textOf,
} from './fake-garden.js';

const one = quickGarden(() => ({ results: [makeResult('Compost')] }));

describe('<garden-search>', () => {
  it('is registered under its name, with the version of the package', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(customElements.get('garden-search')).to.equal(GardenSearchElement);
    expect(GardenSearchElement.version).to.equal(version);
  });

  // Instant navigation of Material for MkDocs does so to every address of a page, to make it absolute.
  it('keeps the address that a script of the page wrote back before the element had it', async () => {
    const page = new DOMParser().parseFromString('<garden-search src="x.json" load="intent">', 'text/html');
    const element = page.querySelector('garden-search')!;
    const { src } = element;
    Object.assign(element, { src });
    document.body.append(element);
    await element.updateComplete;
    expect([src, element.src]).to.deep.equal([undefined, 'x.json']);
    element.remove();
  });

  it('takes its properties from attributes', async () => {
    const element = await fixture<GardenSearchElement>(
      html`<garden-search
        src="x.json"
        value="clay"
        label="Find"
        placeholder="Words"
        load="intent"
      ></garden-search>`,
    );
    const { src, value, load } = element;
    expect({ src, value, load }).to.deep.equal({ src: 'x.json', value: 'clay', load: 'intent' });
    expect(fieldOf(element).value).to.equal('clay');
    expect(fieldOf(element).placeholder).to.equal('Words');
    expect(fieldOf(element).labels![0]!.textContent).to.equal('Find');
    element.remove();
  });

  it('keeps properties that were set before it was in a document', async () => {
    const element = document.createElement('garden-search');
    Object.assign(element, { garden: one, value: 'compost' });
    document.body.append(element);
    await settled(element);
    expect(textOf(part(element, 'result-title'))).to.equal('Compost');
    element.remove();
  });

  it('bears any value that a page may set', async () => {
    const element = await mount(one);
    for (const junk of [null, undefined, 5, {}, Symbol('x')]) {
      Object.assign(element, { value: junk, label: '', placeholder: '', messages: {} });
      await settled(element);
    }
    Object.assign(element, { value: null, filters: null, messages: null, src: null, load: 'nonsense' });
    await settled(element);
    expect(fieldOf(element).value).to.equal('');
    expect(parts(element, 'result')).to.have.length(1);
  });

  it('says other words where messages has them, and its own for the rest', async () => {
    const element = await mount(one, {
      value: 'x',
      messages: { notes: (count) => `${count} Notizen`, label: 'Suche' },
    });
    expect(textOf(part(element, 'status'))).to.equal('1 Notizen');
    expect(part(element, 'form').ariaLabel).to.equal('Suche');
    expect(part(element, 'clear').ariaLabel).to.equal('Clear the text');
  });

  it('focuses the field with focus() and open(), even before it is rendered', async () => {
    const element = document.createElement('garden-search');
    document.body.append(element);
    element.open();
    await settled(element);
    expect(focused(element)).to.equal(fieldOf(element));
    element.remove();
  });

  it('empties the field at once after typing, by clear() or in a listener', async () => {
    const element = await mount(one);
    const type = () => {
      fieldOf(element).value = 'abc';
      fieldOf(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    type();
    element.clear();
    await settled(element);
    expect(fieldOf(element).value).to.equal('');
    element.addEventListener('input', () => (element.value = ''));
    type();
    await settled(element);
    expect([fieldOf(element).value, element.value]).to.deep.equal(['', '']);
  });

  it('empties field and filters with clear(), and gives up the focus with close()', async () => {
    const element = await mount(one, { value: 'x', filters: { tags: { all: ['a'] } } });
    element.focus();
    element.clear();
    await settled(element);
    expect([element.value, element.filters, fieldOf(element).value]).to.deep.equal(['', {}, '']);
    expect(document.activeElement).to.equal(element);
    element.close();
    expect(document.activeElement).to.not.equal(element);
  });
});

describe('garden-search-select', () => {
  it('tells of a chosen result, and lets a router keep the browser from following the link', async () => {
    const element = await mount(one, { value: 'x' });
    element.addEventListener('garden-search-select', (event) => event.preventDefault(), { once: true });
    setTimeout(() => part(element, 'result-title').click());
    const event = await oneEvent(document.body, 'garden-search-select');
    const { detail } = event as HTMLElementEventMap['garden-search-select'];
    expect([detail.result.title, detail.url]).to.deep.equal(['Compost', '/notes/Compost']);
    expect(event.composed && event.cancelable && event.defaultPrevented).to.be.true;
  });

  it('drives a router by the example of the documentation, and closes a popup', async () => {
    const page = await (await fetch('/demo/docs/events.md')).text();
    const [example] = /document\.addEventListener\('garden-search-select'[^]*?(?=```)/.exec(page)!;
    const code = encodeURIComponent(`export default (document, router) => { ${example} }`);
    const { default: paste } = (await import(`data:text/javascript,${code}`)) as {
      default: (page: Element, router: { push(url: string): void }) => void;
    };
    const element = await mount(one, { value: 'x', mode: 'popup' });
    await waitUntil(() => parts(element, 'panel').length > 0, 'the popup');
    element.open();
    await waitUntil(() => element.opened, 'the popup to open');
    await settled(element);
    const opened: string[] = [];
    paste(element.parentElement!, { push: (url) => opened.push(url) });
    const { href } = location;
    part(element, 'result-title').click();
    await waitUntil(() => !element.opened, 'the popup to close');
    expect([opened, location.href]).to.deep.equal([['/notes/Compost'], href]);
  });

  it('gives the address of a section that was chosen', async () => {
    const section = { heading: [{ text: 'Heap', match: false }], url: '/notes/Compost#heap', segments: [] };
    const garden = quickGarden(() => ({ results: [makeResult('Compost', { sections: [section] })] }));
    const element = await mount(garden, { value: 'x' });
    let url = '';
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      url = event.detail.url;
    });
    part(element, 'section').querySelector('a')!.click();
    expect(url).to.equal('/notes/Compost#heap');
  });

  it('leaves a click for a new tab to the browser', async () => {
    const element = await mount(one, { value: 'x' });
    let told = false;
    element.addEventListener('garden-search-select', () => (told = true));
    const stop = (event: Event) => event.preventDefault();
    element.addEventListener('click', stop);
    part(element, 'result-title').dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true }),
    );
    expect(told).to.be.false;
  });
});

describe('garden-search-answer and garden-search-error', () => {
  it('tells of every complete answer', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    setTimeout(() => garden.last.answer({ total: 3 }));
    const event = (await oneEvent(
      element,
      'garden-search-answer',
    )) as HTMLElementEventMap['garden-search-answer'];
    expect(event.detail.answer.total).to.equal(3);
    expect(event.bubbles && event.composed).to.be.true;
  });

  it('tells of an answer when its results are in the page, in their order there', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    const results = ['Clay', 'Compost'].map((title) => makeResult(title, { category: title.slice(0, 2) }));
    element.groupBy = 'category';
    await settled(element);
    garden.last.options.onUpdate!({
      ...makeAnswer({ query: 'x', results: results.slice(1) }),
      complete: false,
    });
    await settled(element);
    part(element, 'result-title').focus();
    setTimeout(() => garden.last.answer({ results }));
    const event = await oneEvent(element, 'garden-search-answer');
    const { answer } = (event as HTMLElementEventMap['garden-search-answer']).detail;
    expect(answer.results.map(({ title }) => title)).to.deep.equal(['Compost', 'Clay']);
    expect(parts(element, 'result-title').map(textOf)).to.deep.equal(['Compost', 'Clay']);
    expect(part(element, 'results').ariaBusy).to.equal('false');
  });

  it('tells of no answer that was overtaken before it was shown', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    const told: string[] = [];
    element.addEventListener('garden-search-answer', ({ detail }) => told.push(detail.answer.query));
    garden.last.answer({});
    element.value = 'xy';
    await settled(element);
    garden.last.answer({});
    await settled(element);
    expect(told).to.deep.equal(['xy']);
  });

  it('tells why an index could not be opened, and shows the fallback with a way to try again', async () => {
    const element = await fixture<GardenSearchElement>(html`<garden-search><p>Fallback</p></garden-search>`);
    setTimeout(() => Object.assign(element, { load: 'eager', src: '/test/element/no-such-index.json' }));
    const event = (await oneEvent(
      element,
      'garden-search-error',
    )) as HTMLElementEventMap['garden-search-error'];
    expect(event.detail.code).to.equal('http');
    expect(event.detail.message).to.contain('404');
    await settled(element);
    expect(part(element, 'error').getAttribute('role')).to.equal('alert');
    expect(part(element, 'fallback').querySelector('slot')!.assignedElements()[0]!.textContent).to.equal(
      'Fallback',
    );
    setTimeout(() => part(element, 'retry').click());
    await oneEvent(element, 'garden-search-error');
  });

  it('names an error of another garden search, keeps the results, and asks again', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    garden.last.answer({ results: [makeResult('Compost')] });
    await settled(element);
    element.value = 'xy';
    await settled(element);
    setTimeout(() => garden.last.fail(new Error('The server is down')));
    const event = (await oneEvent(
      element,
      'garden-search-error',
    )) as HTMLElementEventMap['garden-search-error'];
    expect(event.detail).to.deep.equal({ code: 'search', message: 'The server is down', values: [] });
    await settled(element);
    expect(parts(element, 'result')).to.have.length(1);
    expect(parts(element, 'fallback')).to.be.empty;
    part(element, 'retry').click();
    await settled(element);
    garden.last.answer({ results: [makeResult('Clay')] });
    await settled(element);
    expect(textOf(part(element, 'result-title'))).to.equal('Clay');
    expect(parts(element, 'error')).to.be.empty;
  });
});
