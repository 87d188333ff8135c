import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { packCopyNames, unpackCopyNames } from '../../../src/core/store/copy-names.js';

const line = fc.string().filter((text) => !text.includes('\n'));
const copies = fc
  .array(fc.record({ url: line.map((end) => `/${end}`), title: fc.string() }))
  .map((all) => all.sort((a, b) => (a.url < b.url ? -1 : 1)));

describe('the names of copies', () => {
  it('are the same when they are read', () => {
    fc.assert(
      fc.property(fc.string(), copies, (title, all) => {
        expect(unpackCopyNames(title, packCopyNames(title, all))).to.deep.equal(all);
      }),
    );
  });

  it('take no title where all have that of the note', () => {
    const urls = ['/docs/7.2/heap', '/docs/7.3/heap'];
    const packed = packCopyNames(
      'Heap',
      urls.map((url) => ({ url, title: 'Heap' })),
    );
    expect(packed).to.deep.equal(['0/docs/7.2/heap\n83/heap']);
  });

  it('are refused where they are damaged', () => {
    expect(() => unpackCopyNames('Heap', ['z/docs'])).to.throw(RangeError);
    expect(() => unpackCopyNames('Heap', JSON.parse('[7]'))).to.throw(TypeError);
  });
});
