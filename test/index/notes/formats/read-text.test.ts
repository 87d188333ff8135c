import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from '../../../../index/notes/formats/read-text.js';
import { githubAnchors } from '../../../../index/sites/anchors.js';

const read = (text: string) => readText(text, { path: 'a.txt', anchors: githubAnchors() });
const bodyOf = (text: string) => read(text).body();

describe('readText', () => {
  const marked = '## Sowing\n\nBeans [in May](may.txt), see [[202605031200]]. #beans\n';

  it('reads Markdown under front matter', () => {
    const { sections, tags, links } = bodyOf(`---\ntitle: Beans\n---\n${marked}`);
    assert.deepEqual(
      sections.map(({ heading, text }) => [heading, text]),
      [['Sowing', 'Beans in May, see 202605031200. #beans']],
    );
    assert.deepEqual(tags, ['#beans']);
    assert.deepEqual(
      links.map(({ target }) => target),
      ['may.txt', '202605031200'],
    );
  });

  it('reads any other text as paragraphs', () => {
    assert.deepEqual(bodyOf(marked).sections, [
      { heading: '', anchor: '', text: marked.replace(/\n+/g, '\n').trim(), code: '' },
    ]);
  });

  it('keeps out data, such as a backup of Standard Notes, and no text that begins like it', () => {
    const backup = { version: '004', items: [{ content: { title: 'Old', text: 'worms', trashed: true } }] };
    for (const text of [JSON.stringify(backup, null, 2), '[]', 'google-site-verification: google1.html'])
      assert.deepEqual([read(text).excluded, bodyOf(text).sections], ['no note, but data', []], text);
    for (const text of ['[x] sow beans', '{beans}', '"beans"', '12'])
      assert.deepEqual([read(text).excluded, bodyOf(text).sections.length], [undefined, 1], text);
  });
});
