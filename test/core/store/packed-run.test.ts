import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { damageOf } from '../../../src/core/errors.js';
import { FIELDS } from '../../../src/core/store/index-file.js';
import { packRun, unpackRun, type PackedRun } from '../../../src/core/store/packed-run.js';
import { writeNumbers } from '../../../src/core/store/numbers.js';
import { entryRun, type Entry } from '../../../src/core/store/term-run.js';
import { entriesOf } from '../../../src/core/store/whole-index.js';
import { closeWord } from '../../support/arbitraries.js';
import { rowOf } from '../../support/garden.js';
import { runs } from '../../support/runs.js';

const counts = fc.dictionary(fc.nat(5000).map(String), fc.integer({ min: 1, max: 99 }), { minKeys: 1 });
const fields = fc.dictionary(fc.nat(FIELDS.length - 1).map(String), counts, { minKeys: 1, maxKeys: 3 });
const entries = fc
  .uniqueArray(fc.tuple(closeWord, fields), { selector: ([term]) => term, maxLength: 12 })
  .map((all): Entry[] => all.sort(([a], [b]) => (a < b ? -1 : 1)));

describe('unpackRun', () => {
  it('gives what was packed, as the run of the same terms in JSON does', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const [run, wanted] = [unpackRun(packRun(all.map(rowOf))), entryRun(all)];
        expect(entriesOf(run)).to.deep.equal(entriesOf(wanted));
        for (const [term] of all) {
          expect(run.postings(term)).to.deep.equal(wanted.postings(term));
          expect(run.frequency(term)).to.equal(wanted.frequency(term));
        }
        expect(run.frequency('missing ')).to.equal(0);
      }),
      { numRuns: runs(100) },
    );
  });

  it('refuses numbers that are far too large at once', () => {
    const [terms, fields, ...rest] = packRun([rowOf(['a', { 5: { 0: 1 } }])]);
    for (const large of [2 ** 31, 2 ** 32 - 1, 2 ** 20]) {
      const text = writeNumbers([large]);
      expect(() => unpackRun([terms, text, ...rest])).to.throw();
      expect(() => unpackRun([terms, fields, text, rest[1], rest[2]])).to.throw();
    }
  });

  it('refuses a run whose parts do not belong together, and never fails otherwise', () => {
    fc.assert(
      fc.property(entries, fc.nat(4), fc.nat(), fc.string(), (all, part, at, junk) => {
        const packed = packRun(all.map(rowOf)) as string[];
        const text = packed[part]!;
        packed[part] = text.slice(0, at % (text.length + 1)) + junk;
        try {
          entriesOf(unpackRun(packed as PackedRun));
        } catch (error) {
          expect(damageOf(error)).to.include({ code: 'format' });
        }
      }),
    );
    for (const other of [null, [], {}, 'x', [['term', { 0: { 0: 1 } }]]])
      expect(() => unpackRun(other as never), JSON.stringify(other)).to.throw();
  });
});
