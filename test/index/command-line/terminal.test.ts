import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  count,
  formatBytes,
  MAX_LINES,
  PLAIN,
  printable,
  section,
  styleFor,
} from '../../../index/command-line/terminal.js';
import { anyCharacter } from '../../support/arbitraries.js';

const write = (): void => {};

describe('styleFor', () => {
  it('styles on a terminal only, and not where NO_COLOR is set', () => {
    assert.equal(styleFor({ write, isTTY: true }, {}).bold('a'), '\u001b[1ma\u001b[22m');
    assert.equal(styleFor({ write, isTTY: true }, { NO_COLOR: '1' }).bold('a'), 'a');
    assert.equal(styleFor({ write }, {}).dim('a'), 'a');
  });
});

describe('printable', () => {
  it('leaves no control character, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        assert.doesNotMatch(printable(text), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('shows what it took the place of', () => {
    assert.equal(printable('a\u001b[31m\nb\u202e'), 'a\\u{1b}[31m\\u{a}b\\u{202e}');
  });

  it('leaves letters of every script alone, and emoji whole', () => {
    const text = 'Straße קומפוסט 堆肥 👩🏽‍🌾 e\u0301';
    assert.equal(printable(text), text);
  });
});

describe('count', () => {
  it('groups thousands and leaves one alone', () => {
    assert.equal(count(1, 'note'), '1 note');
    assert.equal(count(0, 'note'), '0 notes');
    assert.equal(count(1062, 'note'), '1,062 notes');
  });
});

describe('formatBytes', () => {
  it('takes the unit that suits', () => {
    assert.deepEqual([0, 999, 1000, 43_000, 430_400, 1_234_567].map(formatBytes), [
      '0 B',
      '999 B',
      '1.0 kB',
      '43 kB',
      '430 kB',
      '1.2 MB',
    ]);
  });
});

describe('section', () => {
  it('is nothing where there is nothing to list', () => {
    assert.deepEqual(section('Orphans', [], PLAIN), []);
  });

  it('counts its lines, and cuts them where there are many', () => {
    assert.deepEqual(section('Orphans', ['a'], PLAIN), ['Orphans: 1', '  a']);
    const many = section('Orphans', Array.from({ length: 1200 }, String), PLAIN);
    assert.equal(many[0], 'Orphans: 1,200');
    assert.equal(many.length, MAX_LINES + 2);
    assert.equal(many.at(-1), '  and 1,190 more; --json lists all');
  });
});
