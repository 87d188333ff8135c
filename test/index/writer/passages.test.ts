import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Section } from '../../../src/core/note.js';
import { cutPassages, MAX_BYTES, MAX_WORDS, type Passage } from '../../../index/writer/passages.js';
import { makeSection } from '../support/notes.js';
import { anyCharacter } from '../../support/arbitraries.js';

const unit = fc.oneof(
  fc.constantFrom(
    'word ',
    'Sentence. ',
    'paragraph\n',
    '堆肥を作る。',
    '🌱',
    'e\u0301',
    ' ',
    'x'.repeat(200),
  ),
  fc.string({ unit: anyCharacter, maxLength: 20 }),
);
const longText = fc
  .array(fc.tuple(unit, fc.constantFrom(1, 30, 900)), { maxLength: 12 })
  .map((runs) => runs.map(([text, times]) => text.repeat(times)).join(''));
const sections = fc.array(
  fc.record({
    heading: fc.string({ maxLength: 20 }),
    anchor: fc.string({ maxLength: 20 }),
    text: longText,
    code: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, longText),
  }),
  { maxLength: 6 },
);
const cheap = { numRuns: 50 };

function words(passage: Passage): number {
  const texts = passage.flatMap(({ heading, text, code }) => [heading, text, code]);
  return texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
}

function bytes(passage: Passage): number {
  const texts = passage.flatMap(({ heading, text, code }) => [heading, text, code]);
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function joined(all: readonly Section[], key: 'text' | 'code'): string {
  return all.map((section) => section[key]).join('');
}

describe('cutPassages', () => {
  it('keeps all text and all code, in order', () => {
    fc.assert(
      fc.property(sections, (sections) => {
        const cut = cutPassages({ sections }).flat();
        assert.equal(joined(cut, 'text'), joined(sections, 'text'));
        assert.equal(joined(cut, 'code'), joined(sections, 'code'));
      }),
      cheap,
    );
  });

  it('holds the limits, but for a heading that comes on top of a piece', () => {
    fc.assert(
      fc.property(sections, (sections) => {
        for (const passage of cutPassages({ sections })) {
          const headings = passage.length === 1 ? [makeSection({ heading: passage[0]!.heading })] : [];
          assert.ok(words(passage) <= MAX_WORDS + words(headings));
          assert.ok(bytes(passage) <= MAX_BYTES + bytes(headings));
        }
      }),
      cheap,
    );
  });

  it('keeps every heading with its anchor, in order, on each piece of its section', () => {
    fc.assert(
      fc.property(sections, (sections) => {
        const numbered = sections.map((section, i) => ({ ...section, heading: `h${i}`, anchor: `a${i}` }));
        const cut = cutPassages({ sections: numbered }).flat();
        const order = [...new Set(cut.map(({ heading, anchor }) => `${heading} ${anchor}`))];
        assert.deepEqual(
          order,
          sections.map((_, i) => `h${i} a${i}`),
        );
      }),
      cheap,
    );
  });

  it('never cuts a letter in two', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('🌱', 'e\u0301', '👩🏽'),
        fc.integer({ min: 1, max: 9000 }),
        (letter, times) => {
          const cut = cutPassages({ sections: [makeSection({ text: letter.repeat(times) })] }).flat();
          for (const { text } of cut)
            assert.ok(text === Buffer.from(text).toString() && !text.startsWith('\u0301'));
        },
      ),
      cheap,
    );
  });

  it('leaves a note under the limits whole', () => {
    const sections = ['a', 'b', 'c'].map((heading) => makeSection({ heading, text: 'word '.repeat(499) }));
    assert.deepEqual(cutPassages({ sections }), [sections]);
  });

  it('gives one passage for a note without sections', () => {
    assert.deepEqual(cutPassages({ sections: [] }), [[]]);
  });

  it('cuts after a paragraph where it can, else after a sentence, else after a word', () => {
    const cut = (text: string) => cutPassages({ sections: [makeSection({ text })] })[0]![0]!.text;
    assert.match(cut(`${'one two three. '.repeat(100)}\n`.repeat(9)), /\n$/u);
    assert.match(cut('one two three. '.repeat(900)), /three\. $/u);
    assert.match(cut('堆肥を作る。'.repeat(900)), /。$/u);
    assert.match(cut('seven letters '.repeat(1200)), / $/u);
  });
});
