import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitFrontMatter } from '../../../index/properties/front-matter.js';
import { readMetadata } from '../../../index/properties/metadata.js';
import { exclusionOf } from '../../../index/properties/publication.js';

const PATH = 'Garden/My soil 0123456789abcdef0123456789abcdef.md';
const LINES = [
  'Tags: clay, dark soil',
  'Created: March 1, 2024 10:00 AM → March 3, 2024',
  'Last edited time: 2024/04/02 10:00',
  'URL: https://example.com/soil',
  'Author: Ada',
];
const page = (...lines: string[]): string => `# My soil\n\n${lines.join('\n')}\n\nClay holds water.\n`;

describe('the lines below the title of a page that Notion exported', () => {
  it('are its front matter, and no text; lines and title stay where they are', () => {
    const { properties, body, bodyLine } = splitFrontMatter(page(...LINES), PATH);
    const { tags, created, updated, title } = readMetadata(properties, PATH);
    assert.deepEqual(
      [tags, created, updated, title],
      [['clay', 'dark soil'], '2024-03-01', '2024-04-02', ''],
    );
    assert.deepEqual(
      body.split('\n').map((line) => line.trim()),
      [...['# My soil', '', '', '', '', '', '', '', 'Clay holds water.', '']],
    );
    assert.equal(bodyLine, 1);
  });

  it('hold no address or title of the page', () => {
    const lines = ['Tags: a', 'url: /b', 'Permalink: /c', 'Slug: d', 'Title: e', 'Summary: clay → sand'];
    const { properties } = splitFrontMatter(page(...lines), PATH);
    assert.deepEqual(
      properties.map(({ key, value, line }) => [key, value, line]),
      [
        ['Tags', 'a', 3],
        ['Summary', 'clay → sand', 8],
      ],
    );
  });

  it('name the pages that they relate to without their files', () => {
    const related =
      'Tags: Peat (Peat%200123456789abcdef0123456789abcdef.md), Sand (Sand%20(2).csv), Clay (heavy)';
    const { properties } = splitFrontMatter(page(related), PATH);
    assert.equal(properties[0]!.value, 'Peat, Sand (Sand%20(2).csv), Clay (heavy)');
  });

  it('are known by the times that Notion keeps where the file was renamed, and by tags in other languages', () => {
    const read = (...lines: string[]) => {
      const { tags, created } = readMetadata(splitFrontMatter(page(...lines), 'soil.md').properties, PATH);
      return [tags, created];
    };
    assert.deepEqual(read('Tags: clay', 'Created time: 21. Juli 2023 15:29'), [['clay'], '2023-07-21']);
    assert.deepEqual(read('태그: 점토, 흙', 'Last Edited Time: 2023년 7월 21일 오후 3:29'), [
      ['점토', '흙'],
      '',
    ]);
    assert.deepEqual(read('Étiquettes: argile', 'Created time: 21 juillet 2023'), [['argile'], '2023-07-21']);
  });

  it('keep a page back', () => {
    for (const said of ['Draft: Yes', 'Publish: No', 'Status: Draft', 'Tags: a\nDraft: maybe'])
      assert.ok(exclusionOf(splitFrontMatter(page(said), PATH).properties, PATH), said);
  });

  it('are text where none is known as metadata, or where the file has another name', () => {
    const prose = page('Warning: clay is heavy', 'Author: Ada');
    const others = [
      [prose, PATH],
      [page('Tags: clay', 'Created: 2024-03-01'), 'My soil.md'],
      [`# My soil\n\nClay.\n\n${LINES.join('\n')}\n`, PATH],
    ] as const;
    for (const [text, path] of others) {
      const { properties, body } = splitFrontMatter(text, path);
      assert.deepEqual([properties, body], [[], text]);
    }
  });
});
