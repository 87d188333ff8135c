import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FurtherController } from '../../src/element/further-controller.js';
import { hostOf } from './host.js';

describe('FurtherController', () => {
  afterEach(() => document.querySelector('test-host')?.remove());

  it('fetches nothing until it is wanted, then once, with its looks', async () => {
    let wanted = false;
    const [host, controller] = hostOf((element) => new FurtherController(element, () => wanted));
    host.content = () => html`<p></p>`;
    document.body.append(host);
    await host.updateComplete;
    const sheets = () => host.shadowRoot!.adoptedStyleSheets.length;
    const before = sheets();
    await import('../../src/element/further.js');
    expect(controller.further).to.be.undefined;
    wanted = true;
    host.requestUpdate();
    while (!controller.further) await host.updateComplete.then(() => new Promise(requestAnimationFrame));
    const after = sheets();
    expect(after).to.be.above(before);
    host.requestUpdate();
    await host.updateComplete;
    expect(sheets()).to.equal(after);
    expect(controller.failed).to.be.false;
  });
});
