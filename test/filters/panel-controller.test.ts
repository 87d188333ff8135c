import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { PanelController } from '../../src/filters/panel-controller.js';
import { hostOf } from '../element/host.js';

async function make() {
  const [host, controller] = hostOf(
    (element) => new PanelController(element, () => element.renderRoot.querySelector('dialog')),
  );
  host.content = () => html`${controller.panel.sheet ? html`<dialog></dialog>` : ''}`;
  document.body.append(host);
  await host.updateComplete;
  const arrange = async (change: Parameters<typeof controller.arrange>[0]) => {
    controller.arrange(change);
    await host.updateComplete;
  };
  return { host, controller, arrange };
}

describe('PanelController', () => {
  afterEach(() => document.querySelector('test-host')?.remove());

  it('changes what it is told to, and nothing else', async () => {
    const { controller, arrange } = await make();
    await arrange({ all: true });
    await arrange({ text: 'soil' });
    expect(controller.panel).to.deep.include({ all: true, text: 'soil', sheet: false });
  });

  it('opens the sheet once it is rendered, and not again after it was closed', async () => {
    const { host, arrange } = await make();
    await arrange({ sheet: true });
    const dialog = host.find<HTMLDialogElement>('dialog');
    expect(dialog.matches(':modal')).to.be.true;
    dialog.close();
    await arrange({ text: 'x' });
    expect(dialog.open).to.be.false;
    await arrange({ sheet: false });
    await arrange({ sheet: true });
    expect(host.find<HTMLDialogElement>('dialog').open).to.be.true;
  });

  it('forgets the sheet when its host leaves the page', async () => {
    const { host, controller, arrange } = await make();
    await arrange({ sheet: true });
    host.remove();
    expect(controller.panel.sheet).to.be.false;
  });
});
