import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formulaText } from '../../../../index/text/formula-text.js';
import { readBody, textOf } from '../../support/read-source.js';

const MARKS: readonly (readonly [string, string])[] = [
  ['$', '$'],
  ['$$', '$$'],
  ['\\(', '\\)'],
  ['\\\\(', '\\\\)'],
  ['\\[', '\\]'],
  ['\\\\[\n', '\n\\\\]'],
];

describe('formulaSyntax', () => {
  it('shows formulas of all notations as a line, and the text around them', () => {
    const tex = fc
      .constantFrom(
        '\\alpha',
        'x_{1}',
        '\\frac{a}{b}',
        '*',
        ' ',
        '\nb',
        '_',
        '[a](b)',
        '[[a]]',
        '{{b}}',
        '==',
      )
      .map(String);
    fc.assert(
      fc.property(fc.constantFrom(...MARKS), fc.array(tex), ([open, close], parts) => {
        const formula = `\\beta ${parts.join('')}z`;
        assert.equal(
          textOf(`Before ${open}${formula}${close} after`),
          `Before ${formulaText(formula)} after`,
        );
      }),
    );
  });

  it('leaves links and lines between dollars that are no formula', () => {
    const cases = {
      '(US$) [[a]] and ($)': '(US$) a and ($)',
      'US$[a](b)$': 'US$a$',
      '"$A"\n"$B"': '"$A" "$B"',
    };
    for (const [source, text] of Object.entries(cases)) assert.equal(textOf(source), text);
  });

  it('leaves brackets that are only kept from being links', () => {
    const cases = {
      '\\[a\\] and \\(b\\)': '[a] and (b)',
      '\\[x_1\\](y) \\(see *that*\\)': '[x_1](y) (see that)',
      'C:\\\\(x86)\\\\bin': 'C:\\(x86)\\bin',
    };
    for (const [source, text] of Object.entries(cases)) assert.equal(textOf(source), text);
  });

  it('reads fences of formulas as text, and those of code as code', () => {
    const fence = (info: string) =>
      readBody(`a\n\n~~~${info}\n:label: canary\n\\alpha\n\n\\in $b\\$\n~~~\n\nc`).sections;
    for (const info of ['math', '{math}', ' math x'])
      assert.deepEqual(
        fence(info).map(({ text, code }) => [text, code]),
        [['a\nalpha ∈ b\nc', '']],
        info,
      );
    for (const info of ['', 'tex', 'mathematica', '{mathx}'])
      assert.match(fence(info)[0]!.code, /\\alpha/, info);
  });

  it('keeps a fence that is too long to be one formula', () => {
    const tex = Array.from({ length: 1000 }, () => '\\alpha').join(' ');
    assert.equal(readBody(['~~~math', tex, '~~~'].join('\n')).sections[0]!.code.trim(), tex);
  });

  it('makes anchors of the formulas as written, and shows them as text', () => {
    const { sections } = readBody('# T\n\n## On $\\beta$ decay');
    assert.deepEqual([sections.at(-1)!.heading, sections.at(-1)!.anchor], ['On beta decay', 'on-beta-decay']);
    const [section] = readBody('text\n\n## $x_{1}$').sections.slice(-1);
    assert.deepEqual([section!.heading, section!.anchor], ['x_1', 'x_1']);
  });
});
