import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withEmoji } from '../../../../index/notes/markdown/markdown-text.js';
import { readMarkdown } from '../../../../index/notes/markdown/read-markdown.js';
import { titleText } from '../../../../index/notes/markdown/title-text.js';
import { obsidianAnchors } from '../../../../index/sites/anchors.js';
import { readBody } from '../../support/read-source.js';

const codes = ':seedling: Sow :+1::white_check_mark: in `:tada:`';

describe('withEmoji', () => {
  it('shows the codes of emoji that stand alone', () => {
    for (const [written, shown] of [
      [':seedling: Sow', '🌱 Sow'],
      ['(:+1::white_check_mark:)', '(👍✅)'],
      ['播种:tada:', '播种🎉'],
      [':x:\n:o:', '❌\n⭕'],
    ] as const)
      assert.equal(withEmoji(written), shown);
  });

  it('leaves what only looks like one', () => {
    for (const text of [
      ':soon_enough: :constructor: :Tada:',
      'std::id::x and ::x::',
      '10:100:20, fd00::ab:cd:1, root:x:0',
      'GET /users/:id: gives one',
      '[:alpha:] and s[start:end:step]',
      ':book:later: and :tada:s',
    ])
      assert.equal(withEmoji(text), text);
  });

  it('takes time in step with a text of colons', () => {
    const long = `${':a'.repeat(100_000)}${':'.repeat(100_000)}${':x:'.repeat(100_000)}y`;
    assert.equal(withEmoji(long), long);
  });
});

describe('emoji in a note', () => {
  it('are signs in its title, headings and text, never in code or anchors', () => {
    assert.equal(titleText(':bug: in `:bug:` <b>:bug:</b>'), '🐛 in :bug: 🐛');
    const source = `## ${codes}\n\n${codes}\n\n<p>:bug:</p>\n\n    :bug:\n`;
    const [section] = readBody(source).sections;
    const shown = '🌱 Sow 👍✅ in :tada:';
    assert.deepEqual(section, {
      heading: shown,
      anchor: 'seedling-sow-1white_check_mark-in-tada',
      text: `${shown}\n🐛`,
      code: ':bug:',
    });
    const publish = readMarkdown('## :tada: Done\n\na', { path: 'a.md', anchors: obsidianAnchors() });
    assert.equal(publish.body().sections[0]!.anchor, 'tada+Done');
  });
});
