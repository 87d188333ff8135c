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

interface Declared {
  tagName: string;
  members: { name: string; privacy?: string }[];
  events?: { name: string; type?: { text: string } }[];
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

test('the manifest has the elements alone, with their public members and typed events', async () => {
  const manifest = JSON.parse(
    await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
  ) as { modules: { declarations: Declared[] }[] };
  const declared = manifest.modules.flatMap(({ declarations }) => declarations);
  assert.deepEqual(declared.map(({ tagName }) => tagName).sort(), tags.map(({ name }) => name).sort());
  for (const { members } of declared)
    assert.ok(members.every(({ name, privacy = 'public' }) => !name.startsWith('#') && privacy === 'public'));
  const { events } = declared.find(({ tagName }) => tagName === 'garden-search')!;
  assert.equal(events!.length, 6);
  for (const { name, type } of events!) assert.match(type?.text ?? '', /^CustomEvent<\w+>$/u, name);
});

test('what an attribute may be', () => {
  const { attributes } = tags.find(({ name }) => name === 'garden-search')!;
  const values = (wanted: string) =>
    attributes.find(({ name }) => name === wanted)?.values?.map(({ name }) => name);
  assert.deepEqual(values('mode'), ['inline', 'popup', 'modal']);
  assert.deepEqual(values('sort'), ['relevance', 'tended', 'newest', 'title']);
  assert.deepEqual(values('url-state'), ['none', 'query', 'hash']);
  assert.deepEqual(values('group-by'), ['folder', 'category', 'stage', 'year']);
  assert.deepEqual(values('copies'), ['together', 'apart']);
  assert.deepEqual(values('color-scheme'), ['light', 'dark']);
  assert.deepEqual(values('density'), ['compact']);
  assert.equal(values('src'), undefined);
});
