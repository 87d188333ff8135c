import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { fieldOf, part, parts, richGarden, settled } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';

describe('the search above an on-screen keyboard', () => {
  it('shows two results at least while the visitor types', async function () {
    if (await setViewport({ width: 375, height: 360 }).catch(() => true)) this.skip();
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
});
