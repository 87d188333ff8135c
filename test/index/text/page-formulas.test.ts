import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withFormulas } from '../../../index/text/page-formulas.js';

describe('withFormulas', () => {
  it('shows what scripts of a page would typeset', () => {
    const cases: Record<string, string> = {
      'a \\(\\alpha\\) b \\[x_{1}\\] c $$\\sqrt{x}$$ d $\\beta_1$ e': 'a alpha b x_1 c √x d beta_1 e',
      'of \\(n\\) and \\(O(n)\\)': 'of n and O(n)',
    };
    for (const [line, text] of Object.entries(cases)) assert.equal(withFormulas(line), text);
  });

  it('leaves prices, paths, patterns and what is not closed', () => {
    for (const line of [
      '$5 and $6',
      '$HOME\\a;$PATH',
      's/\\(.*\\)/\\1/',
      '\\(\\d+\\)',
      '\\(\\alpha',
      '\\[\\beta',
      '$$\\beta',
      'x $$ y',
    ])
      assert.equal(withFormulas(line), line);
  });

  it('leaves lines without dollars and backslashes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        if (!/[$\\]/.test(line)) assert.equal(withFormulas(line), line);
      }),
    );
  });
});
