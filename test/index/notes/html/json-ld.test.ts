import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readJsonLd } from '../../../../index/notes/html/json-ld.js';

const HEADLINE = [['headline', 'H']];

describe('readJsonLd', () => {
  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readJsonLd(text)));
    for (const text of [
      '['.repeat(100_000),
      '{"@graph":'.repeat(20_000),
      'null',
      '[null,1]',
      '{"@graph":[null]}',
    ])
      assert.deepEqual(readJsonLd(text), []);
  });

  it('takes the items that are pages, alone, in lists and in graphs', () => {
    const page = { '@type': 'BlogPosting', headline: 'H' };
    for (const item of [
      page,
      [page],
      { '@graph': [{ '@type': 'WebSite', headline: 'S' }, page] },
      { ...page, '@type': ['Thing', 'Article'] },
    ])
      assert.deepEqual(readJsonLd(JSON.stringify(item)), HEADLINE);
    for (const type of ['WebSite', 'Organization', 'BreadcrumbList', 5, null])
      assert.deepEqual(readJsonLd(JSON.stringify({ ...page, '@type': type })), []);
  });

  it('takes texts and lists of texts', () => {
    const item = { '@type': 'WebPage', keywords: ['a', 1, 'b'], headline: {}, datePublished: 5 };
    assert.deepEqual(readJsonLd(JSON.stringify(item)), [
      ['keywords', 'a'],
      ['keywords', 'b'],
    ]);
  });

  it('reads what old templates hide from browsers that know no scripts', () => {
    const text = '{"@type":"Article","headline":"H"}';
    for (const hidden of [`<!-- ${text} -->`, `//<![CDATA[\n${text}\n//]]>`, `/*<![CDATA[*/${text}/*]]>*/`])
      assert.deepEqual(readJsonLd(hidden), HEADLINE, hidden);
  });
});
