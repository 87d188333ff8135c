import { expect } from '@open-wc/testing';
import { PatienceController } from '../../src/element/patience-controller.js';
import { hurryEach } from '../support/hurry.js';
import { hostOf, soon } from './host.js';

const LONG = 2500;

async function make() {
  let waiting = true;
  const [host, controller] = hostOf((element) => new PatienceController(element, () => waiting));
  document.body.append(host);
  await host.updateComplete;
  const wait = async (now: boolean) => {
    waiting = now;
    host.requestUpdate();
    await host.updateComplete;
  };
  return { host, controller, wait };
}

describe('PatienceController', () => {
  hurryEach((ms) => ms / 10);
  afterEach(() => document.querySelector('test-host')?.remove());

  it('runs out after long waiting, and comes back when that ends', async () => {
    const { controller, wait } = await make();
    expect(controller.out).to.be.false;
    await soon(LONG);
    expect(controller.out).to.be.true;
    await wait(false);
    expect(controller.out).to.be.false;
  });

  it('begins anew with each waiting', async () => {
    const { controller, wait } = await make();
    await soon(LONG / 2);
    await wait(false);
    await wait(true);
    await soon(LONG / 2);
    expect(controller.out).to.be.false;
  });

  it('waits for nothing outside of a page', async () => {
    const { host, controller } = await make();
    host.remove();
    await soon(LONG);
    expect(controller.out).to.be.false;
  });
});
