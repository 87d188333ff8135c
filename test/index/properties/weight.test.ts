import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readWeight } from '../../../index/properties/weight.js';
import { propertiesOf } from '../support/notes.js';

const read = (matter: string) => readWeight(propertiesOf(matter), 'a.md');

describe('readWeight', () => {
  it('gives a number within bounds for a value of any type, with a warning where it is another than was given', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc.constantFrom('', '~', 'high', 'true', '[2, 3]', '{a: 1}', '"2"', '.5', '1e400', '0x3', '-1', '0'),
    );
    fc.assert(
      fc.property(fc.constantFrom('search_weight', 'searchBoost', 'Search-Weight'), value, (key, given) => {
        const { weight, warnings } = read(`title: A\n${key}: ${given}`);
        assert.ok(weight >= 0.1 && weight <= 10);
        if (weight === Number(given)) assert.deepEqual(warnings, []);
        for (const { path, line, code } of warnings)
          assert.deepEqual({ path, line, code }, { path: 'a.md', line: 3, code: 'weight' });
      }),
    );
  });

  it('knows the keys of search, and leaves alone what orders menus', () => {
    const cases: [string, number][] = [
      ['search_weight: 2', 2],
      ['searchWeight: 0.5', 0.5],
      ['search: { weight: 3 }', 3],
      ['search:\n  boost: 2', 2],
      ['search: { exclude: false }', 1],
      ['params: { search_weight: 4 }', 4],
      ['weight: 5', 1],
      ['boost: 5', 1],
      ['search_weight:', 1],
      ['title: A', 1],
    ];
    for (const [matter, weight] of cases) assert.deepEqual(read(matter), { weight, warnings: [] }, matter);
  });

  it('says what it made of a value that is none', () => {
    const message = (matter: string) => read(matter).warnings[0]!.message;
    assert.match(message('search_weight: 0'), /search_weight is 0.*multiplied by 0\.1/u);
    assert.match(message('search: { boost: 99 }'), /search boost is 99.*multiplied by 10/u);
    assert.match(message('search_weight: high'), /is high.*multiplied by 1/u);
  });
});
