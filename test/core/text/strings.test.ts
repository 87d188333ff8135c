import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decoded, firstAnswer } from '../../../src/core/text/strings.js';

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

describe('firstAnswer', () => {
  it('asks about no item behind the first with an answer, which may be empty', () => {
    const asked: number[] = [];
    const ask = (item: number) => {
      asked.push(item);
      return item > 1 ? '' : undefined;
    };
    expect(firstAnswer([1, 2, 3], ask)).to.equal('');
    expect(asked).to.deep.equal([1, 2]);
    expect(firstAnswer([0, 1], ask)).to.equal(undefined);
  });
});
