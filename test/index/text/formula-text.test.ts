import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formulaText } from '../../../index/text/formula-text.js';
import { ACCENTS, BETWEEN, BRACKETS, CLOSE, PLAIN } from '../../../index/text/formula-signs.js';

const commands = [
  ...[BETWEEN, CLOSE, PLAIN, ACCENTS].flatMap((table) => [...table.keys()]),
  ...['frac', 'dbinom', 'sqrt', 'pmod', 'stackrel', 'underset', 'left', 'right', 'color', 'mathbb', 'theta'],
].filter((name) => name !== 'backslash');
const pieces = fc.oneof(
  fc.constantFrom(...commands).map((name) => `\\${name}`),
  fc.constantFrom(...Object.keys(BRACKETS), 'array').map((name) => `\\begin{${name}}`),
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '^',
    '_',
    ' ',
    '\n',
    '&',
    '~',
    '%',
    '\\\\',
    '\\,',
    '\\{',
    '\\end{cases}',
  ),
  fc.constantFrom('a', 'b', '1', '2', '=', '+', '(', ')', 'ж', '数', '😀'),
);

describe('formulaText', () => {
  it('leaves no command, no mark of its own and no second space of any formula, in one line', () => {
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = formulaText(`\\quad${parts.join(' ')}`);
        assert.doesNotMatch(text, /\\[A-Za-z]|[\0\n]| {2}|^ | $/u);
      }),
    );
  });

  it('loses no letter and no digit of any formula without commands', () => {
    const sign = fc.constantFrom('a', 'b', '1', '{', '}', '^', '_', ' ', '+', 'ж', '数', '😀');
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}😀]/gu, '');
    fc.assert(
      fc.property(fc.array(sign), (parts) => {
        const tex = `_{${parts.join('')}}`;
        assert.equal(letters(formulaText(tex)), letters(tex));
      }),
    );
  });

  it('shows any text without commands and groups as it is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/\\|[_^]\{/.test(text)) assert.equal(formulaText(text), text);
      }),
    );
    assert.equal(formulaText('x_1 * y^2'), 'x_1 * y^2');
  });

  it('reads what is opened ten thousand times', () => {
    for (const piece of ['{', '\\frac', '^', '\\sqrt[', '\\begin{array}', '\\left(', '\\hat', '}', '\\\\'])
      assert.equal(typeof formulaText(`\\alpha${piece.repeat(10_000)}`), 'string');
  });

  it('shows what is read aloud, in one line', () => {
    const cases: Record<string, string> = {
      '\\hat y_i = \\mathbf{w}^Tx_i': 'ŷ_i = w^Tx_i',
      'f(w) = \\sum_{i=1}^n (w^Tx_i - y_i)^2': 'f(w) = ∑_(i=1)^n (w^Tx_i - y_i)^2',
      'O(n\\log n)': 'O(n log n)',
      '2\\pi r \\approx 6.28\\,r': '2 pi r ≈ 6.28 r',
      'x\\in\\mathbb{R}^n, \\forall x \\not= 0': 'x ∈ R^n, ∀x ≠ 0',
      '\\frac{\\partial f}{\\partial x_1} \\to \\frac12x': '∂f/∂x_1 → 1/2 x',
      '\\frac{a+b}{\\sqrt[3]{c}} \\cdot \\sqrt{x+1}': '(a+b)/(3√c) · √(x+1)',
      '\\begin{bmatrix}1 & 0 \\\\ 0 & 1\\end{bmatrix}': '[1 0; 0 1]',
      '\\left[\\begin{array}[t]{cc}a & b\\end{array}\\right.': '[a b',
      'f(x) = \\begin{cases}1 & \\text{if } x > 0 \\\\ 0\\end{cases}': 'f(x) = {1 if x > 0; 0',
      '\\begin{align} a &= b \\\\ &= c \\tag{1} \\\\ \\end{align}': 'a = b; = c',
      'P(\\textrm{spam} \\mid x)': 'P(spam | x)',
      '\\binom{n}{k} = {n \\choose k}': '(n choose k) = n choose k',
      '\\left\\langle u, v \\right\\rangle \\le \\lVert u \\rVert': '⟨u, v⟩ ≤ ‖u ‖',
      "f'(x) = 90^\\circ, f^\\prime, \\varepsilon": "f'(x) = 90°, f′, epsilon",
      'e^{i\\theta}, a \\equiv b \\pmod{m}, a \\bmod b': 'e^(i theta), a ≡ b (mod m), a mod b',
      'X \\stackrel{d}{\\to} Y, \\underset{x}{\\max}': 'X →^d Y, max_x',
      '\\textcolor{red}{x} % canary\n + \\KL{p}{q}': 'x + KL p q',
      '\\{a\\}, 50\\%, a\\_b, \\|v\\|, a~b': '{a}, 50%, a_b, ‖v‖, a b',
      '\\ce{H2O}, \\operatorname{argmax}_x': 'H2O, argmax_x',
    };
    for (const [tex, text] of Object.entries(cases)) assert.equal(formulaText(tex), text);
  });
});
