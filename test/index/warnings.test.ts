import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { errorReason, warn } from '../../index/warnings.js';

describe('warn', () => {
  it('says what happened with the value', () => {
    assert.match(warn('outside-link', 'a', 0, '/elsewhere').message, /\/elsewhere/);
    assert.match(warn('hidden-link', 'a', 0, '/.private').message, /\/\.private/);
    assert.match(warn('unread-format', 'a.org', 0, '.org', '9').message, /one of 9 \.org files.*HTML/);
    assert.match(warn('unread-pages', 'a.html', 0, '9').message, /one of 9 HTML pages.*folder/);
    assert.match(warn('unreadable', 'a', 0, 'EACCES').message, /EACCES/);
    assert.match(warn('invalid-bytes', 'a', 0).message, /UTF-8/);
    assert.match(warn('front-matter', 'a', 3, 'TOML', 'bad indentation').message, /TOML: bad indentation/);
    assert.match(warn('canvas', 'a', 0, 'Unexpected end').message, /JSON \(Unexpected end\)/);
    assert.match(warn('publication', 'a', 2, 'draft', 'maybe').message, /draft is maybe/);
    assert.match(warn('misspelled', 'a', 2, 'darft', 'draft').message, /darft is taken for draft/);
    assert.match(warn('date', 'a', 2, 'date', '12/05/24').message, /date is 12\/05\/24.*2026-06-11/);
    assert.match(warn('schedule', 'a', 2, 'expiryDate', 'soon').message, /expiryDate is soon.*excluded/);
    assert.match(
      warn('weight', 'a', 2, 'search_weight', '99', 'from 0.1 to 10', '10').message,
      /search_weight is 99.*from 0\.1 to 10.*multiplied by 10/,
    );
    assert.match(warn('comment', 'a', 9, '%%').message, /%% is.*in a fence/);
    assert.match(warn('comment', 'a', 9, '<!--').message, /<!-- is.*Close it\.$/);
    assert.match(warn('address', 'a.md', 0, '/a').message, /\/a is a guess.*noteUrl/);
    assert.match(warn('same-url', 'a.md', 0, '/a', 'b.md').message, /\/a.*b\.md/);
    assert.match(warn('unused-property', '.', 0, 'raiting').message, /value of raiting\. Write it/);
    assert.match(warn('cache', '/c', 0, 'EACCES').message, /EACCES.*--no-cache, or cache: false/);
  });

  it('carries path, line and code', () => {
    const { path, line, code } = warn('comment', 'a.md', 9, '%%');
    assert.deepEqual({ path, line, code }, { path: 'a.md', line: 9, code: 'comment' });
  });
});

describe('errorReason', () => {
  it('gives the first line of the message, in words and without a path of the machine', () => {
    const open = (): void => void readFileSync('/home/no one/a.md');
    assert.throws(open, (error) => errorReason(error) === 'ENOENT: no such file or directory');
    assert.equal(errorReason(new Error('too deep\nat line 3')), 'too deep');
  });
});
