import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../../index/notes/html/read-html.js';
import { readMetadata } from '../../../../index/properties/metadata.js';
import { exclusionOf } from '../../../../index/properties/publication.js';

const PATH = 'My soil 0123456789abcdef0123456789abcdef.html';
const row = (type: string, name: string, cell: string): string =>
  `<tr class="property-row property-row-${type}"><th><span class="icon property-icon"><svg><path d="M1"></path></svg></span>${name}</th><td>${cell}</td></tr>`;
const box = (state: string): string => `<div class="checkbox checkbox-${state}"></div>`;
const page = (...rows: string[]): string =>
  '<html><head><title>My soil</title></head><body><article class="page sans"><header>' +
  '<div class="page-header-icon undefined"><span class="icon">🪱</span></div><h1 class="page-title">My soil</h1>' +
  `<table class="properties"><tbody>${rows.join('')}</tbody></table></header>` +
  '<div class="page-body"><p>Clay holds water.</p></div></article></body></html>';

const ROWS = [
  row(
    'multi_select',
    'タグ',
    '<span class="selected-value select-value-color-blue">clay</span><span class="selected-value">dark soil</span>',
  ),
  row('created_time', 'Angelegt', '<time>@March 1, 2024 10:00 AM</time>'),
  row('last_edited_time', 'Bearbeitet', '<time>@April 2, 2024 → April 5, 2024</time>'),
  row('select', 'Category', '<span class="selected-value">Beds &amp; soil</span>'),
  row('url', 'URL', '<a href="https://example.com" class="url-value">https://example.com</a>'),
  row('text', 'Summary', ''),
  row('relation', 'Beds', '<a href="a.html">North</a><a href="b.html">South</a>'),
];

describe('the table of properties in a page that Notion exported', () => {
  it('is front matter, whatever the columns of its times are called', () => {
    const { properties } = readHtml(page(...ROWS), { path: PATH });
    const { tags, created, updated, category } = readMetadata(properties, PATH);
    assert.deepEqual(
      [tags, created, updated, category],
      [...[['clay', 'dark soil'], '2024-03-01', '2024-04-02', 'Beds & soil']],
    );
    assert.deepEqual(properties.at(-1), { key: 'Beds', value: ['North', 'South'], line: 1 });
    assert.deepEqual(
      properties.filter(({ key }) => /url|summary/i.test(key)),
      [],
    );
  });

  it('is no text of the page, nor is its icon', () => {
    const { sections } = readHtml(page(...ROWS), { path: PATH }).body();
    assert.deepEqual(
      sections.map(({ heading, text }) => [heading, text]),
      [['', 'Clay holds water.']],
    );
  });

  it('keeps a page back by boxes, states and words', () => {
    const verdict = (given: string) => exclusionOf(readHtml(page(given)).properties, PATH)?.reason;
    assert.equal(verdict(row('checkbox', 'Draft', box('on'))), 'draft: true');
    assert.equal(verdict(row('checkbox', 'Publish', box('off'))), 'publish: false');
    const state = '<span class="status-value"><div class="status-dot"></div>Draft</span>';
    assert.equal(verdict(row('status', 'Status', state)), 'status: Draft');
    assert.equal(verdict(row('checkbox', 'Draft', box('off'))), undefined);
    assert.equal(verdict(row('checkbox', 'Publish', box('on'))), undefined);
    assert.equal(verdict(row('select', 'Publish', '')), undefined);
  });

  it('is read where a program has added attributes', () => {
    const html = page(row('checkbox', 'Draft', box('on')))
      .replace('<table class', '<table id="t" class')
      .replace('<tr class', '<tr id="r" class')
      .replace('<td>', '<td id="c">');
    const { properties, body } = readHtml(html, { path: PATH });
    assert.equal(exclusionOf(properties, PATH)?.reason, 'draft: true');
    assert.equal(body().sections[0]!.text, 'Clay holds water.');
  });

  it('is text in the pages of others', () => {
    const other = '<h1>Peat</h1><table class="properties"><tr><th>Tags</th><td>wet</td></tr></table>';
    const { properties, body } = readHtml(other, { path: PATH });
    assert.deepEqual(
      properties.map(({ key }) => key),
      ['title'],
    );
    assert.equal(body().sections[0]!.text, 'Tags\nwet');
  });
});
