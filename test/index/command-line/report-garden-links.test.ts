import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseLines, missingNotes, mistakenLinks } from '../../../index/command-line/report-garden-links.js';
import { styleFor } from '../../../index/command-line/terminal.js';
import { makeReport } from '../support/garden-report.js';

const plain = styleFor({ write: () => {} }, {});
const link = (path: string, line: number, target: string, nearest = '') => ({ path, line, target, nearest });
const report = makeReport({
  broken: [
    link('a.md', 3, 'Mulhc', 'Mulch.md'),
    link('a.md', 4, 'Gone'),
    link('b.md', 0, 'Hotbed', 'Hotbed.md'),
    link('b.md', 9, 'mulhc', 'Mulch.md'),
    link('c.md', 1, 'Wanted'),
    link('d.md', 2, 'wanted'),
    link('e.md', 2, 'WANTED'),
  ],
  excluded: [{ path: 'Hotbed.md', reason: 'draft: true' }],
});

describe('mistakenLinks', () => {
  it('has a line for each target with what was probably meant, and whether that stays out', () => {
    assert.deepEqual(mistakenLinks(report, plain), [
      'Broken links, probably meant for another note: 2',
      '  a.md:3 and 1 other  Mulhc  Did you mean Mulch.md?',
      '  b.md  Hotbed  Hotbed.md is excluded (draft: true).',
    ]);
  });
});

describe('missingNotes', () => {
  it('names first what most links name', () => {
    assert.deepEqual(missingNotes(report, plain), [
      'Notes not written, though links lead to them: 2',
      '  Wanted  c.md:1 and 2 others',
      '  Gone  a.md:4',
    ]);
  });

  it('cuts what is too long to be a name, and shows control characters as text', () => {
    const broken = [link('a\u001b.md', 1, `\u001b[2J${'x'.repeat(100_000)}`)];
    const text = missingNotes(makeReport({ broken }), plain).join('\n');
    assert.ok(text.length < 250 && !text.includes('\u001b'));
  });
});

describe('baseLines', () => {
  it('says what to give where the garden seems to lie elsewhere', () => {
    assert.deepEqual(baseLines(makeReport({ likelyBase: { base: '/en/', links: 2146 } })), [
      '2,146 of the broken links would lead to a note with --base-url /en/',
    ]);
    assert.deepEqual(baseLines(report), []);
  });
});
