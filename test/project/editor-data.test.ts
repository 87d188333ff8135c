// What the build tells editors of the elements.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

interface Described {
  name: string;
  description?: string;
}
interface Tag extends Described {
  attributes: (Described & { values?: Described[] })[];
}

const { tags } = JSON.parse(
  await readFile(new URL('../../dist/html-custom-data.json', import.meta.url), 'utf8'),
) as { tags: Tag[] };

test('both elements, with a word on each and on every attribute', () => {
  assert.deepEqual(tags.map(({ name }) => name).sort(), ['garden-search', 'garden-search-button']);
  for (const { name, description, attributes } of tags) {
    assert.ok(description, name);
    for (const attribute of attributes) assert.ok(attribute.description, attribute.name);
  }
});

test('what an attribute may be', () => {
  const { attributes } = tags.find(({ name }) => name === 'garden-search')!;
  const values = (wanted: string) =>
    attributes.find(({ name }) => name === wanted)?.values?.map(({ name }) => name);
  assert.deepEqual(values('mode'), ['inline', 'popup', 'modal']);
  assert.deepEqual(values('url-state'), ['none', 'query', 'hash']);
  assert.deepEqual(values('group-by'), ['folder', 'category', 'stage', 'year']);
  assert.deepEqual(values('color-scheme'), ['light', 'dark']);
  assert.deepEqual(values('density'), ['compact']);
  assert.equal(values('src'), undefined);
});
