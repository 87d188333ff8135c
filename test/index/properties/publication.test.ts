import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../index/properties/front-matter.js';
import { exclusionOf } from '../../../index/properties/publication.js';

const judge = (matter: string) =>
  exclusionOf(splitFrontMatter(`---\n${matter}\n---\ntext`, 'a.md').properties, 'a.md');
const isOut = (matter: string): boolean => judge(matter) !== undefined;

const PLAINLY_TRUE = ['true', 'True', 'TRUE', '"true"', 'yes', 'on', '1', "'1'"];
const PLAINLY_FALSE = ['false', 'False', 'FALSE', '"false"', 'no', 'off', '0', "'0'"];
const ODD = [
  '',
  'null',
  '~',
  '[]',
  '[true]',
  '{a: 1}',
  'maybe',
  '2',
  '-1',
  '""',
  '!!js/function true;',
  'tru',
  '!!bool [x]',
];

const spelled = (key: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    key,
    key.toUpperCase(),
    key[0]!.toUpperCase() + key.slice(1),
    `${key}_`,
    `-${key}`.slice(1),
    [...key].join('_'),
  );

describe('exclusionOf', () => {
  it('keeps a note back unless every switch plainly lets it out, in any spelling', () => {
    const value = fc.constantFrom(...PLAINLY_TRUE, ...PLAINLY_FALSE, ...ODD);
    const negative = fc.constantFrom('draft', 'private', 'unlisted').chain(spelled);
    const positive = fc.constantFrom('publish', 'published').chain(spelled);
    fc.assert(
      fc.property(negative, value, (key, text) =>
        assert.equal(isOut(`${key}: ${text}`), !PLAINLY_FALSE.includes(text), `${key}: ${text}`),
      ),
    );
    fc.assert(
      fc.property(positive, value, (key, text) =>
        assert.equal(isOut(`${key}: ${text}`), !PLAINLY_TRUE.includes(text), `${key}: ${text}`),
      ),
    );
  });

  it('names the key and the value, and warns only where the value is unclear', () => {
    assert.deepEqual(judge('draft: true'), { reason: 'draft: true', warnings: [] });
    const odd = judge('title: x\nPublish: [a]');
    assert.equal(odd?.reason, 'Publish: a list');
    assert.deepEqual(
      odd?.warnings.map(({ code, line }) => ({ code, line })),
      [{ code: 'publication', line: 3 }],
    );
    assert.match(odd?.warnings[0]?.message ?? '', /Publish is a list/);
  });

  it('takes a valid date in published or publishDate for a date', () => {
    for (const key of ['published', 'publishDate', 'publish-date', 'PUBLISHED']) {
      assert.equal(isOut(`${key}: 2024-05-01`), false, key);
      assert.equal(isOut(`${key}: 2024-13-45`), true, key);
      assert.equal(isOut(`${key}: 12/05/24`), true, key);
    }
    assert.equal(isOut('publish: 2024-05-01'), true);
  });

  it('heeds public only where it is plainly false', () => {
    for (const text of PLAINLY_FALSE) assert.equal(isOut(`public: ${text}`), true);
    for (const text of [...PLAINLY_TRUE, ...ODD]) assert.equal(isOut(`public: ${text}`), false, text);
  });

  it('keeps a note back that its owner takes out of the search of the site', () => {
    for (const matter of [
      ...[
        'pagefind: false',
        'search: false',
        'search: {exclude: true}',
        'search:\n  exclude: maybe',
        'search_exclude: true',
      ],
      ...['excludeSearch: true', 'searchHidden: true', 'visibility: private', 'visibility: Hidden'],
    ])
      assert.equal(isOut(matter), true, matter);
    for (const matter of [
      'pagefind: true',
      'search: true',
      'search: {boost: 2}',
      'search: {exclude: false}',
      'search: words',
      'search_exclude: false',
      'visibility: public',
      'visibility: ""',
    ])
      // prettier-ignore
      assert.equal(isOut(matter), false, matter);
  });

  it('keeps a note back though its front matter is broken, whatever breaks it', () => {
    const broken = [
      'tags: [#a, b]',
      'title: Foo: bar',
      '\ttab: x',
      'a: 1\na: 2',
      '"unclosed',
      '}',
      '- x',
      ': : :',
      '@at',
      'a: &a *b',
    ];
    for (const lines of broken) {
      for (const secret of [
        'draft: true',
        'Publish: false',
        '"draft": true',
        '  private: yes',
        '{draft: true',
      ]) {
        assert.equal(isOut(`${lines}\n${secret}`), true, `${lines} ${secret}`);
        assert.equal(isOut(`${secret}\n${lines}`), true, `${secret} ${lines}`);
      }
    }
    assert.equal(isOut('x: {a: 1, draft: true'), true);
  });

  it('judges front matter that is never closed, comes after a blank line, or is no YAML', () => {
    for (const text of [
      '---\ntitle: x\ndraft: true\n\ntext',
      '\n\n---\ndraft: true\n---\ntext',
      '+++\ndraft = true\n+++\ntext',
      '---json\n{ "draft": true }\n---\ntext',
      '---js\n{\n draft: true,\n}\n---\ntext',
      '---toml\ndraft = true\n---\ntext',
      '+++\n[params]\ndraft = true\n+++\ntext',
      '+++\ndraft = true\ntitle = "x\n+++\ntext',
      '+++\ndraft = true\n\ntext',
      '{ "draft": true }\ntext',
      '{ "draft": true } text',
      '{ "draft": true\n\ntext',
      '{ "a" "b",\n  "draft": true\n}\ntext',
      ';;;\n"draft": true\n;;;\ntext',
    ]) {
      assert.notEqual(exclusionOf(splitFrontMatter(text, 'a.md').properties, 'a.md'), undefined, text);
    }
  });

  it('keeps a note back by a switch that is no mapping or stands beside its value', () => {
    for (const text of [
      '---\ndraft:true\n---\ntext',
      '---\n? draft\n: true\n...\ntext',
      '---\n? draft\n: true\ntext',
      '---\nx: [\n  ? draft\n  : true\n---\ntext',
      '---\ndraft: true\ndraft: false\n---\ntext',
      '---\n&a draft: true\n*a : false\n---\ntext',
      '---\nSome prose: with colon\n- x: [\ndraft: true\n---\ntext',
    ]) {
      assert.notEqual(exclusionOf(splitFrontMatter(text, 'a.txt').properties, 'a.txt'), undefined, text);
    }
  });

  it('does not take a word of a title for a switch', () => {
    assert.equal(isOut('title: My draft: a story'), false);
    assert.equal(isOut('drafts: true'), false);
    assert.equal(isOut('# draft: true\ntitle: a'), false);
  });
});
