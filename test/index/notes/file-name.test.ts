import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addBracketed, addFileName, fallbackTitle, fileDate } from '../../../index/notes/file-name.js';
import { makeSection } from '../support/notes.js';

const OPAQUE = [
  ...['README-zh-TW.md', 'README_ja.md', 'readme.es.md'],
  ...['index.md', 'a/README.md', '_index.md', '20240611.md', '202406111530.txt'],
  ...['4JrFhUJpywlucgow6EX7j.md', 'V1StGXR8_Z5jdHi6B-myT.md', 'e3b0c44298fc1c149afbf4c8996fb924.md'],
  ...['0f8fad5b-d9cb-469f-a165-70867728950e.md', '0jxgntiLNHWFuCbzqtFGF.md', 'b7yPnUkdqKxv2Sgmwtbrz.md'],
];
const TELLING = [
  ...['2024-06-11.md', 'Compost.md', 'getElementsByTagName2.md', 'deadbeef.md', 'ISO8601Dates.md', '1984.md'],
  ...[
    'Windows95AndAfter.md',
    'index of names.md',
    'WebGL2RenderingContext.md',
    '留种.md',
    'MP3Player2000Notes.md',
    'HTML5CSS3Notes2026.md',
    'prompt-DkftHXS7.md',
    'Libxslt-Logo-180x168.md',
  ],
];

describe('fallbackTitle', () => {
  it('leaves a name that tells something as it is, whatever the note says', () => {
    for (const path of TELLING)
      assert.equal(fallbackTitle(path, [makeSection({ heading: 'Other' })]), path.replace('.md', ''));
  });

  it('takes the first heading of any level where the name tells nothing', () => {
    const sections = [
      makeSection({ heading: '', text: 'First.' }),
      makeSection({ heading: 'Turning the heap' }),
    ];
    for (const path of OPAQUE) assert.equal(fallbackTitle(path, sections), 'Turning the heap', path);
  });

  it('takes the first sentence where there is no heading, cut after a word', () => {
    const title = (text: string) =>
      fallbackTitle('20240611.md', [makeSection({ text: '' }), makeSection({ text })]);
    assert.equal(title('Turn the heap.  Then rest.'), 'Turn the heap.');
    assert.equal(title('Version 2.5 is out\nand more'), 'Version 2.5 is out');
    assert.equal(title('種を採る。乾かす。'), '種を採る。');
    const long = title('compost '.repeat(40));
    assert.match(long, /^(?:compost )+compost…$/u);
    assert.ok(long.length <= 61);
  });

  it('keeps the name of an empty note', () => {
    assert.equal(fallbackTitle('20240611.md', []), '20240611');
    assert.equal(fallbackTitle('20240611.md', [makeSection({ text: '' })]), '20240611');
    assert.equal(fallbackTitle('index.md', []), 'index');
  });

  it('names an empty note of a folder after that, and takes no line of signs for a sentence', () => {
    assert.equal(fallbackTitle('a/late beans/index.md', []), 'late beans');
    assert.equal(fallbackTitle('a/README.md', [makeSection({ text: '#######' })]), 'a');
  });
});

describe('fileDate', () => {
  it('reads dates of daily notes and posts, also of folders, and ids that are moments', () => {
    const dated = [
      ...['2026-06-11.md', 'a/2026_06_11.md', '2026-06-11-beans.md', '2026-06-11 Beans.md', '20260611.md'],
      ...['June 11th, 2026.md', 'daily/11 June 2026.md', 'blog/2026-06-11-beans/index.md'],
      ...['202606111030.md', '20260611103000 Beans.txt', '20260611T103000--beans__pods.md'],
      ...['zet/20260611103000/README.md', '20260611103000-beans.md'],
    ];
    for (const path of dated) assert.equal(fileDate(path), '2026-06-11', path);
    assert.equal(fileDate('_posts/2026-6-1-beans.md'), '2026-06-01');
  });

  it('reads none of other names', () => {
    const others = [
      ...['Beans.md', 'index.md', 'Beans 2026-06-11.md', '2026-06-11th.md', '2026-06.md', '1984.md'],
      ...['202613111030.md', '202606119930.md', '2026061110300000.md', '12345678.md', '2026-06-11/beans.md'],
      ...['June in 2026.md', '06-07-2026.md'],
    ];
    for (const path of others) assert.equal(fileDate(path), '', path);
  });
});

describe('the name of a page that Notion exported', () => {
  const path = 'Garden/Late beans 0123456789abcdef0123456789abcdef.md';

  it('is read without the id at its end, and is an alias beside another title', () => {
    assert.equal(fallbackTitle(path, []), 'Late beans');
    assert.deepEqual(addFileName([], 'Late beans', path), []);
    assert.deepEqual(addFileName([], 'Peas', path), ['Late beans']);
  });

  it('tells nothing where it is but the id', () => {
    const sections = [makeSection({ heading: 'Peas' })];
    assert.equal(fallbackTitle('0123456789abcdef0123456789abcdef.md', sections), 'Peas');
    assert.equal(fallbackTitle('Untitled 0123456789abcdef0123456789abcdef.md', sections), 'Peas');
  });
});

describe('addBracketed', () => {
  const namesOf = (title: string, heading?: string) => addBracketed([], title, heading);

  it('adds both names of a title with an abbreviation or another script in brackets', () => {
    assert.deepEqual(namesOf('Civil Code (CC)'), ['Civil Code', 'CC']);
    assert.deepEqual(namesOf('mTLS (Mutual TLS)'), ['mTLS', 'Mutual TLS']);
    assert.deepEqual(namesOf('이끼(moss)'), ['이끼', 'moss']);
    assert.deepEqual(namesOf('Moss（苔）'), ['Moss', '苔']);
    for (const title of [
      'Moss (2026)',
      'Mercury (planet)',
      'ArrayList (Java)',
      'moss()',
      'IaC',
      '苔 (…)',
      '[CC](CC)',
    ])
      assert.deepEqual(namesOf(title), [], title);
  });

  it('adds the names of a heading that holds the title', () => {
    assert.deepEqual(namesOf('Civil Code', 'Civil Code (CC)'), ['CC']);
    assert.deepEqual(namesOf('Moss', '苔 (Moss)'), ['苔']);
    assert.deepEqual(namesOf('Ferns', '苔 (Moss)'), []);
  });
});
