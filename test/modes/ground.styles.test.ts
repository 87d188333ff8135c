import { expect } from '@open-wc/testing';
import { part, settled } from '../element/fake-garden.js';
import { inPrint } from '../support/emulated-media.js';
import { mountMode } from './modes.js';

for (const [mode, shown] of [
  ['popup', 'input'],
  ['modal', 'dialog'],
] as const)
  describe(`the ground of the mode ${mode}`, () => {
    it('is not printed with the page, closed or open', async function () {
      const element = await mountMode(mode, { value: 'x' });
      const closed = await inPrint(async () => void expect(element.getClientRects()).to.be.empty);
      if (!closed) this.skip();
      element.open();
      await settled(element);
      expect(part(element, shown).getClientRects()).to.have.length(1);
      await inPrint(async () => void expect(part(element, shown).getClientRects()).to.be.empty);
    });
  });
