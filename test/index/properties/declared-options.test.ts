import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  declaredByPages,
  declareProperties,
  type PropertyOption,
} from '../../../index/properties/declared-options.js';

describe('declareProperties', () => {
  it('reads types, alone and with labels', () => {
    const label = { en: 'Stars', de: 'Sterne' };
    assert.deepEqual(
      declareProperties({ author: 'text', 'due-date': 'date', rating: { type: 'number', label } }),
      [
        { name: 'author', type: 'text' },
        { name: 'due-date', type: 'date' },
        { name: 'rating', type: 'number', label },
      ],
    );
    assert.deepEqual(declareProperties(), []);
  });

  it('refuses what can\u2019t be, and says why', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`p${i}p`, 'text' as const]));
    const cases: [Record<string, unknown>, RegExp][] = [
      [{ author: 'string' }, /author can't be declared: its type is "string".*text, text\[\], number, date/],
      [{ author: undefined }, /its type is undefined/],
      [{ author: null }, /its type is/],
      [{ author: ['text'] }, /its type is/],
      [{ author: { type: 'text', label: '' } }, /its label/],
      [{ author: { type: 'text', label: {} } }, /its label/],
      [{ author: { type: 'text', label: { en: 1 } } }, /its label/],
      [
        { author: { type: 'text', lable: 'By' } },
        /author can't be declared: it knows no lable, only type and label/,
      ],
      [{ 'a b': 'text' }, /its name must/],
      [{ h2: 'text' }, /its name must/],
      [{ ['__proto__']: 'text' }, /its name must/],
      [{ author: 'text', Author: 'text' }, /declared twice/],
      [many, /p20p can't be declared: there may be 20/],
    ];
    for (const name of [
      'tag',
      'Tags',
      'year',
      'stage',
      'path',
      'links',
      'before',
      'title',
      'heading',
      'newest',
      'relevance',
      'score',
      'date',
      'q',
      'topic-any',
      'topic-not',
    ])
      cases.push([{ [name]: 'text' }, /the name is that of/]);
    for (const [options, reason] of cases)
      assert.throws(
        () => declareProperties(options as Record<string, PropertyOption>),
        (error: Error) =>
          (error as unknown as { code: string }).code === 'property' && reason.test(error.message),
        JSON.stringify(options),
      );
  });
});

describe('declaredByPages', () => {
  it('takes names that are free and new', () => {
    const declared = declareProperties({ author: 'text' });
    assert.deepEqual(
      declaredByPages(['Author', 'tag', 'a b', 'constructor', 'toString', 'series', 'series'], declared),
      [{ name: 'series', type: 'text[]' }],
    );
  });
});
