import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialect } from '../../../../index/sites/publication-rules.js';
import { readBody } from '../../support/read-source.js';

const textOf = (source: string) =>
  readBody(source)
    .sections.map(({ text }) => text)
    .join('\n');

describe('looseLinks', () => {
  it('keeps the text of links to names, but takes no other brackets for such', () => {
    assert.equal(
      textOf('The [`Bean[0]` *class*][garden.beans.Bean] and [posts][config:blog].'),
      'The Bean[0] class and posts.',
    );
    assert.equal(textOf('[a][b.c] [1][2]\n\n[b.c]: /d'), 'a [1][2]');
    assert.equal(textOf('`[a][b.c]` [a [b] [c.d]'), '[a][b.c] [a [b] [c.d]');
  });

  it('reads a picture whose address has spaces in MkDocs and Pelican alone', () => {
    const text = (...dialects: Dialect[]) =>
      readBody('Soil ![Wet bed](a wet bed.png), ![Dry](b.png "A bed") (not this)', false, ...dialects)
        .sections[0]!.text;
    assert.equal(text('multimarkdown'), 'Soil Wet bed, Dry (not this)');
    assert.equal(text(), 'Soil ![Wet bed](a wet bed.png), Dry (not this)');
  });

  it('reads it in Logseq too, without the name of a file', () => {
    const page = (text: string) => readBody(`id:: 1\n- ${text}`).sections[0]!.text;
    assert.equal(
      page('Soil ![Wet bed](../assets/wet bed.png), ![bed.pdf](../assets/a bed.pdf)'),
      'Soil Wet bed,',
    );
  });

  it('reads links whose address has spaces where the tool does', () => {
    const source = '- [**Wet** bed](a wet bed.md), a[b](c d), [dry `a`](b.md), $[a, b](c d)$';
    const text = (...dialects: Dialect[]) => readBody(source, false, ...dialects).sections[0]!.text;
    const shown = 'Wet bed, a[b](c d), dry a, $[a, b](c d)$';
    assert.equal(text('multimarkdown'), shown);
    assert.equal(text('logseq'), shown);
    assert.equal(text('obsidian'), '[Wet bed](a wet bed.md), a[b](c d), dry a, $[a, b](c d)$');
  });

  it('reads links of MkDocs to addresses in a file that the note includes', () => {
    const links = 'See [**Wet** bed][my_bed] [A][b]\n\n';
    const text = (end: string) => readBody(links + end, false, 'multimarkdown').sections[0]!.text.trim();
    for (const end of ['{%\n  include-markdown "links.md"\n%}', '--8<-- "links.md"'])
      assert.equal(text(end), 'See Wet bed [A][b]', end);
    assert.equal(text('text'), 'See [Wet bed][my_bed] [A][b]\ntext');
  });
});
