import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { partsNamed, takeIn } from '../../../../index/notes/markdown/parts.js';

const shown = (text: string) => ({ text: text.replace(/<!--[^]*?-->/gu, ''), open: undefined });
const take = (text: string, parts: Record<string, string>) => takeIn(text, parts, shown);

describe('partsNamed', () => {
  it('lists files that a page shows in whole, each once', () => {
    const source = [
      'import Soil from "./_soil.mdx"',
      "import Moss from '@site/docs/_moss.md';",
      'import Unused from "./_unused.md";',
      '<Soil /> <Moss depth="2"></Moss> <Soil/>',
      '<!-- @include: ./parts/pond.md -->',
      '{{< include _reed.qmd >}} {{#include lily.md}}',
    ].join('\n');
    assert.deepEqual(partsNamed(source), [
      './_soil.mdx',
      '@site/docs/_moss.md',
      './parts/pond.md',
      '_reed.qmd',
      'lily.md',
    ]);
  });

  it('lists no part of a file, no program and no element with content', () => {
    const source = [
      'import Code from "./code.js"\nimport { Soil } from "./_soil.mdx"\nimport Moss from "./_moss.mdx"',
      '<Code /> <Soil /> <Mosses /> <Moss>text</Moss>',
      '<!--@include: ./a.md{3,9}--> <!--@include: ./a.md#soil--> {{#include a.md:2:4}} {{#include a.rs}}',
    ].join('\n');
    assert.deepEqual(partsNamed(source), []);
  });
});

describe('takeIn', () => {
  it('puts a part in its place, and tells the lines of the source', () => {
    const { text, lines } = take('a\n<!--@include: p.md--> b\nc', { 'p.md': 'x\ny' });
    const words = text.split('\n').flatMap((word, i) => (word.trim() ? [[word.trim(), lines![i]]] : []));
    assert.deepEqual(words, [
      ['a', 0],
      ['x', 1],
      ['y', 1],
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('keeps back a part within a comment, and what a comment hides whatever a part holds', () => {
    const parts = { 'p.md': 'part --> <!--' };
    assert.deepEqual(take('a <!-- secret {{#include p.md}} --> b', parts), {
      text: 'a  b',
      open: undefined,
      lines: [0],
    });
    assert.doesNotMatch(take('{{#include p.md}} <!-- secret -->', parts).text, /secret/u);
  });

  it('leaves out what would make a note endless', () => {
    const half = 'a'.repeat(600_000);
    assert.ok(take('{{#include p.md}}'.repeat(100), { 'p.md': half }).text.length < 1_100_000);
  });

  it('changes nothing of a text without parts', () => {
    const part = fc.constantFrom('\ue0030\ue004', '<!--', '-->', '{{#include p.md}}', 'a', '\n');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const source = parts.join('');
        assert.deepEqual(take(source, {}), shown(source));
      }),
    );
  });

  it('keeps every line of the source in order, whatever it holds', () => {
    const part = fc.constantFrom('\ue0030\ue004', '\ue003', '{{#include p.md}}', 'a', '\n');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const source = parts.join('');
        const { text, lines = source.split('\n').map((_, i) => i) } = take(source, { 'p.md': 'x\n\nx' });
        assert.equal(lines.length, text.split('\n').length);
        assert.deepEqual(
          lines,
          lines.toSorted((a, b) => a - b),
        );
        assert.equal(lines.at(-1), source.split('\n').length - 1);
        assert.equal(text.match(/x/gu)?.length ?? 0, 2 * parts.filter((one) => one.startsWith('{')).length);
      }),
    );
  });
});
