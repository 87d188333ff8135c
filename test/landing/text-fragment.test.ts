import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { textDirective, withDirective } from '../../src/landing/text-fragment.js';
import type { Segment } from '../../src/core/garden.js';
import { runs } from '../support/runs.js';
import { anyCharacter } from '../support/arbitraries.js';

/** Makes segments of a text whose matches stand in brackets. */
function segments(text: string): Segment[] {
  return text
    .split(/[[\]]/u)
    .map((text, i) => ({ text, match: i % 2 === 1 }))
    .filter(({ text }) => text);
}

const directive = (text: string) => decodeURIComponent(textDirective(segments(text)) ?? '');

describe('textDirective', () => {
  it('has whole words alone around the match, however long they are', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,50}$/u), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [left, right] = [` ${before.join(' ')} `, ` ${after.join(' ')} `];
        const parts = /^text=(?:(.+)-,)?heap(?:,-(.+))?$/u.exec(directive(`${left}[heap]${right}`))!;
        if (parts[1]) expect(left.endsWith(` ${parts[1]} `), parts[1]).to.be.true;
        if (parts[2]) expect(right.startsWith(` ${parts[2]} `), parts[2]).to.be.true;
      }),
    );
    const address = 'https://e.org/a-page-with-an-address-longer-than-that';
    expect(directive(`${address} [heap] of ${address}`)).to.equal('text=heap,-of');
  });

  it('has the first match with the words around it', () => {
    expect(directive('One two three four five [heap], six [seven].')).to.equal(
      'text=two three four five-,heap,-, six seven.',
    );
    expect(directive('[Heap]')).to.equal('text=Heap');
    expect(directive('[hot] [heap] of')).to.equal('text=hot heap,-of');
  });

  it('stays within the line of the match, and takes no word that the excerpt cut', () => {
    expect(directive('…ends. A\nnew [heap] here\nnext')).to.equal('text=new-,heap,-here');
    expect(directive('…cut before [heap] after…')).to.equal('text=cut before-,heap,-after');
  });

  it('takes a few letters around a match in a script without spaces', () => {
    const text = `${'字'.repeat(200)}[堆肥]${'土'.repeat(200)}`;
    expect(directive(text)).to.equal(`text=${'字'.repeat(40)}-,堆肥,-${'土'.repeat(40)}`);
  });

  it('is none without a match', () => {
    expect(textDirective(segments('no match'))).to.be.undefined;
    expect(textDirective([])).to.be.undefined;
  });

  it('encodes what would be syntax, whatever the text', () => {
    const text = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 60 });
    const segment = fc.record({ text: fc.oneof(text, fc.constant('😀'.repeat(50))), match: fc.boolean() });
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const made = textDirective(segments);
        if (made === undefined) return;
        expect(made).to.match(/^text=(?:[^-,&#]+-,)?[^-,&#]*(?:,-[^-,&#]+)?$/u);
        expect(() => decodeURIComponent(made)).not.to.throw();
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('withDirective', () => {
  it('follows the anchor where there is one', () => {
    expect(withDirective('/a', 'text=b')).to.equal('/a#:~:text=b');
    expect(withDirective('/a#c', 'text=b')).to.equal('/a#c:~:text=b');
  });
});
