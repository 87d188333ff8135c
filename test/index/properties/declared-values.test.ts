import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { declareProperties } from '../../../index/properties/declared-options.js';
import { readDeclared } from '../../../index/properties/declared-values.js';
import { propertiesOf } from '../support/notes.js';

const DECLARED = declareProperties({ author: 'text', topics: 'text[]', rating: 'number', dueDate: 'date' });
const read = (matter: string) => readDeclared(DECLARED, propertiesOf(`title: A\n${matter}`), 'a.md');

describe('readDeclared', () => {
  it('reads each type as notes write it', () => {
    const cases: [string, object][] = [
      ['author: "[[Ada Lovelace]]"', { author: 'Ada Lovelace' }],
      ['Author: [Ada]', { author: 'Ada' }],
      ['author: Ada %%met in secret%%', { author: 'Ada' }],
      ['topics: soil, water', { topics: ['soil, water'] }],
      ['topics:\n  - soil\n  - "[[Water]]"\n  - soil', { topics: ['soil', 'Water'] }],
      ['rating: 4.50', { rating: 4.5 }],
      ['rating: "-3"', { rating: -3 }],
      ['rating: 0', { rating: 0 }],
      ['due-date: 2026-03-04T10:00:00Z', { dueDate: '2026-03-04' }],
      ['due date: June 11, 2026', { dueDate: '2026-06-11' }],
    ];
    for (const [matter, properties] of cases)
      assert.deepEqual(read(matter), { properties, warnings: [] }, matter);
  });

  it('drops a value of another type, with a warning that names note and line', () => {
    for (const [matter, said] of [
      ['author: [Ada, Bo]', 'author is a list, which is not of the declared type text'],
      ['author: {name: Ada}', 'author is a mapping, which is not of the declared type text'],
      ['topics: {a: b}', 'topics is a mapping, which is not of the declared type text[]'],
      ['rating: high', 'rating is high, which is not of the declared type number'],
      ['rating: 1e400', 'rating is 1e400'],
      ['rating: 0x10', 'rating is 0x10'],
      ['rating: [1, 2]', 'rating is a list'],
      ['dueDate: 12/05/24', 'dueDate is 12/05/24, which is not of the declared type date'],
    ]) {
      const { properties, warnings } = read(matter!);
      assert.equal(properties, undefined, matter);
      assert.deepEqual(
        warnings.map(({ path, line, code }) => ({ path, line, code })),
        [{ path: 'a.md', line: 3, code: 'property' }],
      );
      assert.ok(warnings[0]!.message.startsWith(said!), warnings[0]!.message);
    }
  });

  it('has nothing to say of what is empty or not declared', () => {
    for (const matter of [
      'author:',
      'rating: ~',
      'topics: []',
      'dueDate: ""',
      'editor: Bo',
      'author: "%%secret%%"',
    ])
      assert.deepEqual(read(matter), { warnings: [] }, matter);
  });

  it('gives values of the declared types alone, whatever is written', () => {
    const yaml = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.jsonValue({ depthSize: 'small' }).map((json) => JSON.stringify(json)),
    );
    fc.assert(
      fc.property(fc.constantFrom('author', 'topics', 'rating', 'dueDate'), yaml, (key, value) => {
        const {
          author = '',
          topics = [],
          rating = 0,
          dueDate = '2026-01-01',
        } = read(`${key}: ${value.replace(/\n/g, ' ')}`).properties ?? {};
        assert.ok(typeof author === 'string' && author.length <= 301);
        assert.ok(Array.isArray(topics) && topics.every((one) => typeof one === 'string'));
        assert.ok(Number.isFinite(rating));
        assert.match(dueDate as string, /^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
