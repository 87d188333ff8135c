import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showWikilinks } from '../../index/wikilinks.js';

describe('showWikilinks', () => {
  it('shows the label, else the note and its heading', () => {
    const cases = {
      '[[a]]': 'a',
      '[[a|label]]': 'label',
      '[[a#b]]': 'a: b',
      '[[a#b#c]]': 'a: b: c',
      '[[#b]]': 'b',
      '[[a#^id]]': 'a',
      '[[a#b|c]]': 'c',
      '[[folder/a b]] and [[c]]': 'folder/a b and c',
      '![[note]]': 'note',
      '![[note|label]]': 'label',
    };
    for (const [written, shown] of Object.entries(cases)) assert.equal(showWikilinks(written), shown);
  });

  it('shows nothing for an embedded file', () => {
    for (const file of ['a.png', 'a.PNG|640x480', 'a b.pdf', 'x/a.mp3'])
      assert.equal(showWikilinks(`![[${file}]]`), '');
    assert.equal(showWikilinks('[[a.png]]'), 'a.png');
  });

  it('leaves brackets that are no link', () => {
    for (const text of ['[[a', 'a]]', '[a]', '[[a\nb]]', '[[a[b]]']) assert.equal(showWikilinks(text), text);
  });
});
