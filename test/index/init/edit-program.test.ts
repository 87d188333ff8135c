import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addToFunction, addToList } from '../../../index/init/edit-program.js';

const imports = "import { gardenSearch } from 'garden-search/x';";
const value = 'gardenSearch()';
const list = ['vite', 'plugins'];

it('adds to a list, to one that is missing, and to what a function or a variable holds', () => {
  const cases: [source: string, expected: string][] = [
    ['export default {};', `${imports}\nexport default { vite: { plugins: [${value}] } };`],
    [
      "import a from 'a';\nexport default defineConfig({\n    base: '/',\n});\n",
      `import a from 'a';\n${imports}\nexport default defineConfig({\n    vite: { plugins: [${value}] },\n    base: '/',\n});\n`,
    ],
    [
      'const config = { vite: { plugins: [a(), b()] } };\nexport default config;',
      `${imports}\nconst config = { vite: { plugins: [a(), b(), ${value}] } };\nexport default config;`,
    ],
    [
      'export default { vite: {\n  plugins: [\n    a(),\n  ],\n} };',
      `${imports}\nexport default { vite: {\n  plugins: [\n    a(),\n    ${value},\n  ],\n} };`,
    ],
    [
      "export default { 'vite': { plugins: [] } };",
      `${imports}\nexport default { 'vite': { plugins: [${value}] } };`,
    ],
  ];
  for (const [source, expected] of cases) assert.equal(addToList(source, { imports, list, value }), expected);
});

it('adds to the options of a call, and without an import where none is needed', () => {
  const source = "export default { integrations: [starlight({ title: 'A' })] };";
  assert.equal(
    addToList(source, { imports, list: ['plugins'], value, call: 'starlight' }),
    `${imports}\nexport default { integrations: [starlight({ plugins: [${value}], title: 'A' })] };`,
  );
  assert.equal(
    addToList("module.exports = { title: 'A' };", { list: ['plugins'], value: "'x'" }),
    "module.exports = { plugins: ['x'], title: 'A' };",
  );
});

it('adds to a program with types, and leaves each of them as it is', () => {
  const cases: [source: string, expected: string][] = [
    [
      "import type {\n  Config,\n} from 'x';\nimport a, { type B } from 'a';\n\nconst config: Config<B> = { a };\nexport default config;",
      `import type {\n  Config,\n} from 'x';\nimport a, { type B } from 'a';\n${imports}\n\nconst config: Config<B> = { vite: { plugins: [${value}] }, a };\nexport default config;`,
    ],
    [
      'export default { vite: { plugins: [] } satisfies Vite } as Site.Config<A, B>;',
      `${imports}\nexport default { vite: { plugins: [${value}] } satisfies Vite } as Site.Config<A, B>;`,
    ],
  ];
  for (const [source, expected] of cases) assert.equal(addToList(source, { imports, list, value }), expected);
  assert.equal(
    addToFunction('export default function (config: UserConfig) {}', imports, (name) => `${name}.a();`),
    `${imports}\nexport default function (config: UserConfig) {\n  config.a();}`,
  );
});

it('leaves what it does not understand', () => {
  for (const source of [
    'export default {',
    'enum A { B }\nexport default {};',
    'const config = <Config>{};\nexport default config;',
    'module.exports = {};',
    'export default make();',
    'export default () => ({});',
    'export default { vite: settings };',
    'export default { vite: { plugins: list() } };',
    'export const config = {};',
  ])
    assert.equal(addToList(source, { imports, list, value }), undefined, source);
});

it('adds a statement to the function that is exported, by the name of its parameter', () => {
  const add = (source: string) =>
    addToFunction(source, imports, (name) => `${name}.addPlugin(gardenSearch);`);
  assert.equal(
    add('export default function (config) {\n  config.a();\n}\n'),
    `${imports}\nexport default function (config) {\n  config.addPlugin(gardenSearch);\n  config.a();\n}\n`,
  );
  assert.ok(add('export default async (eleventy) => {\n};')?.includes('eleventy.addPlugin(gardenSearch);'));
  for (const source of [
    'module.exports = function (c) {};',
    'export default {};',
    'export default (a) => a;',
  ])
    assert.equal(add(source), undefined, source);
});
