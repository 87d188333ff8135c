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

describe('partLooseTables', () => {
  const textOf = (source: string) => readBody(source).sections[0]!.text.replace(/\n+/gu, '\n');

  it('parts the cells of tables that are none in GitHub Flavored Markdown', () => {
    const rows = '| `a | b` | [[beans|Beans]] |\n| Peas | | 2 \\| 3 |';
    const text = 'a | b\nBeans\nPeas\n2 | 3';
    for (const head of ['|---|---|', '| :-- |', '--|-:'])
      assert.equal(textOf(`${head}\n${rows}`).trim(), text, head);
    for (const head of ['|:---|:---|', '---|', ':-- | -- | : --', '|---|---|---|---|'])
      assert.equal(
        textOf(`plant | place | when\n${head}\n${rows}`).trim(),
        `plant\nplace\nwhen\n${text}`,
        head,
      );
  });

  it('parts those of rows alone, and of grids', () => {
    const rows = '| Beans | `a | b` |\n| Peas | ![Bed](bed.png) |';
    assert.equal(textOf(rows).trim(), 'Beans\na | b\nPeas\nBed');
    assert.equal(textOf('|Beans|sun|\n|Peas||rain|').trim(), 'Beans\nsun\nPeas\nrain');
    assert.equal(textOf('| Beans | sun |').trim(), 'Beans\nsun');
    const grid = ['+---+---+', '| plant | place |', '+:==+===+', '| Beans | sun   |', '+---+---+'].join('\n');
    assert.equal(textOf(grid).trim(), 'plant\nplace\nBeans\nsun');
  });

  it('leaves bars alone where no row of dashes is', () => {
    for (const text of ['|a| = |b|', '| a | b |\nc', 'a + b\n= c | d'])
      assert.equal(textOf(text), text.replace('\n', ' '));
    assert.equal(textOf('a | b\n| c -- | d'), 'a | b | c -- | d');
    assert.equal(textOf('git checkout [-f | --ours]\na'), 'git checkout [-f | --ours] a');
  });
});
