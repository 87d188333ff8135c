import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TermCounter } from '../../../index/writer/term-counter.js';
import { FIELDS, type SearchDocument } from '../../../src/core/store/index-file.js';
import { terms } from '../../../src/core/text/tokenizer.js';

const words = fc.array(fc.constantFrom('Bean', 'bean', 'e-mail', '堆肥の', '__proto__', 'heap'), {
  maxLength: 9,
});
const signs = fc
  .array(fc.constantFrom(...'aBc12.,-_\'+# \n!"é’堆の😀🇩\u0301\u200d\u00a0'), { maxLength: 25 })
  .map((all) => all.join(''));
const documentOf = (body: string) =>
  ({ ...Object.fromEntries(FIELDS.map((field) => [field, ''])), body }) as unknown as SearchDocument;

/** What was counted, by the terms themselves. */
function read({ pairs }: ReturnType<TermCounter['count']>, terms: readonly string[]) {
  return Array.from({ length: pairs.length / 2 }, (_, i) => [terms[pairs[i * 2]!], pairs[i * 2 + 1]]);
}

describe('TermCounter', () => {
  it('counts each term as often as the tokenizer gives it, whatever was counted before', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words.map((list) => list.join(' ')),
            signs,
          ),
          { maxLength: 9 },
        ),
        (texts) => {
          const counter = new TermCounter();
          for (const text of texts) {
            const wanted = new Map<string, number>();
            for (const term of terms(text)) wanted.set(term, (wanted.get(term) ?? 0) + 1);
            assert.deepEqual(read(counter.count(documentOf(text)), counter.terms), [...wanted]);
          }
        },
      ),
    );
  });

  it('counts a field anew that has more terms than a call may have arguments', () => {
    const counter = new TermCounter();
    const text = Array.from({ length: 100_000 }, (_, i) => `t${i}`).join(' ');
    const { ends } = counter.recount(counter.count(documentOf('rain')), 0, text);
    assert.equal(ends[0], 200_000);
  });

  it('goes on with the numbers of another, without the terms that no document has any more', () => {
    const first = new TermCounter();
    first.count(documentOf('zebra'));
    const kept = first.count(documentOf('rain bean'));
    const left = first.termsOf([kept]);
    assert.deepEqual(left, ['', 'rain', 'bean']);
    const second = new TermCounter();
    second.restore(left, first.order());
    const added = second.count(documentOf('bean ant zebra'));
    assert.deepEqual(read(kept, second.terms), [
      ['rain', 1],
      ['bean', 1],
    ]);
    assert.deepEqual(read(added, second.terms), [
      ['bean', 1],
      ['ant', 1],
      ['zebra', 1],
    ]);
    const sorted = second.order().map((number) => second.terms[number]);
    assert.deepEqual(sorted, ['', 'ant', 'bean', 'rain', 'zebra']);
  });
});
