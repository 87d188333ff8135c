import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  expressions,
  fnmatch,
  gitignore,
  globs,
  hugoGlobs,
  splitNegated,
} from '../../../index/sites/patterns.js';
import { anyCharacter } from '../../support/arbitraries.js';

const part = fc.stringMatching(/^[ab]{1,2}$/u);
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const token = fc.constantFrom('a', 'b', '*', '?');
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(token, { minLength: 1, maxLength: 3 })
      .map((tokens) => tokens.join('').replace(/\*+/gu, '*')),
  },
  { weight: 1, arbitrary: fc.constant('**') },
);
// Matchers differ on what `a/**` makes of `a` itself.
const glob = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .filter((pattern) => pattern.length === 1 || pattern.at(-1) !== '**');

/** Matches letter by letter. @param crosses whether `*` and `?` stand for `/` too */
function matches(pattern: string, text: string, crosses: boolean): boolean {
  if (!pattern) return !text;
  const may = text !== '' && (crosses || text[0] !== '/');
  if (pattern[0] === '*')
    return matches(pattern.slice(1), text, crosses) || (may && matches(pattern, text.slice(1), crosses));
  return pattern[0] === '?' || pattern[0] === text[0]
    ? text !== '' && (pattern[0] !== '?' || may) && matches(pattern.slice(1), text.slice(1), crosses)
    : false;
}

/** Matches part by part, where `**` is any number of them. */
function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return !parts.length;
  if (first === '**')
    return matchesParts(rest, parts) || (parts.length > 0 && matchesParts(pattern, parts.slice(1)));
  return parts.length > 0 && matches(first, parts[0]!, false) && matchesParts(rest, parts.slice(1));
}

const foldersAnd = (path: string) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1));

describe('the globs of generators', () => {
  it('match a path or a folder that it lies in, as a naive matcher has it', () => {
    fc.assert(
      fc.property(glob, path, (pattern, path) => {
        const expected = foldersAnd(path).some((parts) => matchesParts(pattern, parts));
        assert.equal(
          globs([pattern.join('/')])(path) !== undefined,
          expected,
          `${pattern.join('/')} ${path}`,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('name the pattern that matched, the first of them, in any composition of letters', () => {
    assert.equal(globs(['x', 'a/*', 'a/b'])('a/b'), 'a/*');
    assert.equal(globs(['./a/'])('a/b/c.md'), './a/');
    assert.equal(globs(['caf\u00e9/**'])('cafe\u0301/a.md'), 'caf\u00e9/**');
    assert.equal(globs(['!a', ''])('b'), undefined);
  });
});

describe('the globs of Ruby and Python', () => {
  it('let a star cross folders, as a naive matcher has it', () => {
    const simple = fc
      .array(fc.constantFrom('a', 'b', '/', '*', '?'), { maxLength: 6 })
      .map((letters) => letters.join(''))
      .filter((pattern) => !pattern.includes('**'));
    fc.assert(
      fc.property(simple, path, (pattern, path) => {
        assert.equal(
          fnmatch([pattern])(path) !== undefined,
          matches(pattern, path, true),
          `${pattern} ${path}`,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('take sets, escapes and all other signs as they are written', () => {
    assert.equal(fnmatch(['[!a]x'])('bx'), '[!a]x');
    assert.equal(fnmatch(['[^a-c]x'])('bx'), undefined);
    assert.equal(fnmatch(['a\\*'])('a*'), 'a\\*');
    assert.equal(fnmatch(['a(1).{md}'])('a(1).{md}'), 'a(1).{md}');
    assert.equal(fnmatch(['[z-a]'])('b'), undefined);
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => void fnmatch([text])('a/b')));
  });
});

describe('the globs of Hugo', () => {
  it('keep a single star within a folder, and know alternatives', () => {
    const matches = (pattern: string, path: string) => hugoGlobs([pattern])(path) !== undefined;
    assert.ok(matches('/s1**', '/s1/p1') && !matches('/s1*', '/s1/p1'));
    assert.ok(
      matches('{/a,/a/**}', '/a') && matches('{/a,/a/**}', '/a/b/c') && !matches('{/a,/a/**}', '/ab'),
    );
    assert.ok(!matches('/a/**', '/a'));
  });
});

describe('gitignore', () => {
  it('follows the rules of git, by the line that decides', () => {
    const rule = gitignore(
      '*.tmp\n/top.md\nout/\n!out/kept.md\nwip*\n!wip-open.md\n# a comment\na/**/z.md\n',
    );
    const said = [
      'x/a.tmp',
      'top.md',
      'x/top.md',
      'x/out/kept.md',
      'out',
      'wip-open.md',
      'wip.md',
      'a/z.md',
      'a/b/c/z.md',
      'README.md',
    ].map(rule);
    const no = undefined;
    assert.deepEqual(said, ['*.tmp', '/top.md', no, 'out/', no, no, 'wip*', 'a/**/z.md', 'a/**/z.md', no]);
  });
});

describe('expressions', () => {
  it('read those of Go and Python, and say which they can not', () => {
    const { matches, unread } = expressions([
      '(?i)secret',
      '^(?P<y>\\d+)\\.md\\z',
      '[[:digit:]]x',
      '(',
      'a(?>b)',
    ]);
    assert.deepEqual(['a/SECRETS.md', '12.md', '7x', 'b'].map(matches), [
      '(?i)secret',
      '^(?P<y>\\d+)\\.md\\z',
      '[[:digit:]]x',
      undefined,
    ]);
    assert.deepEqual(unread, ['(', 'a(?>b)']);
  });

  it('match from the beginning where a tool does, with flags of their own or of the tool', () => {
    const { matches } = expressions(['(?i)drafts/', 'b|c'], '^');
    assert.deepEqual(['DRAFTS/a.md', 'x/drafts/a.md', 'c.md', 'ac.md'].map(matches), [
      '(?i)drafts/',
      undefined,
      'b|c',
      undefined,
    ]);
    assert.equal(expressions(['\\pL\\.md'], '', 'i').matches('é.MD'), '\\pL\\.md');
  });
});

describe('globs', () => {
  it('matches all paths by the folder that they are in', () => {
    for (const root of ['./', '/']) assert.equal(globs([root])('a/.b/c.md'), root);
  });
});

describe('splitNegated', () => {
  it('gives what takes paths in, and what leaves them out; a lone ! leaves nothing out', () => {
    assert.deepEqual(splitNegated(['a', '!b', '!', 'c!']), { taken: ['a', 'c!'], left: ['b'] });
  });
});
