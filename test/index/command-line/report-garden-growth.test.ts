import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growthLines, MAX_YEARS } from '../../../index/command-line/report-garden-growth.js';
import { styleFor } from '../../../index/command-line/terminal.js';
import type { GardenReport } from '../../../index/garden/garden-report.js';
import { makeReport } from '../support/garden-report.js';

const plain = styleFor({ write: () => {} }, {});
const lines = (given: Partial<GardenReport>) =>
  growthLines(makeReport(given), plain, { width: 80, unicode: false }).flat();

describe('growthLines', () => {
  it('draws a bar for each stage, where one is given at all', () => {
    const stages = { seedling: 4, budding: 2, evergreen: 0, none: 1 };
    assert.deepEqual(lines({ stages }), [
      'Notes by stage',
      `  seedling   4 ${'#'.repeat(40)}`,
      `  budding    2 ${'#'.repeat(20)}`,
      '  evergreen  0',
      `  none       1 ${'#'.repeat(10)}`,
    ]);
    assert.deepEqual(lines({ stages: { seedling: 0, budding: 0, evergreen: 0, none: 9 } }), []);
  });

  it('draws a year a line and a month a sign, only years with a note', () => {
    const months = [
      { month: '2021-12', count: 1 },
      { month: '2024-01', count: 16 },
      { month: '2024-03', count: 4 },
    ];
    assert.deepEqual(lines({ months, undated: 1200 }), [
      'New notes by month, at most 16 in a month, 1,200 without a date',
      '        J F M A M J J A S O N D',
      '  2021  . . . . . . . . . . . 2      1',
      '  2024  8 . 4 . . . . . . . . .     20',
    ]);
  });

  it('draws the latest years of many', () => {
    const months = Array.from({ length: 50 }, (_, i) => ({ month: `${1950 + i}-01`, count: 1 }));
    const drawn = lines({ months });
    assert.equal(drawn.length, MAX_YEARS + 2);
    assert.match(drawn.at(-1)!, /^ {2}1999 /u);
  });
});
