import { expect } from '@open-wc/testing';
import { measureIn } from '../../src/tags/measure.js';

describe('measureIn', () => {
  it('measures by the font of the element', () => {
    const measured = measureIn(document.body);
    expect(measured('wide words', false)).to.be.above(measured('ill', false));
    expect(measured('', false)).to.equal(0);
  });
});
