import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decoded } from '../../../src/core/text/strings.js';

describe('decoded', () => {
  it('undoes an encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decoded(encodeURIComponent(text))).to.equal(text);
      }),
    );
  });

  it('leaves what is no encoding as it is', () => {
    for (const text of ['100%', '%E0%A4%A', '%zz', '']) expect(decoded(text)).to.equal(text);
  });

  it('decodes as it is told', () => {
    expect(decoded('/a%2Fb%20c', decodeURI)).to.equal('/a%2Fb c');
    expect(decoded('/a%', decodeURI)).to.equal('/a%');
  });
});
