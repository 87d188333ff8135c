import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  distinctTags,
  MAX_DESCRIPTION,
  MAX_TITLE,
  readMetadata,
} from '../../../index/properties/metadata.js';
import { propertiesOf } from '../support/notes.js';

const read = (matter: string, spacedTags = false) =>
  readMetadata(propertiesOf(matter), 'a.md', { spacedTags });

describe('readMetadata', () => {
  it('gives clean strings for a value of any type', () => {
    const value = fc.constantFrom(
      '',
      '~',
      '5',
      'true',
      '[]',
      '[a, [b, [c]]]',
      '{a: 1}',
      '2024-05-01',
      '"\\ud800"',
      '"%% x %%"',
      '[{a: b}]',
    );
    const key = fc.constantFrom(
      'title',
      'aliases',
      'tags',
      'description',
      'category',
      'created',
      'updated',
      'lang',
      'draft',
    );
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.array(value, { minLength: 9 }), (keys, values) => {
        const { warnings, weight, ...metadata } = read(
          keys.map((name, i) => `${name}: ${values[i]}`).join('\n'),
        );
        void [warnings, weight];
        for (const text of Object.values(metadata).flat())
          assert.match(text, /^(?!\s)(?!.*(?:%%|\p{Cs})).*(?<!\s)$/u);
      }),
    );
  });

  it('reads the dates that Anytype, Joplin and Notion write', () => {
    const pairs = [
      ['Creation date', 'Last modified date'],
      ['created_time', 'updated_time'],
      ['Created time', 'Last edited time'],
    ];
    for (const [first, last] of pairs) {
      const { created, updated } = read(`${first}: 2026-06-11T10:00:00Z\n${last}: June 12, 2026 9:00 AM`);
      assert.deepEqual([created, updated], ['2026-06-11', '2026-06-12'], first);
    }
  });

  it('reads tags from a list, a comma string, hashes, numbers and nested lists', () => {
    const cases: [string, string[]][] = [
      ['tags: [a, b c, a/b]', ['a', 'b c', 'a/b']],
      ['tags: a, b c', ['a', 'b c']],
      ['tags: "#a b #c"', ['a b', 'c']],
      ['tags: machine learning', ['machine learning']],
      ['tag: 5', ['5']],
      ['Tags: [2024, [x, [y]]]', ['2024', 'x', 'y']],
      ['tags: ["#a", "", " ", "#", null]', ['a']],
      ['tags: [Soil, soil, SOIL, "#soil"]', ['Soil']],
      ['tags: [a, [[[[[[b]]]]]]]', ['a', 'b']],
      ['tags: &a [a, *a, [b, *a]]', ['a', 'b']],
      ['tags: [#a, b]', ['a', 'b']],
      ['tags: {a: 1}', []],
      ['tags: ["[[Compost]]", c++]', ['Compost', 'c++']],
    ];
    for (const [matter, tags] of cases) assert.deepEqual(read(matter).tags, tags, matter);
  });

  it('cuts a line of tags at spaces where the site does, and no list', () => {
    assert.deepEqual(read('tags: a b, c', true).tags, ['a', 'b', 'c']);
    assert.deepEqual(read('tags: [a b, c]', true).tags, ['a b', 'c']);
  });

  it('fills a title with other properties, and leaves what names none', () => {
    const { title } = read('title: "Tip: {{ tipTitle }} of {{ none }}"\ntiptitle: Late [[beans]]');
    assert.equal(title, 'Tip: Late beans of {{ none }}');
  });

  it('cuts titles and descriptions after a word where they are too long to be shown', () => {
    const words = 'late beans '.repeat(200);
    const { title, description } = read(`title: ${words}\ndescription: ${words}`);
    assert.match(title, /^(?:late beans )+late(?: beans)?…$/);
    assert.ok(title.length > 280 && title.length <= MAX_TITLE + 1);
    assert.ok(description.length > 980 && description.length <= MAX_DESCRIPTION + 1);
  });

  it('leaves out aliases that are old addresses, and splits a text at commas but no item of a list', () => {
    const aliases = 'aliases: [Heap, /old/heap, ../old, ./older, heap.html, old/, .NET, the heap]';
    assert.deepEqual(read(aliases).aliases, ['Heap', '.NET', 'the heap']);
    assert.deepEqual(read('alias: Heap, Pile').aliases, ['Heap', 'Pile']);
    assert.deepEqual(read('aliases: ["Paris, Texas", Lutetia]').aliases, ['Paris, Texas', 'Lutetia']);
  });

  it('takes the first date that is one, and warns of those that are none', () => {
    const { created, updated, warnings } = read(
      'created: 12/05/24\ndate: June 11, 2026\nlast-modified: 2026-06-12T23:00:00-11:00',
    );
    assert.deepEqual([created, updated], ['2026-06-11', '2026-06-12']);
    assert.deepEqual(
      warnings.map(({ code, line }) => [code, line]),
      [['date', 2]],
    );
    assert.match(warnings[0]!.message, /created is 12\/05\/24/);
    assert.deepEqual(read('date: 2024-13-45').created, '');
    assert.deepEqual(
      [read('planted: 2026-06-11').created, read('last tended: 2026-06-12').updated],
      ['2026-06-11', '2026-06-12'],
    );
    const { created: published, updated: changed } = read(
      'pubDatetime: 2026-06-11T15:22:00Z\nmodDatetime: 2026-06-12T15:22:00Z',
    );
    assert.deepEqual([published, changed], ['2026-06-11', '2026-06-12']);
    assert.deepEqual(read('published: true\ndate:\nmodDatetime: null').warnings, []);
    assert.deepEqual(
      ['[[Aug 4th, 2021]]', '[[2021-08-04]]', '[2021-08-04, 2022-01-01]'].map(
        (date) => read(`created: ${date}`).created,
      ),
      ['2021-08-04', '2021-08-04', '2021-08-04'],
    );
  });

  it('reads the seconds since 1970 that Statamic writes, and warns of other numbers', () => {
    const seconds = fc.integer({ min: 1_000_000_000, max: 1_999_999_999 });
    fc.assert(
      fc.property(seconds, (at) => {
        const { updated, warnings } = read(`updated_at: ${at}`);
        assert.deepEqual([updated, warnings], [new Date(at * 1000).toISOString().slice(0, 10), []]);
      }),
    );
    for (const none of [5, 999_999_999, 2_000_000_000, '1630938227.5']) {
      const { updated, warnings } = read(`updated_at: ${none}`);
      assert.deepEqual([updated, warnings.length], ['', 1], String(none));
    }
  });

  it('takes what Eleventy fills with a date of the file for no date', () => {
    for (const written of ['Last Modified', 'Created', 'git Last Modified', 'git created']) {
      const { created, warnings } = read(`date: ${written}`);
      assert.deepEqual([created, warnings], ['', []], written);
    }
    assert.equal(read('date: last modified today').warnings.length, 1);
  });

  it('takes the year 1, which Hugo writes into pages without a date, for no date', () => {
    const { created, updated, warnings } = read('date: 0001-01-01T00:00:00Z\nlastmod: 2026-06-11');
    assert.deepEqual([created, updated, warnings], ['', '2026-06-11', []]);
  });

  it('takes the dates in a table, as the posts of Material for MkDocs have them', () => {
    const { created, updated, warnings } = read('date:\n  created: 2026-06-11\n  updated: 2026-06-12');
    assert.deepEqual([created, updated, warnings], ['2026-06-11', '2026-06-12', []]);
  });

  it('takes the date beside the one of the creation for that of the last change', () => {
    const datesOf = (matter: string) => [read(matter).created, read(matter).updated];
    const [date, created] = ['date: 2026-06-12T09:00:00.000Z', 'dateCreated: 2026-06-11T09:00:00.000Z'];
    for (const matter of [`${date}\n${created}`, `${created}\n${date}`])
      assert.deepEqual(datesOf(matter), ['2026-06-11', '2026-06-12']);
    assert.deepEqual(datesOf(`${date}\n${created}\nupdated: 2026-06-13`), ['2026-06-11', '2026-06-13']);
    assert.deepEqual(datesOf(date), ['2026-06-12', '']);
    assert.deepEqual(datesOf(created), ['2026-06-11', '']);
  });

  it('reads the first category, the summary and a canonical language', () => {
    assert.equal(read('categories: [tools, other]').category, 'tools');
    assert.equal(read('category: food\ncategories: [tools]').category, 'food');
    assert.equal(read('summary: About [[Compost|the heap]]').description, 'About the heap');
    assert.equal(read('lang: pt_br').language, 'pt-BR');
    assert.equal(read('language: "no language at all"').language, '');
  });

  it('is not harmed by keys that objects have', () => {
    assert.deepEqual(read('__proto__: {tags: [a]}\nconstructor: b').tags, []);
  });
});

describe('distinctTags', () => {
  it('keeps the first spelling of each tag', () => {
    assert.deepEqual(distinctTags(['#Soil', 'soil', 'Soil/Clay', '##b', '/']), ['Soil', 'Soil/Clay', 'b']);
  });
});
