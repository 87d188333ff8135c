import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { makeMarker, PLACEHOLDERS } from '../../../src/core/instantsearch/marks.js';
import { textOf } from '../../../src/core/text/highlight.js';
import { anyText } from '../../support/arbitraries.js';
import { runs } from '../../support/runs.js';

const [PRE, POST] = PLACEHOLDERS;
const asked = { highlightPreTag: PRE, highlightPostTag: POST };

/** Text that looks like markup, or like a placeholder, in pieces too. */
const sly = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom(
        PRE,
        POST,
        '__',
        '/',
        'ais-highlight',
        '__ais-',
        '<script>',
        '</b>',
        '&lt;',
        '"',
        "'",
        'x',
      ),
      { maxLength: 6 },
    )
    .map((all) => all.join('')),
);
/** Segments that follow each other, matched and not. */
const anySegments = fc
  .tuple(fc.boolean(), fc.array(sly.filter(Boolean), { maxLength: 6 }))
  .map(([first, texts]) => texts.map((text, i) => ({ text, match: (i % 2 === 0) === first })));

/** Reads what InstantSearch makes of a value: the placeholders cut it, from the left. */
function cut(value: string): { text: string; match: boolean }[] {
  return value
    .split(new RegExp(`(${PRE}|${POST})`, 'u'))
    .reduce<{ all: { text: string; match: boolean }[]; match: boolean }>(
      ({ all, match }, text) =>
        text === PRE || text === POST
          ? { all, match: text === PRE }
          : { all: text ? [...all, { text, match }] : all, match },
      { all: [], match: false },
    ).all;
}

const bare = (text: string) => text.replaceAll('\u2060', '');

describe('makeMarker', () => {
  it('keeps the segments apart, whatever their texts hold', () => {
    fc.assert(
      fc.property(anySegments, fc.boolean(), (segments, theirs) => {
        const read = cut(makeMarker(theirs ? asked : {}, 1).write(segments));
        const document_ = new DOMParser();
        const plain = (text: string) =>
          theirs ? text : document_.parseFromString(`<p>${text}`, 'text/html').body.textContent!;
        const shown = theirs ? segments : segments.filter(({ text }) => !/[\0\r\ud800]/u.test(text));
        if (shown.length < segments.length) return;
        expect(read.map(({ text, match }) => ({ text: bare(plain(text)), match }))).to.deep.equal(
          segments.map(({ text, match }) => ({ text: bare(text), match })),
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('leaves no markup in a text but the tags, unless InstantSearch escapes it', () => {
    fc.assert(
      fc.property(
        anySegments,
        fc.constantFrom({}, { highlightPreTag: '<b>', highlightPostTag: '</b>' }),
        (segments, tags) => {
          const value = makeMarker(tags, 1).write(segments);
          const rest = value.split(/__\/?ais-highlight__|<\/?b>/u).join('');
          expect(rest).not.to.match(/[<>"']/u);
        },
      ),
    );
    const [text] = [{ text: '<script>alert(1)</script>', match: true }];
    expect(makeMarker({}, 1).write([text])).to.equal(`${PRE}&lt;script&gt;alert(1)&lt;/script&gt;${POST}`);
    expect(makeMarker(asked, 1).write([text])).to.equal(`${PRE}<script>alert(1)</script>${POST}`);
  });

  it('tells how much of a text matches', () => {
    const level = (words: number, ...texts: string[]) =>
      makeMarker({}, words).highlight(texts.map((text, i) => ({ text, match: i % 2 === 1 })));
    expect(level(1, 'Compost')).to.include({ matchLevel: 'none', fullyHighlighted: false });
    expect(level(2, 'My ', 'Compost')).to.include({ matchLevel: 'partial', fullyHighlighted: false });
    expect(level(2, '', 'Café', ', ', 'Soil', '!')).to.deep.include({
      matchLevel: 'full',
      fullyHighlighted: true,
      matchedWords: ['cafe', 'soil'],
    });
  });

  it('writes the very text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const segments = [{ text, match: false }];
        expect(makeMarker(asked, 1).write(segments)).to.equal(textOf(segments));
      }),
    );
  });
});
