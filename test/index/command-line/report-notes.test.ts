import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excludedLines, MAX_NAMED, momentLines } from '../../../index/command-line/report-notes.js';
import { MAX_LINES, styleFor } from '../../../index/command-line/terminal.js';

const plain = styleFor({ write: () => true }, {});
const notes = (count: number, reason: string) =>
  Array.from({ length: count }, (_, i) => ({ path: `${i}.md`, reason }));

describe('excludedLines', () => {
  it('counts and names the notes of each reason, the most common first', () => {
    const excluded = [...notes(1, 'private'), ...notes(2, 'draft: true')];
    assert.deepEqual(excludedLines({ excluded }, plain), [
      '  2 excluded: draft: true  0.md, 1.md',
      '  1 excluded: private  0.md',
    ]);
    assert.deepEqual(excludedLines({ excluded: [] }, plain), []);
  });

  it('shortens long lists with a count, of names and of reasons, so that all add up', () => {
    const reasons = Array.from({ length: MAX_LINES + 2 }, (_, i) => `reason ${i}`);
    const excluded = [
      ...notes(MAX_NAMED + 1001, 'draft: true'),
      ...reasons.flatMap((reason) => notes(2, reason)),
    ];
    const lines = excludedLines({ excluded }, plain);
    assert.match(lines[0]!, /4\.md and 1,001 more$/u);
    assert.equal(lines.at(-2), '  6 excluded for 3 other reasons');
    assert.match(lines.at(-1)!, /--json names all/u);
    assert.equal(lines.length, MAX_LINES + 2);
  });

  it('takes as long for each of many notes as for each of few', { timeout: 5000 }, () => {
    assert.match(
      excludedLines({ excluded: notes(100_000, 'draft: true') }, plain)[0]!,
      /^ {2}100,000 excluded/u,
    );
  });

  it('prints names and reasons without control characters', () => {
    const said = excludedLines({ excluded: [{ path: '\u001b[2J.md', reason: '\u001b]8' }] }, plain).join('');
    assert.ok(!said.includes('\u001b'));
  });
});

describe('momentLines', () => {
  it('says by which moment dates were judged, and where it comes from', () => {
    const said = (from: 'now' | 'SOURCE_DATE_EPOCH' | 'clock', notes = 2) =>
      momentLines({ moment: { at: '2026-06-11T10:00:00.000Z', from, notes } }).join('');
    assert.equal(
      said('clock'),
      'The dates of 2 notes were compared with 2026-06-11T10:00:00Z, the moment of the build; --now chooses another.',
    );
    assert.match(said('now', 1), /^The date of 1 note was .*as --now says\.$/u);
    assert.match(said('SOURCE_DATE_EPOCH'), /as SOURCE_DATE_EPOCH says/u);
    assert.equal(said('clock', 0), '');
  });
});
