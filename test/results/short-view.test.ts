import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import {
  fieldOf,
  makeResult,
  mount,
  part,
  parts,
  quickGarden,
  richGarden,
  settled,
} from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';

// Not every engine's driver can set it.
const yes = () => true;
const no = () => false;

describe('the search above an on-screen keyboard', () => {
  it('shows two results at least while the visitor types', async function () {
    if (!(await setViewport({ width: 375, height: 360 }).then(yes, no))) this.skip();
    const page = await fixture(html`
      <div style="padding-block: 300px 900px"><garden-search></garden-search></div>
    `);
    const element = page.querySelector<GardenSearchElement>('garden-search')!;
    Object.assign(element, { garden: richGarden, load: 'eager' });
    await settled(element);
    fieldOf(element).focus();
    await sendKeys({ type: 'x' });
    await waitUntil(() => parts(element, 'excerpt').length > 1);
    await settled(element);
    const seen = [part(element, 'field'), ...parts(element, 'result').slice(0, 2)];
    for (const box of seen.map((one) => one.getBoundingClientRect())) {
      expect(box.top).to.be.at.least(0);
      expect(box.bottom).to.be.at.most(innerHeight);
    }
    await setViewport({ width: 800, height: 600 });
    await waitUntil(() => parts(element, 'result')[0]!.getBoundingClientRect().height > 110);
  });

  for (const position of ['sticky', 'fixed'])
    it(`keeps the field in sight below a ${position} header`, async function () {
      if (!(await setViewport({ width: 375, height: 400 }).then(yes, no))) this.skip();
      const page = await fixture(html`
        <div>
          <header style="position: ${position}; inset: 0 0 auto; z-index: 9; padding: 20px; background: #fff">
            <b>Site</b>
          </header>
          <p style="block-size: 200px">Text</p>
          <garden-search></garden-search>
          <p style="block-size: 1900px">Text</p>
        </div>
      `);
      const element = page.querySelector<GardenSearchElement>('garden-search')!;
      Object.assign(element, { garden: richGarden, load: 'eager' });
      await settled(element);
      fieldOf(element).focus();
      await sendKeys({ type: 'xy' });
      await settled(element);
      const header = page.querySelector('header')!.getBoundingClientRect();
      const { top } = part(element, 'field').getBoundingClientRect();
      await setViewport({ width: 800, height: 600 });
      expect(header.top).to.equal(0);
      expect(top).to.be.closeTo(header.bottom, 1);
    });

  it('scrolls no page whose header holds the field', async function () {
    if (!(await setViewport({ width: 375, height: 400 }).then(yes, no))) this.skip();
    const page = await fixture(html`
      <div style="margin-block-start: -8px">
        <header style="position: sticky; top: 0; padding: 20px"><garden-search></garden-search></header>
        <p style="block-size: 1900px">Text</p>
      </div>
    `);
    const element = page.querySelector<GardenSearchElement>('garden-search')!;
    Object.assign(element, { garden: richGarden, load: 'eager', mode: 'popup' });
    await waitUntil(() => element.shadowRoot!.querySelector('.panel'), 'no popup');
    document.documentElement.scrollTop = 100;
    fieldOf(element).focus();
    await sendKeys({ type: 'xyz' });
    await settled(element);
    const place = scrollY;
    await setViewport({ width: 800, height: 600 });
    expect(place).to.equal(100);
  });

  it('has the first match in the one line of each excerpt, and the whole excerpt again below more room', async function () {
    if (!(await setViewport({ width: 375, height: 360 }).then(yes, no))) this.skip();
    const segments = [
      { text: 'A line of words that goes on for longer than a phone is wide, then ', match: false },
      { text: 'clay', match: true },
    ];
    const excerpt = { heading: [], url: '/x', segments };
    const element = await mount(
      quickGarden(() => ({ results: [makeResult('A', { excerpt })] })),
      { value: 'clay' },
    );
    const shown = () => part(element, 'excerpt').textContent;
    await waitUntil(() => shown() === '…is wide, then clay', 'no cut excerpt');
    await setViewport({ width: 375, height: 800 });
    await waitUntil(() => shown() === segments.map(({ text }) => text).join(''), 'no whole excerpt');
  });
});
