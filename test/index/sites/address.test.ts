import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  encodePath,
  lowerCase,
  noteUrl,
  pathWithin,
  stemOf,
  underBase,
  writtenAddress,
} from '../../../index/sites/address.js';
import { anyCharacter } from '../../support/arbitraries.js';

const anything = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(fc.constantFrom('..', '.', '/', 'a', '%2F', '\\')).map((parts) => parts.join('')),
);

describe('encodePath', () => {
  it('stays below the base and on the site, whatever it is given', () => {
    fc.assert(
      fc.property(anything, (path) => {
        const { href } = new URL(`https://x.test/garden/${encodePath(path)}`);
        assert.equal(href, `https://x.test/garden/${encodePath(path)}`);
        assert.doesNotMatch(encodePath(path), /^\/|\/\//u);
      }),
    );
  });

  it('encodes once: decoded and encoded again it is the same', () => {
    fc.assert(
      fc.property(anything, (path) =>
        assert.equal(
          encodePath(decodeURIComponent(encodePath(path).replaceAll('%2F', ''))),
          encodePath(path).replaceAll('%2F', ''),
        ),
      ),
    );
  });

  it('keeps letters as they are composed, and the slash of a folder', () => {
    assert.notEqual(encodePath('café'), encodePath('cafe\u0301'));
    assert.equal(encodePath('/a b//./c/../d/'), 'a%20b/d/');
    assert.equal(encodePath('../..'), '');
  });
});

describe('writtenAddress', () => {
  it('decodes what is encoded, and leaves the rest', () => {
    assert.equal(writtenAddress(' /a%20b/ '), '/a%20b/'.replace('%20', ' '));
    assert.equal(writtenAddress('/100%'), '/100%');
  });

  it('gives nothing for an address of another site', () => {
    for (const text of ['https://x.test/a', '//x.test/a', 'mailto:a@x.test', 'javascript:alert(1)'])
      assert.equal(writtenAddress(text), undefined, text);
  });
});

describe('pathWithin', () => {
  it('gives nothing for what lies outside of the folder', () => {
    assert.equal(pathWithin('/a/b', '/a/b/c/d.md'), 'c/d.md');
    assert.equal(pathWithin('/a/b', '/a/b/..c.md'), '..c.md');
    for (const file of ['/a', '/a/c.md', '/a/bc/d.md']) assert.equal(pathWithin('/a/b', file), undefined);
  });
});

describe('underBase', () => {
  it('parts base and address by one slash', () => {
    for (const base of ['/garden', '/garden/', '/garden//']) assert.equal(underBase(base, 'a'), '/garden/a');
    assert.equal(underBase('', 'a'), '/a');
    for (const base of ['garden', 'garden/']) assert.equal(underBase(base, 'a'), '/garden/a');
    for (const base of ['./', '../g/', '//x.test/', 'https://x.test/', 'app:/'])
      assert.equal(underBase(base, 'a'), `${base}a`);
  });
});

describe('lowerCase', () => {
  it('goes letter by letter, as Go does', () => {
    assert.equal(lowerCase('İΣΑΣ Straße'), 'iσασ straße');
  });
});

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
