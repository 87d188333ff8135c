import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainLine, plainText } from '../../../index/readers/plain-text.js';

describe('plainText', () => {
  it('leaves no data URI, no endless word and no half letter', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
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
