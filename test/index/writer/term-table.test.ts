import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { toMiniSearch } from '../../../index/writer/index-documents.js';
import { TermCounter } from '../../../index/writer/term-counter.js';
import { frequencyOf, rowJson, TermTable } from '../../../index/writer/term-table.js';
import { FIELDS, miniSearchOptions, type SearchDocument } from '../../../src/core/store/index-file.js';

const word = fc.oneof(
  fc.constantFrom('compost', 'Straße', 'C++', 'snake_case', '堆肥', '__proto__', 'constructor', '1'),
  fc.string({ maxLength: 5 }),
);
const prose = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const fields = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, prose])) as Record<string, typeof prose>,
);
const documents = fc
  .array(fields, { maxLength: 8 })
  .map((all) => all.map((each, id) => ({ id, ...each }) as SearchDocument));

function tableOf(all: readonly SearchDocument[]) {
  const counter = new TermCounter();
  const table = new TermTable(counter);
  for (const document of all) table.add(counter.count(document));
  return { rows: table.rows(), lengths: table.lengths };
}

describe('TermTable', () => {
  it('makes of any documents just what MiniSearch makes of them, its terms sorted', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const miniSearch = new MiniSearch(miniSearchOptions());
        miniSearch.addAll(all);
        const wanted = JSON.parse(JSON.stringify(miniSearch)) as ReturnType<typeof toMiniSearch>;
        assert.deepEqual(
          JSON.parse(
            JSON.stringify(
              toMiniSearch(
                tableOf(all),
                all.map(({ id }) => id),
              ),
            ),
          ),
          {
            ...wanted,
            documentIds: Object.values(wanted.documentIds),
            fieldLength: Object.values(wanted.fieldLength),
            storedFields: {},
            index: wanted.index.sort(([a], [b]) => (a < b ? -1 : 1)),
          },
        );
      }),
    );
  });
});

describe('rowJson', () => {
  const row = { term: 'bean', postings: [[0, 2], undefined, undefined, undefined, undefined, [0, 1, 7, 3]] };

  it('writes the fields that have the term', () => {
    assert.equal(rowJson(row), '["bean",{"0":{"0":2},"5":{"0":1,"7":3}}]');
  });

  it('leaves as many places as the term is frequent', () => {
    assert.equal(frequencyOf(row), 3);
  });
});
