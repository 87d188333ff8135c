import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseBudget } from '../../../index/expectations/budgets.js';
import { readTestFile } from '../../../index/expectations/test-file.js';

const text = `# Ours
index: public
budget: { entry: 20 kB, visit: 1.5MB, script: 300 }
queries:
  - query: heap # a comment
    first: /compost/
  - { query: 1984, ten: Beans, tags: soil, place: 3 }
`;

it('reads queries, the places that are good enough, and budgets', () => {
  const { index, budgets, expectations } = readTestFile(text, 'a.yaml');
  assert.equal(index, 'public');
  assert.deepEqual(budgets, { entry: 20_000, visit: 1_500_000, script: 300 });
  assert.deepEqual(expectations, [
    { query: 'heap', note: '/compost/', within: 1, tags: [], was: undefined },
    { query: '1984', note: 'Beans', within: 10, tags: ['soil'], was: 3 },
  ]);
});

it('records places in the text, and keeps what its owner wrote', () => {
  const { record } = readTestFile(text, 'a.yaml');
  const recorded = record([2, 0]);
  assert.match(recorded, /^# Ours\n/u);
  assert.match(recorded, /heap # a comment/u);
  assert.deepEqual(
    readTestFile(recorded, 'a.yaml').expectations.map(({ was }) => was),
    [2, 0],
  );
});

it('keeps JSON as JSON, and the ends of lines as they are', () => {
  const content = {
    index: 'public',
    queries: [
      { query: 'heap', first: 'Über' },
      { query: 'x', ten: 'y', place: 3 },
    ],
  };
  for (const indent of [0, 2]) {
    const { queries } = JSON.parse(
      readTestFile(JSON.stringify(content, null, indent), 'a.json').record([2, 5]),
    );
    assert.deepEqual(
      queries,
      content.queries.map((query, i) => ({ ...query, place: [2, 5][i] })),
    );
  }
  const recorded = readTestFile(text.replaceAll('\n', '\r\n'), 'a.yaml').record([2, 0]);
  assert.equal(recorded.replaceAll('\r\n', ''), recorded.replaceAll(/[\r\n]/gu, ''));
  assert.match(recorded, /^# Ours\r\nindex/u);
});

it('takes a key without a value for one that is not there', () => {
  const { index, budgets, expectations } = readTestFile(
    'index:\nbudget:\nqueries:\n  - query: a\n    ten: b\n    tags:\n',
    'a.yaml',
  );
  assert.deepEqual([index, budgets, expectations[0]!.tags], [undefined, {}, []]);
});

it('says where a file is wrong', () => {
  const cases: [text: string, said: RegExp][] = [
    ['a: [', /a\.yaml could not be used: .+/u],
    ['- a', /it is no table with the key queries/u],
    ['queries: []', /queries is no list, or empty/u],
    [
      'budget: 20kB\nqueries: [{ query: a, ten: b }]',
      /budget is no table of sizes, such as \{ entry: 20kB \}/u,
    ],
    ['query: a', /there is no query, only index, budget, queries/u],
    ['queries: [a]', /query 1 is no table/u],
    ['queries: [{ first: a }]', /query 1 has no query/u],
    ['queries: [{ query: a }]', /query 1 needs either first or ten/u],
    ['queries: [{ query: a, first: b, ten: c }]', /query 1 needs either first or ten/u],
    ['queries: [{ query: a, frist: b }]', /there is no frist in query 1, only query, first/u],
    [
      'budget: { page: 1 }\nqueries: [{ query: a, ten: b }]',
      /--budget is page:1, but must be entry, script, visit/u,
    ],
  ];
  for (const [text, said] of cases) assert.throws(() => readTestFile(text, 'a.yaml'), said, text);
});

it('reads sizes with their units', () => {
  assert.deepEqual(parseBudget('visit:60KB'), ['visit', 60_000]);
  for (const wrong of ['entry', 'entry:', 'entry:20 PB', 'entry:-1'])
    assert.throws(() => parseBudget(wrong), /--budget is/u, wrong);
});
