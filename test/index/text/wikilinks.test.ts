import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromLabelFirst, showWikilinks, WIKILINK, wikilinkLabel } from '../../../index/text/wikilinks.js';

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
      '[[a#b [c](d)|e]] [[#f[g]]]': 'e f[g]',
      '[[a\\|c]]': 'c',
      '[[a#b\\|c]]': 'c',
      '[[folder/a b]] and [[c]]': 'folder/a b and c',
      '![[note]]': 'note',
      '![[note|label]]': 'label',
    };
    for (const [written, shown] of Object.entries(cases)) assert.equal(showWikilinks(written), shown);
  });

  it('shows nothing for an embedded file but its label, which is no size and no file name', () => {
    for (const file of [
      'a.png',
      'a.PNG|640x480',
      'a.png|640',
      'a.png|a.png',
      'a.png| ',
      'a b.pdf',
      'x/a.mp3',
    ])
      assert.equal(showWikilinks(`![[${file}]]`), '');
    for (const file of ['a.png|a cat', 'a.png|a cat|640', 'a.png | a cat |640x480'])
      assert.equal(showWikilinks(`![[${file}]]`), 'a cat');
    assert.equal(showWikilinks('![[a.png|Apollo 11]]'), 'Apollo 11');
    assert.equal(showWikilinks('[[a.png]]'), 'a.png');
  });

  it('leaves brackets that are no link', () => {
    for (const text of ['[[a', 'a]]', '[a]', '[[a\nb]]', '[[a[b]]', '[[a#b[c]]'])
      assert.equal(showWikilinks(text), text);
  });
});

describe('fromLabelFirst', () => {
  it('puts the note first, with its headings', () => {
    const read = (text: string) => {
      const match = fromLabelFirst(new RegExp(WIKILINK).exec(text)!);
      return [match[2], match[3] ?? '', wikilinkLabel(match)];
    };
    assert.deepEqual(read('[[a.b]]'), ['a.b', '', 'a.b']);
    assert.deepEqual(read('[[Label|a.b]]'), ['a.b', '', 'Label']);
    assert.deepEqual(read('[[Label #1|a.b#c]]'), ['a.b', '#c', 'Label #1']);
    assert.deepEqual(read('[[a.b#c#d]]'), ['a.b', '#c#d', 'a.b: c: d']);
  });

  it('leaves out the vault, and what is embedded after the first heading', () => {
    const read = (text: string) => fromLabelFirst(new RegExp(WIKILINK).exec(text)!).slice(2, 5);
    assert.deepEqual(read('[[dendron://wiki/a.b]]'), ['a.b', '', undefined]);
    assert.deepEqual(read('[[Label|dendron://wiki/a.b#c]]'), ['a.b', '#c', 'Label']);
    for (const extent of ['', ',1', ',1:#*', ':#*', ':#last', ',12:#last,1'])
      assert.deepEqual(read(`![[dendron://wiki/a.b#first${extent}]]`), ['a.b', '#first', undefined], extent);
    assert.deepEqual(read('[[a.b#one, 2 and 3]]'), ['a.b', '#one, 2 and 3', undefined]);
  });
});
