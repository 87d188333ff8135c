import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cutResult, type Cut } from '../../src/results/close-rows.js';
import { makeResult } from '../element/fake-garden.js';

const letters = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** Gives what a title shows before its first match. */
function cutBefore(before: string, cut: Cut): string {
  const titleSegments = [
    { text: before, match: false },
    { text: 'x', match: true },
  ];
  const cutSegments = cutResult(makeResult(before, { titleSegments }), cut, undefined).titleSegments;
  return cutSegments.flatMap(({ text, match }) => (match ? [] : text)).join('');
}

describe('cutResult', () => {
  it('keeps at most so much, in whole letters, at both ends', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const cut = fc.record({ head: fc.nat(24), lead: fc.nat(20) });
    fc.assert(
      fc.property(text, cut, (before, { head, lead }) => {
        fc.pre(before.length > head + lead && !before.includes('…'));
        const [beginning = '', words = ''] = cutBefore(before, { head, lead }).split('…');
        expect(beginning.length).to.be.at.most(head);
        expect(words.length).to.be.at.most(lead);
        const all = letters(before);
        const [first, last] = [letters(beginning), letters(words)];
        expect(first).to.deep.equal(all.slice(0, first.length));
        expect(last).to.deep.equal(last.length ? all.slice(-last.length) : []);
      }),
    );
  });

  it('leaves a Thai vowel and its tone with their consonant', () => {
    const title = 'ภาษาไทยไม่มีช่องว่างระหว่างคำและที่นี่น้ำ';
    expect(cutBefore(title, { head: 0, lead: 8 })).to.equal('…นี่น้ำ');
  });

  it('cuts between words where there are any, and nothing that is short', () => {
    expect(cutBefore('The leave that entitles you to', { head: 14, lead: 8 })).to.equal('The leave…you to');
    expect(cutBefore('The leave', { head: 4, lead: 8 })).to.equal('The leave');
  });
});
