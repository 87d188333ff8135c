import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readExportedText } from '../../../../index/notes/formats/read-exported-text.js';
import { githubAnchors } from '../../../../index/sites/anchors.js';

const read = (text: string) => readExportedText(text, { line: 1, anchors: githubAnchors() });

const TEXT = `A Garden
← Back to Garden

Late Beans

📅 May 3, 2026 📁 kitchen garden 🌿

Beans are sown in May.

What To Sow

Runner beans: after the frost, never before it.

And French ones.


#broad beans #spring`;

describe('readExportedText', () => {
  it('refuses a text without a line of date or category near its beginning', () => {
    assert.equal(read('A note\n\nof plain text'), undefined);
    assert.equal(read(`${'\n'.repeat(10)}📅 May 3, 2026`), undefined);
    assert.equal(read('The 📅 emoji in a sentence'), undefined);
  });

  it('reads title, date, category, stage, tags and sections, and drops the site and its back link', () => {
    assert.deepEqual(read(TEXT), {
      title: 'Late Beans',
      date: { written: 'May 3, 2026', line: 6 },
      category: 'kitchen garden',
      stage: 'budding',
      tags: ['', 'broad beans', 'spring'],
      links: [],
      sections: [
        { heading: '', anchor: '', text: 'Beans are sown in May.', code: '' },
        {
          heading: 'What To Sow',
          anchor: 'what-to-sow',
          text: 'Runner beans: after the frost, never before it.\nAnd French ones.',
          code: '',
        },
      ],
    });
  });

  it('does without what is missing', () => {
    const { title, date, category, stage, tags, sections } = read('📁 soil')!;
    assert.deepEqual([title, date, category, stage, tags, sections], ['', undefined, 'soil', '', [], []]);
  });
});
