import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { parseYaml, yaml } from '../../../index/properties/front-matter-yaml.js';

const { cache, resolve } = createRequire(import.meta.url);
const isLoaded = () => resolve('yaml') in cache;

describe('yaml', () => {
  it('is not loaded for plain front matter', () => {
    assert.deepEqual(parseYaml('title: Compost\ntags: [soil]\n', 1), {
      properties: [
        { key: 'title', value: 'Compost', line: 1 },
        { key: 'tags', value: ['soil'], line: 2 },
      ],
    });
    assert.equal(isLoaded(), false);
    assert.deepEqual(parseYaml('title: >\n  Compost\n', 1), {
      properties: [{ key: 'title', value: 'Compost\n', line: 1 }],
    });
    assert.equal(isLoaded(), true);
  });

  it('gives one parser, however often it is asked for', () => {
    assert.equal(yaml(), yaml());
    assert.deepEqual(yaml().parse('a: [1, b]'), { a: [1, 'b'] });
  });
});
