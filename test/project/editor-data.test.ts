// What the build tells editors of the elements.

import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { validateCem } from '@wc-toolkit/cem-validator';

interface Described {
  name: string;
  description?: string;
}
interface Tag extends Described {
  attributes: (Described & { values?: Described[] })[];
}

interface Declared {
  name: string;
  tagName: string;
  members: { name: string; privacy?: string; type?: { text: string } }[];
  events?: { name: string; type?: { text: string } }[];
}

interface Module {
  path: string;
  declarations: Declared[];
  exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
}

const built = async <Content>(name: string) =>
  JSON.parse(await readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8')) as Content;
/** Asserts that the compiled types of a module export a name, as those of a class that a manifest leaves out. */
async function assertType({ name, module }: { name: string; module: string }): Promise<void> {
  const types = await readFile(new URL(`../../${module.replace(/js$/u, 'd.ts')}`, import.meta.url), 'utf8');
  assert.match(
    types,
    new RegExp(`^export (?:(?:interface|type) ${name}|(?:type )?\\{.*\\b${name})\\b`, 'mu'),
    module,
  );
}

const { tags } = await built<{ tags: Tag[] }>('html-custom-data.json');

test('all elements, with a word on each and on every attribute', () => {
  assert.deepEqual(tags.map(({ name }) => name).sort(), [
    'garden-list',
    'garden-search',
    'garden-search-button',
    'garden-tags',
  ]);
  for (const { name, description, attributes } of tags) {
    assert.ok(description, name);
    for (const attribute of attributes) assert.ok(attribute.description, attribute.name);
  }
});

test('the manifest has the elements alone, with their public members and typed events', async () => {
  const manifest = await built<{ modules: Module[] }>('custom-elements.json');
  for (const { path } of manifest.modules) await access(new URL(`../../${path}`, import.meta.url));
  const declared = manifest.modules.flatMap(({ declarations }) => declarations);
  assert.deepEqual(declared.map(({ tagName }) => tagName).sort(), tags.map(({ name }) => name).sort());
  for (const { members } of declared)
    assert.ok(members.every(({ name, privacy = 'public' }) => !name.startsWith('#') && privacy === 'public'));
  const exported = manifest.modules.flatMap(({ exports }) => exports);
  const definitions = exported.filter(({ kind }) => kind === 'custom-element-definition');
  assert.deepEqual(definitions.map(({ name }) => name).sort(), tags.map(({ name }) => name).sort());
  for (const { declaration } of exported) {
    const { declarations } = manifest.modules.find(({ path }) => path === declaration.module) ?? {};
    if (declarations)
      assert.ok(
        declarations.some(({ name }) => name === declaration.name),
        declaration.name,
      );
    else await assertType(declaration);
  }
  const { events, members } = declared.find(({ tagName }) => tagName === 'garden-search')!;
  assert.equal(members.find(({ name }) => name === 'mode')!.type!.text, "'inline' | 'popup' | 'modal'");
  assert.equal(events!.length, 6);
  for (const { name, type } of events!) assert.match(type?.text ?? '', /^CustomEvent<\w+>$/u, name);
});

test("a validator of manifests finds every type that the elements' members and events name", async () => {
  const manifest = await built<{ modules: Module[] }>('custom-elements.json');
  // These two take every path with src/ for a source. Ours are files of the package, as another test sees.
  const manifestRules = { modulePath: 'off', definitionPath: 'off', schemaVersion: 'error' } as const;
  await validateCem(manifest, { packageJsonPath: './package.json', rules: { manifest: manifestRules } });
  const { exports } = manifest.modules.find(({ path }) => path.endsWith('/list-element.js'))!;
  exports.shift();
  await assert.rejects(validateCem(manifest), /validation failed/u);
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
  assert.deepEqual(values('landing'), ['match', 'marks', 'top']);
  assert.equal(values('src'), undefined);
});

test('JetBrains is told the same, with events, parts and custom properties', async () => {
  type Contribution = Record<'attributes', Described[]> & {
    name: string;
    js: { properties: Described[]; events: Described[] };
    css: { parts: Described[]; properties: Described[] };
  };
  const { contributions } = await built<{ contributions: { html: { elements: Contribution[] } } }>(
    'web-types.json',
  );
  const { elements } = contributions.html;
  for (const { name, attributes } of tags)
    assert.deepEqual(
      elements.find((element) => element.name === name)!.attributes.map(({ name }) => name),
      attributes.map(({ name }) => name),
    );
  const { js, css } = elements.find(({ name }) => name === 'garden-search')!;
  assert.ok(js.events.some(({ name }) => name === 'garden-search-select'));
  assert.ok(js.properties.some(({ name }) => name === 'renderResult'));
  assert.ok(css.parts.some(({ name }) => name === 'result-title'));
  assert.ok(css.properties.some(({ name }) => name === '--garden-search-accent'));
});
