import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportText } from '../../../index/command-line/report-garden.js';
import { jsonLine, styleFor } from '../../../index/command-line/terminal.js';
import type { GardenReport } from '../../../index/garden/garden-report.js';
import { makeReport } from '../support/garden-report.js';

const plain = styleFor({ write: () => {} }, {});
const text = (given: Partial<GardenReport>) =>
  reportText(makeReport(given), plain, { width: 80, unicode: false });
const paths = (count: number) => Array.from({ length: count }, (_, i) => `${i}.md`);
const hostile = '\u001b[2J\u202e\n';

describe('jsonLine', () => {
  it('is everything that is known of a report, on one line', () => {
    const report = makeReport({ orphans: paths(30), tags: [{ tag: 'a\nb', count: 1 }] });
    const json = jsonLine(report);
    assert.equal(json.indexOf('\n'), json.length - 1);
    assert.deepEqual(JSON.parse(json), report);
  });
});

describe('reportText', () => {
  it('begins with the sums', () => {
    const said = text({
      notes: { read: 1500, indexed: 1496, excluded: 3, failed: 1 },
      links: 2000,
      broken: ['', '', 'y.md'].map((nearest) => ({ path: 'a.md', line: 1, target: 'x', nearest })),
      orphans: ['a.md'],
    });
    assert.match(said, /^1,500 notes read: 1,496 indexed, 3 excluded, 1 failed\.\n/u);
    assert.match(
      said,
      /\n2,000 links between notes, 3 broken, 2 of them to notes not written; 1 orphan, 0 tags, 0 warnings\.\n/u,
    );
  });

  it('names the generator whose rules were followed', () => {
    assert.match(text({ site: 'quartz' }), /\nAddresses follow the rules of quartz\.\n/u);
  });

  it('says no more of a garden where nothing wants tending', () => {
    const notes = { read: 1, indexed: 1, excluded: 0, failed: 0 };
    assert.equal(text({ notes }).split('\n').length, 3);
    assert.match(text({ notes }), /, 0 broken; /u);
  });

  it('lists what few notes lack, and counts what many do', () => {
    const notes = { read: 100, indexed: 100, excluded: 0, failed: 0 };
    const said = text({ notes, untitled: paths(3), undescribed: paths(90) });
    assert.match(
      said,
      /\nWithout a title of their own, so called by their file: 3\n {2}0\.md\n {2}1\.md\n {2}2\.md\n/u,
    );
    assert.match(said, /\nWithout a description, which stands where no text matches: 90 of 100 notes\n/u);
  });

  it('shows tags, and those that may be one', () => {
    const tags = [
      { tag: 'soil', count: 12 },
      { tag: 'soils', count: 1 },
    ];
    const said = text({ tags, nearTags: [tags] });
    assert.match(said, /\nTags: 2, 1 of them on one note\n {2}soil 12, soils 1\n/u);
    assert.match(
      said,
      /\nTags that may be the same, apart by case, number, parents or a letter: 1\n {2}soil 12, soils 1\n/u,
    );
  });

  it('shows the largest notes, and how many are too large', () => {
    const sizes = paths(12).map((path, i) => ({ path, bytes: 60_000 - i * 1000 }));
    const said = text({ sizes, oversized: sizes.slice(0, 10) });
    assert.match(said, /\nLargest notes, 10 over 50 kB of text\n {3}60 kB {2}0\.md\n/u);
    assert.doesNotMatch(said, /10\.md/u);
  });

  it('names what stays out, what failed and what it warns of', () => {
    const said = text({
      excluded: [{ path: 'a.md', reason: 'draft: true' }],
      failed: [{ path: 'b.md', reason: 'no text' }],
      warnings: [{ path: 'c.md', line: 2, code: 'date', message: 'no date' }],
    });
    assert.match(said, /\nExcluded, so never found: 1\n {2}1 excluded: draft: true {2}a\.md\n/u);
    assert.match(
      said,
      /\n1 note could not be read:\n {2}b\.md {2}no text\n1 warning:\n {2}c\.md:2 {2}no date\n$/u,
    );
  });

  it('shows control characters of whatever comes from notes as text', () => {
    const tag = { tag: hostile, count: 1 };
    const said = text({
      broken: ['', hostile].map((nearest) => ({ path: hostile, line: 1, target: hostile, nearest })),
      likelyBase: { base: hostile, links: 10 },
      orphans: [hostile],
      tags: [tag],
      nearTags: [[tag, tag]],
      untitled: [hostile],
      undescribed: [hostile],
      sizes: [{ path: hostile, bytes: 1 }],
      notes: { read: 100, indexed: 100, excluded: 0, failed: 0 },
      excluded: [{ path: hostile, reason: hostile }],
    });
    assert.doesNotMatch(said, /(?!\n)[\p{Cc}\u202e]/u);
  });
});
