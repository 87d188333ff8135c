import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clip, plainLine, plainText } from '../../../index/text/plain-text.js';
import { anyCharacter } from '../../support/arbitraries.js';

describe('plainText', () => {
  it('leaves no data URI, no endless word and no half letter', () => {
    const part = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('data:image/png;base64,AAAA', 'x'.repeat(201), ' '),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) =>
        assert.doesNotMatch(plainText(parts.join(' ')), /data:image\/png|[!-~]{201}|\p{Cs}/u),
      ),
    );
  });

  it('keeps words up to 200 characters, and long runs of other scripts', () => {
    for (const text of ['x'.repeat(200), '堆'.repeat(300), 'the data: some'])
      assert.equal(plainText(text), text);
  });
});

describe('plainLine', () => {
  it('makes one line of it', () => assert.equal(plainLine(' a\n\tb\u00a0 c '), 'a b c'));
});

describe('clip', () => {
  it('gives no more than it was asked for, whole letters, and what is short as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (line, length) => {
          const cut = clip(line, length);
          assert.ok(cut.length <= length + 1);
          assert.doesNotMatch(cut, /\p{Cs}/u);
          if (line.length <= length) assert.equal(cut, line);
          else assert.ok(cut.endsWith('…') && line.startsWith(cut.slice(0, -1)));
        },
      ),
    );
  });

  it('cuts after a word, where there is any', () => {
    assert.equal(clip('Late beans are sown in the month of May', 30), 'Late beans are sown in the…');
    assert.equal(clip('x'.repeat(40), 30), `${'x'.repeat(30)}…`);
  });
});
