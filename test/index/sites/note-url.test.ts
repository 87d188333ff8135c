import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noteUrl, stemOf } from '../../../index/sites/note-url.js';

describe('noteUrl', () => {
  it('encodes once: decoded it is the path again, and it stays on the site', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `a${text.replace(/[/.]|\p{Cs}/gu, '')}`);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (parts) => {
        const url = noteUrl(`${parts.join('/')}.md`, '/garden');
        assert.equal(decodeURIComponent(url), `/garden/${parts.join('/')}`);
        assert.equal(new URL(url, 'https://x.test').href, `https://x.test${url}`);
      }),
    );
  });

  it('leads to the folder for an index, in any letter case', () => {
    assert.equal(noteUrl('index.md'), '/');
    assert.equal(noteUrl('a b/_index.md', '/garden/'), '/garden/a%20b/');
    assert.equal(noteUrl('a/README.MD', ''), '/a/');
    assert.equal(noteUrl('a/indexes.md'), '/a/indexes');
  });

  it('escapes what an address gives a meaning to', () => {
    assert.equal(
      noteUrl('C# or F#? 100% & more.md', 'https://x.test/g'),
      'https://x.test/g/C%23%20or%20F%23%3F%20100%25%20%26%20more',
    );
    assert.equal(noteUrl('%2F.md'), '/%252F');
    assert.doesNotThrow(() => noteUrl('\ud800.md'));
  });
});

describe('stemOf', () => {
  it('drops folders and the last extension only', () => {
    assert.equal(stemOf('a.b/v1.2 notes.md'), 'v1.2 notes');
    assert.equal(stemOf('.md'), '.md');
  });
});
