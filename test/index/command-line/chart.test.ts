import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { barChart, canvasFor, levels, type Canvas } from '../../../index/command-line/chart.js';

const write = () => {};
const bars = fc.array(fc.record({ label: fc.string({ maxLength: 9 }), count: fc.nat(2_000_000) }), {
  minLength: 1,
  maxLength: 9,
});
const canvas = fc.record({ width: fc.integer({ min: 40, max: 300 }), unicode: fc.boolean() });

function barLength(line: string): number {
  return /[#█▏▎▍▌▋▊▉]*$/u.exec(line)![0].length;
}

describe('canvasFor', () => {
  it('takes the width of the terminal, and 80 where there is none', () => {
    assert.equal(canvasFor({ write, columns: 42 }, {}).width, 42);
    assert.equal(canvasFor({ write }, {}).width, 80);
  });

  it('shows more than ASCII in a UTF-8 locale and on newer terminals of Windows only', () => {
    const unicode = (env: NodeJS.ProcessEnv) => canvasFor({ write }, env).unicode;
    assert.ok(
      unicode({ LANG: 'de_DE.UTF-8' }) && unicode({ LC_CTYPE: 'C.utf8' }) && unicode({ WT_SESSION: '' }),
    );
    assert.ok(!unicode({}) && !unicode({ LANG: 'C' }) && !unicode({ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }));
  });
});

describe('barChart', () => {
  it('keeps within the width, in as many lines as there are bars', () => {
    fc.assert(
      fc.property(bars, canvas, (bars, canvas) => {
        const lines = barChart(bars, canvas);
        assert.equal(lines.length, bars.length);
        for (const line of lines) assert.ok([...line].length <= canvas.width, line);
      }),
    );
  });

  it('draws a longer bar for a larger count, one for each that is not 0, and ASCII where it must', () => {
    const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(counts, canvas, (counts, canvas) => {
        const lines = barChart(
          counts.map((count) => ({ label: 'a', count })),
          canvas,
        );
        lines.forEach((line, i) => {
          assert.equal(barLength(line) > 0, counts[i]! > 0, line);
          if (!canvas.unicode) assert.match(line, /^[ -~]*$/u);
          lines.forEach((other, j) =>
            assert.ok(counts[i]! < counts[j]! || barLength(line) >= barLength(other)),
          );
        });
      }),
    );
  });

  it('puts label, count and bar in columns', () => {
    const bars = [
      { label: 'seedling', count: 1000 },
      { label: 'none', count: 0 },
      { label: 'budding', count: 9 },
    ];
    assert.deepEqual(barChart(bars, { width: 23, unicode: true }), [
      '  seedling  1,000 █████',
      '  none          0',
      '  budding       9 ▏',
    ]);
  });
});

describe('levels', () => {
  it('rises with the count, from a sign that means none to one that means the most', () => {
    for (const unicode of [true, false]) {
      const signs = (...counts: number[]) => levels(counts, 100, { width: 80, unicode } as Canvas).split(' ');
      const all = signs(...Array.from({ length: 101 }, (_, count) => count));
      const scale = [...new Set(all)];
      assert.equal(scale.length, 9);
      assert.deepEqual(
        all,
        all.toSorted((a, b) => scale.indexOf(a) - scale.indexOf(b)),
      );
      assert.notEqual(signs(0)[0], signs(1)[0]);
    }
  });
});
