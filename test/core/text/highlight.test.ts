import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { highlight } from '../../../src/core/text/highlight.js';
import { terms, tokenize } from '../../../src/core/text/tokenizer.js';
import { anyText, readableText } from '../../support/arbitraries.js';

const join = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join('');

describe('highlight', () => {
  it('gives segments that are the text when joined', () => {
    fc.assert(
      fc.property(anyText, fc.func(fc.boolean()), (text, has) => {
        expect(join(highlight(text, { has }))).to.equal(text);
      }),
    );
  });

  it('marks every token that matches, and touches no other letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const wanted = new Set(terms(text).filter((_, i) => i % 2));
        const segments = highlight(text, wanted);
        let at = 0;
        const marked = segments.flatMap(({ text, match }) => {
          at += text.length;
          return Array.from({ length: text.length }, () => match);
        });
        expect(at).to.equal(text.length);
        const tokens = tokenize(text).filter(({ term }) => wanted.has(term));
        for (let i = 0; i < text.length; i++) {
          expect(marked[i]).to.equal(tokens.some(({ start, end }) => start <= i && i < end));
        }
      }),
    );
  });

  it('never cuts what a reader sees as one letter', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(readableText, fc.func(fc.boolean()), (text, has) => {
        const letters = (part: string) => [...graphemes.segment(part)].length;
        const cut = highlight(text, { has }).map((segment) => letters(segment.text));
        expect(cut.reduce((sum, count) => sum + count, 0)).to.equal(letters(text));
      }),
    );
  });

  it('marks a word as it is written, accents and all', () => {
    expect(highlight('Le Café noir', new Set(['cafe']))).to.deep.equal([
      { text: 'Le ', match: false },
      { text: 'Café', match: true },
      { text: ' noir', match: false },
    ]);
  });
});
