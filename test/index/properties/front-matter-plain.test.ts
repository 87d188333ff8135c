import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePlain } from '../../../index/properties/front-matter-plain.js';
import { parseFully } from '../../../index/properties/front-matter-yaml.js';

const SIGNS = [...' :-#[]{},&*!|>\'"%@`?\\<=~.\t\u00a0\u0085\u2028\ufeff\r'];
const sign = fc.constantFrom(...SIGNS);
const word = fc.constantFrom(
  'a',
  'soil',
  'no',
  'null',
  '1.10',
  '2024-05-01',
  'http://a.b',
  'ñ',
  '堆',
  '🌱',
  '<<',
  '---',
  '- ',
  ': ',
  ' #',
);
const mixed = fc.array(fc.oneof(word, sign), { maxLength: 4 }).map((parts) => parts.join(''));
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('soil', 'two words', 'a  b', 'x: y', '') },
  mixed,
);
const quoted = fc.tuple(fc.constantFrom('"', "'"), text).map(([quote, text]) => quote + text + quote);
const scalar = fc.oneof(text, quoted);
const list = fc.array(scalar, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`);
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('title', 'tags', 'date-made', 'A_b', 'k1') },
  mixed,
);
const space = fc.constantFrom('', ' ', ' ', '  ');
const pair = fc
  .tuple(key, space, fc.oneof(scalar, list), space)
  .map(([key, ...rest]) => `${key}:${rest.join('')}`);
const item = fc.tuple(space, space, scalar).map(([indent, space, text]) => `${indent}-${space}${text}`);
const line = fc.oneof(
  { weight: 3, arbitrary: pair },
  { weight: 3, arbitrary: item },
  text,
  fc.constant('tags:'),
);
const block = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

describe('parsePlain', () => {
  it('reads a block as the full parser does, line for line, or leaves it', () => {
    const read = { plain: 0, all: 0 };
    fc.assert(
      fc.property(block, (block) => {
        const properties = parsePlain(block, 2);
        read.all++;
        if (!properties) return;
        read.plain++;
        assert.deepEqual({ properties }, parseFully(block, 2));
      }),
      { numRuns: 20_000 },
    );
    assert.ok(read.plain > read.all / 20, `${read.plain} of ${read.all}`);
  });

  it('reads texts, bare and in quotes, and lists of them, in brackets and below', () => {
    const block = 'title: On compost: no\n';
    assert.equal(parsePlain(block, 2), undefined);
    const plain = `title: On compost\nmade: 2024-05-01 10:30\nurl: "a: b # c"\ntags: [soil, 'two words']\n\naliases:\n  - Heap\n  - 'Pile'\nnone:\nempty: []\n`;
    assert.deepEqual(parsePlain(plain, 2), [
      { key: 'title', value: 'On compost', line: 2 },
      { key: 'made', value: '2024-05-01 10:30', line: 3 },
      { key: 'url', value: 'a: b # c', line: 4 },
      { key: 'tags', value: ['soil', 'two words'], line: 5 },
      { key: 'aliases', value: ['Heap', 'Pile'], line: 7 },
      { key: 'none', value: '', line: 10 },
      { key: 'empty', value: [], line: 11 },
    ]);
  });
});
