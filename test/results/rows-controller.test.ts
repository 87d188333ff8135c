import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { RowsController } from '../../src/results/rows-controller.js';
import { followGround } from '../../src/results/row-end.js';
import type { Result } from '../../src/core/garden.js';
import { makeResult } from '../element/fake-garden.js';
import { hostOf } from '../element/host.js';

async function make(opens = true, answered = Promise.resolve(true)) {
  const told: string[] = [];
  const [host, controller] = hostOf(
    (element) =>
      new RowsController(element, {
        onFollow: () => told.push('follow'),
        onSelect: ({ title }: Result, url) => {
          told.push(`${title} ${url}`);
          return opens;
        },
        onLook: (position) => told.push(`look ${position}`),
        answered: () => answered,
      }),
  );
  followGround(host);
  const row = (title: string) =>
    html`<li class="result" .result=${makeResult(title)}>
      <a href="#${title}">${title}</a>
      <p>Text</p>
      <i class="nowhere">Nowhere</i>
    </li>`;
  host.content = () =>
    html`<ul>
        ${row('a')}
      </ul>
      <ul>
        ${row('b')}
      </ul>
      <a class="outside" href="#outside">Outside</a>`;
  document.body.append(host);
  await host.updateComplete;
  const at = (selector: string) => host.find(selector);
  const click = (selector: string, init: MouseEventInit = {}) => {
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
    at(selector).dispatchEvent(event);
    return event;
  };
  return { host, controller, told, at, click };
}

describe('RowsController', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll('test-host')) host.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('tells of a link that was clicked, and stops it where someone else opens it', async () => {
    const { told, click } = await make(false);
    expect(click('ul:nth-of-type(2) li a').defaultPrevented).to.be.true;
    expect(told).to.deep.equal(['follow', 'b #b']);
    expect((await make()).click('li a').defaultPrevented).to.be.false;
  });

  it('follows the link of a row whose ground was clicked', async () => {
    const { told, click } = await make();
    click('ul:nth-of-type(2) li p');
    expect(told).to.deep.equal(['follow', 'b #b']);
  });

  it('remembers, but does not tell, what opens elsewhere', async () => {
    const { host, told, click } = await make();
    host.addEventListener('click', (event) => event.preventDefault());
    click('li a', { ctrlKey: true });
    expect(told).to.deep.equal(['follow']);
  });

  it('leaves links outside of rows alone, and those that lead nowhere to the row', async () => {
    const { told, click } = await make();
    click('.outside');
    expect(told).to.be.empty;
    click('.nowhere');
    expect(told).to.deep.equal(['follow', 'a #a']);
  });

  it('tells which row the reader looks at', async () => {
    const { told, at } = await make();
    at('ul:nth-of-type(2) li a').focus();
    at('li p').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    expect(told).to.deep.equal(['look 1', 'look 0']);
  });

  it('opens the first link with the modifiers that were held', async () => {
    const { host, controller } = await make();
    const clicks: MouseEvent[] = [];
    host.addEventListener('click', (event) => {
      event.preventDefault();
      clicks.push(event);
    });
    const enter = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true });
    await controller.openFirst(enter);
    expect(enter.defaultPrevented).to.be.true;
    expect(clicks.map(({ ctrlKey, shiftKey }) => [ctrlKey, shiftKey])).to.deep.equal([[true, false]]);
  });

  it('opens nothing where the question was overtaken', async () => {
    const { controller, told } = await make(true, Promise.resolve(false));
    await controller.openFirst(new Event('submit'));
    expect(told).to.be.empty;
  });
});
