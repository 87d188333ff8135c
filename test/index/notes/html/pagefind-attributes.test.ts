import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  indexedAttributes,
  pagefindIgnore,
  pagefindValues,
  pagefindWeight,
} from '../../../../index/notes/html/pagefind-attributes.js';

const element = (attributes: Record<string, string>) => ({
  tag: 'p',
  attributes: new Map(Object.entries(attributes)),
  at: 0,
});
const metaOf = (written: string, others: Record<string, string> = {}) =>
  pagefindValues(element({ 'data-pagefind-meta': written, ...others })).map(({ key, value }) => [key, value]);

describe('pagefindValues', () => {
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (written) => void metaOf(written)));
  });

  it("reads Pagefind's own examples", () => {
    assert.deepEqual(metaOf('title'), [['title', undefined]]);
    assert.deepEqual(metaOf('image[src], image_alt[alt]', { src: '/hero.png', alt: 'Hero' }), [
      ['image', '/hero.png'],
      ['image_alt', 'Hero'],
    ]);
    assert.deepEqual(metaOf('date:2022-06-01'), [['date', '2022-06-01']]);
    assert.deepEqual(
      metaOf('link_text, link_title[title], other:Freeform text, captured to the end: it', { title: 'Home' }),
      [
        ['link_text', undefined],
        ['link_title', 'Home'],
        ['other', 'Freeform text, captured to the end: it'],
      ],
    );
    assert.deepEqual(metaOf('a[b]'), [['a', '']]);
  });

  it('tells the kinds apart', () => {
    const given = element({
      'data-pagefind-filter': 'a',
      'data-pagefind-sort': 'b:1',
      'data-pagefind-default-meta': 'c',
    });
    assert.deepEqual(pagefindValues(given), [
      { kind: 'filter', key: 'a' },
      { kind: 'sort', key: 'b', value: '1' },
      { kind: 'default-meta', key: 'c' },
    ]);
  });
});

describe('pagefindIgnore', () => {
  it('leaves out everything where it does not know the value', () => {
    const ignore = (value: string) => pagefindIgnore(element({ 'data-pagefind-ignore': value }));
    assert.deepEqual(['', 'index', 'TRUE'].map(ignore), ['index', 'index', 'index']);
    assert.deepEqual(['all', 'ALL', 'false', 'x'].map(ignore), ['all', 'all', 'all', 'all']);
    assert.equal(pagefindIgnore(element({})), undefined);
    assert.equal(pagefindIgnore(element({ 'data-search-exclude': '' })), 'index');
  });
});

describe('pagefindWeight', () => {
  it('is no number where nothing is said', () => {
    const weight = (value: string) => pagefindWeight(element({ 'data-pagefind-weight': value }));
    assert.deepEqual(['0', '0.5', '10', '', 'x'].map(weight), [0, 0.5, 10, NaN, NaN]);
    assert.ok(Number.isNaN(pagefindWeight(element({}))));
  });
});

describe('indexedAttributes', () => {
  it('gives the values of the attributes that are there', () => {
    assert.deepEqual(
      indexedAttributes(element({ 'data-pagefind-index-attrs': ' Title,alt,x,', title: 't', alt: '' })),
      ['t'],
    );
  });
});
