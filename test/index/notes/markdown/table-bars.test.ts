import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readBody } from '../../support/read-source.js';

const textOf = (cell: string) =>
  readBody(`| plant | place |\n| --- | --- |\n| ${cell} | sun |`).sections[0]!.text;

describe('tableWithBars', () => {
  it('ends no cell at the bar of a wikilink or of a filter', () => {
    for (const cell of [
      '[[beans|Beans]]',
      '[Beans]({{ "/beans" | relative_url }})',
      '[Beans]({{ site.url | append: "/beans" }})',
      '{{ "x" | upcase | strip }} Beans',
    ])
      assert.equal(textOf(cell), 'plant\nplace\nBeans\nsun', cell);
  });

  it('ends one at any other bar, but none that is escaped', () => {
    assert.equal(textOf('Beans \\| Peas'), 'plant\nplace\nBeans | Peas\nsun');
    assert.equal(textOf('{ Beans | Peas }'), 'plant\nplace\n{ Beans\nPeas }');
  });
});
