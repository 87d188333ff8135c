import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../../../../index/notes/markdown/read-markdown.js';
import { githubAnchors } from '../../../../index/sites/anchors.js';
import type { Dialect } from '../../../../index/sites/note-rules.js';
import { readBody, sectionsOf, textOf } from '../../support/read-source.js';

describe('directiveSyntax', () => {
  it('keeps the title and the text of a container', () => {
    const cases = {
      '::: tip A title\ntext\n:::': 'A title text',
      ':::note[A *title*]{.x}\ntext\n:::': 'A title text',
      '::::\n:::details\ntext\n:::\n::::': 'text',
      '::: {.callout}\ntext\n:::': 'text',
      'a :: b ::: c': 'a :: b ::: c',
      '::: code-tabs#shell\n\n@tab npm\n\none\n\n@tab:active yarn\n\ntwo\n\n:::': 'npm\none\nyarn\ntwo',
      '@tab\n\n@table a\n\na @tab b': '@tab\n@table a\na @tab b',
    };
    for (const [source, text] of Object.entries(cases)) {
      assert.equal(textOf(source), text, source);
      assert.deepEqual(readBody(source).tags, []);
    }
  });

  it('keeps the whole name of what mkdocstrings documents, and drops its options', () => {
    const cases = {
      '::: soil.beds.Bed': 'soil.beds.Bed',
      ':::soil.Bed\n    options:\n        members:\n            - dig\n\nAfter': 'soil.Bed\nAfter',
      'Before\n::: soil.Bed\n    handler: python\n    options:\n      heading_level: 2': 'Before soil.Bed',
      '::: soil.Bed\n    text': 'soil.Bed text',
      '::: tip soil.Bed\n    options: none': 'soil.Bed options: none',
    };
    for (const [source, text] of Object.entries(cases)) assert.equal(textOf(source), text, source);
  });

  it('drops the marks of tabs in Retype and of blocks in MyST', () => {
    assert.equal(textOf('+++ Dry beds\nWater.\n\n+++ Wet\n\nWait.\n+++\n'), 'Dry beds Water.\nWet\nWait.');
    assert.equal(textOf('a\n\n+++ {"part": "abstract"}\n\nb'), 'a\nb');
    for (const kept of ['++++', 'a +++ b', '+++b']) assert.equal(textOf(kept), kept);
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

  it('reads links whose address has spaces there too, by their whole label', () => {
    const source = '- [Wet bed.pdf](a/wet bed.pdf), a[b](c d), [dry](b.md), $[a, b](c d)$';
    const text = (...dialects: Dialect[]) => readBody(source, false, ...dialects).sections[0]!.text;
    const shown = 'Wet bed.pdf, a[b](c d), dry, $[a, b](c d)$';
    assert.equal(text('multimarkdown'), shown);
    assert.equal(text('logseq'), shown);
    assert.equal(text('obsidian'), '[Wet bed.pdf](a/wet bed.pdf), a[b](c d), dry, $[a, b](c d)$');
  });

  it('shows of a directive within a line its text alone', () => {
    const cases = {
      'press :::no-loc text="Win + X"::: twice': 'press Win + X twice',
      ':::image type="content" source="a.png" alt-text="A bed":::': 'A bed',
      ':::row:::\n:::column span="":::\na\n:::column-end:::\n:::row-end:::': 'a',
      '::: zone pivot="a"\nb *c*\n::: zone-end': 'b c',
      '::: moniker range=">=2"\nb\n\n::: moniker-end': 'b',
      'a `:::b c="d":::`': 'a :::b c="d":::',
    };
    for (const [source, text] of Object.entries(cases)) assert.equal(textOf(source), text, source);
  });

  it('drops the rows that part others of a table, and no cell of another row', () => {
    const table = '| a | b |\n| --- | --- |\n| 0 | --- |\n| --- | :---: |\n| -- | -- |\n| 2 | `---` |';
    assert.equal(textOf(table), 'a\nb\n0\n---\n--\n--\n2\n---');
  });

  it('shows of a component within a line its label alone', () => {
    assert.equal(
      textOf(':icon{name="leaf"} Sow :badge[late beans]{.x :to="a"} now:\n\n:film{id=5}'),
      'Sow late beans now:',
    );
    assert.equal(textOf('Sow :badge[beans], not :a[b](c)'), 'Sow beans, not :ab');
    for (const kept of [':root{color}', 'a:b{c="d"', ':hover {}', 'a ::b']) assert.equal(textOf(kept), kept);
  });

  it('shows the text of a role without its name, which may be that of an emoji, and no labels', () => {
    const source =
      '# Moss\n:label:`sec_moss`:eqlabel:`eq_a`\n\nIn :numref:`sec_bed`, :class:`Bed` :width:`4px`:key: `a`';
    assert.equal(textOf(source), 'In sec_bed, Bed 🔑 a');
    assert.equal(textOf('std::key:`a` :key:'), 'std::key:a 🔑');
  });

  it('takes the size of a picture for no part of its text', () => {
    for (const size of ['=300x', '=x40', '=100%x', '=300x200', '=12.5px', '=100x*'])
      assert.equal(textOf(`![Beans](b.png ${size}) in ![May]( <c d.png>  ${size} )`), 'Beans in May', size);
    assert.deepEqual(readBody('[a](b.md =5x)').links[0]?.target, 'b.md');
    assert.equal(textOf('![a](b.png =c)'), '![a](b.png =c)');
  });

  it('reads the indented text of an admonition as Markdown', () => {
    assert.deepEqual(
      sectionsOf(
        'before\n!!! note "A *title*"\n    one\n\n    - two **bold**\n\n    ```js\n    code()\n    ```\nafter',
      ),
      [['', 'before\nA title\none\ntwo bold\nafter', 'code()']],
    );
    assert.deepEqual(sectionsOf('??? tip\n    ## Heading\n    text'), [['Heading', 'text', '']]);
    assert.equal(
      textOf('=== "Tab one"\n\n    text\n\n=== "Tab two"\n\n    more'),
      'Tab one\ntext\nTab two\nmore',
    );
    assert.equal(textOf('- item\n\n    !!! note\n        nested'), 'item\nnested');
  });

  it('reads a block of details that has nothing but a title', () => {
    assert.equal(textOf('??? "Seen in *May*"\n    one\n\n???+ "Two"\n    two'), 'Seen in May\none\nTwo\ntwo');
    for (const kept of ['!!! "a"\n    b', '??? a "b" c\n    d']) assert.match(textOf(kept), /^[!?]{3}/u);
  });

  it('reads headings without a space, as Python-Markdown does, but no tags of an Obsidian vault', () => {
    const source = '#Peat\none\n##Wet #2##\ntwo\n\n##\u00a0Dry\n\n    #three\n\n`#four`';
    const headings = (...dialects: Dialect[]) =>
      readMarkdown(source, { path: 'a.md', anchors: githubAnchors(), dialects })
        .body()
        .sections.map(({ heading }) => heading);
    assert.equal(readBody(source, false, 'multimarkdown').title, 'Peat');
    assert.deepEqual(headings('multimarkdown'), ['', 'Wet #2', 'Dry']);
    assert.deepEqual([headings(), headings('multimarkdown', 'obsidian')], [[''], ['']]);
  });

  it('leaves lines that only look like one', () => {
    for (const line of ['!!! wow this is great', '??? what', '=== no title', '!!!', 'a !!! note'])
      assert.equal(textOf(line), line);
  });

  it('drops attributes in braces, and no other braces', () => {
    assert.equal(textOf('a { data-search-exclude } {.x data-y="z"} {data}'), 'a {data}');
    assert.equal(textOf('a {:.x.y-z} {.b.c} {...d}'), 'a {...d}');
    assert.equal(textOf('a {.x} [b](c){target="_blank" .y} {: .z #w} {#id} d'), 'a b d');
    for (const text of ['{a}', '{ }', '{x: 1}', 'f{n=}', '{.}', '{:lang}']) assert.equal(textOf(text), text);
    assert.equal(textOf('$a_{n=1}$'), 'a_(n=1)');
  });

  it('drops the end of a container that is indented deeper than its list', () => {
    assert.equal(textOf('1. a\n\n    :::note\n    b\n    :::\n'), 'a\nb');
  });

  it('drops what stands for something else', () => {
    assert.equal(textOf('a\n\n[[open-in-colab]]\n\nb'), 'a\nb');
    for (const line of [
      '[[toc]]',
      '[[_TOC_]]',
      '[TOC]',
      '{:toc}',
      '<<< @/a.js{1}',
      '--8<-- "a.md"',
      '#+BEGIN_QUOTE',
      '*[HTML]: Hyper Text',
      ':material-check:{ .x }',
      ':octicons-x-24: :fontawesome-solid-x:',
    ])
      for (const indent of ['', '   ']) assert.equal(textOf(`a\n\n${indent}${line}\n\nb`), 'a\nb', line);
  });

  it('shows keys by their names', () => {
    assert.equal(textOf('Press ++ctrl+alt+del++, or ++x++.'), 'Press ctrl+alt+del, or x.');
    for (const kept of ['i++ + ++j', 'a++b++c', '12:30:45 a:b:c :-) *[a]: b*'])
      assert.equal(textOf(kept), kept.replace(/\*/g, ''));
  });

  it('drops the size that Logseq writes behind a picture', () => {
    assert.equal(textOf('![Beans](b.png){:height 305, :width 241} in May'), 'Beans in May');
  });

  it('keeps the text of links to names, but takes no other brackets for such', () => {
    assert.equal(
      textOf('The [`Bean[0]` *class*][garden.beans.Bean] and [posts][config:blog].'),
      'The Bean[0] class and posts.',
    );
    assert.equal(textOf('[an\nentity][bevy::ecs::Entity], [b][::c]'), 'an entity, [b][::c]');
    assert.equal(textOf('[a][b.c] [1][2]\n\n[b.c]: /d'), 'a [1][2]');
    assert.equal(textOf('`[a][b.c]` [a [b] [c.d]'), '[a][b.c] [a [b] [c.d]');
  });

  it('takes the id of a heading of Hugging Face for its anchor, and for no wikilink', () => {
    const source =
      '# Wet beds?[[wet-bäd]]\n\na\n\n## In `b`[[in_b.1]]\n\nb\n\n## See [[c]]\n\nc\n\n## D[[An e]]\n\nd\n\n## F![[f.png]]\n\nf';
    const { title, sections, links } = readBody(source);
    assert.equal(title, 'Wet beds?');
    assert.deepEqual(
      sections.map(({ heading, anchor }) => [heading, anchor]),
      [
        ['', ''],
        ['In b', 'in_b.1'],
        ['See c', 'see-c'],
        ['DAn e', 'dan-e'],
        ['F', 'f'],
      ],
    );
    assert.deepEqual(
      links.map(({ target }) => target),
      ['c', 'An e'],
    );
  });

  it('takes the id of a heading of Rspress, whose brace is escaped, and no other escaped braces', () => {
    const { sections } = readBody('## A `b` \\{#In-b}\n\na\n\n## C \\{d}\n\nb\n\n## E \\{#f\\}\n\nc');
    assert.deepEqual(
      sections.map(({ heading, anchor }) => [heading, anchor]),
      [
        ['A b', 'In-b'],
        ['C {d}', 'c-d'],
        ['E', 'f'],
      ],
    );
  });

  it('takes the id of a heading of Nextra and Fumadocs for its anchor, where Next.js is used', () => {
    const source = '## A `b` [#In_b]\n\na\n\n## See [#1] c\n\nb\n\n## Mend [#12]\n\nc';
    const read = (dialects: Dialect[]) =>
      readMarkdown(source, { path: 'a.mdx', anchors: githubAnchors(), dialects })
        .body()
        .sections.map(({ heading, anchor }) => [heading, anchor]);
    assert.deepEqual(read(['next']), [
      ['A b', 'In_b'],
      ['See [#1] c', 'see-1-c'],
      ['Mend', '12'],
    ]);
    assert.deepEqual(read([])[2], ['Mend [#12]', 'mend-12']);
  });

  it('takes the id that a heading gives itself for its anchor', () => {
    const anchors = (source: string) =>
      readBody(source).sections.map(({ heading, anchor }) => [heading, anchor]);
    assert.deepEqual(anchors('## Late beans {#beans}'), [['Late beans', 'beans']]);
    assert.deepEqual(anchors('## Beans.js {#beans.js-v1.2}'), [['Beans.js', 'beans.js-v1.2']]);
    assert.deepEqual(anchors('## Late beans { .x #beans }'), [['Late beans', 'beans']]);
    assert.deepEqual(anchors('## A {: id="b"}\n\nC {#d}\n---'), [
      ['A', 'b'],
      ['C', 'd'],
    ]);
    assert.deepEqual(anchors('## A {x}'), [['A {x}', 'a-x']]);
  });

  it('drops the marks of blocks of MkDocs and keeps their titles', () => {
    const text = (source: string) =>
      readBody(source)
        .sections.map(({ text }) => text)
        .join('|');
    assert.equal(text('Soil\n\n/// tip\n\nSow\n\n///\n\nRake'), 'Soil\nSow\nRake');
    assert.equal(text('/// note | On *clay*\nSow\n///'), 'On clay Sow');
    assert.equal(
      text('//// tab | A\n/// details | More\n    type: warning\n    open: true\n\nSow\n///\n////'),
      'A More\nSow',
    );
    for (const kept of ['/// a b c', 'a /// b', '// a', '/a/b']) assert.equal(text(kept), kept);
  });

  it('drops lines that another file stands for', () => {
    const read = (source: string) => readBody(source).sections.map(({ text, code }) => `${text}|${code}`);
    for (const line of ['{* ../a.py hl[1:3] *}', '{!> ../a.py!}', '{!a.md!}', '--8<-- "a.py"'])
      assert.deepEqual(read(`Sow\n\n${line}\n\n\`\`\`\nx\n${line.startsWith('{*') ? '' : line}\n\`\`\``), [
        'Sow|x',
      ]);
    assert.deepEqual(read('```\n{!! $a !!}\n```'), ['|{!! $a !!}']);
  });

  it('drops the marks of notices, and of ids, as Docsify has them', () => {
    const texts = (source: string) => readBody(source).sections.map(({ heading, text }) => [heading, text]);
    for (const mark of ['!>', '?>'])
      assert.deepEqual(texts(`Soil\n\n${mark} Sow beans\n${mark} and peas!\n`), [
        ['', 'Soil\nSow beans and peas!'],
      ]);
    for (const kept of ['!important', 'Sow!\n! beans', '?', '!> ', 'a !> b', '!!!!! a'])
      assert.equal(texts(kept)[0]![1], kept.replace('\n', ' ').trim());
    assert.deepEqual(texts('## Soil :id=wet-soil\n\nx :id=a b'), [['Soil', 'x :id=a b']]);
  });

  it('drops the line break that ends a block, as GitBook writes it, and no other backslash', () => {
    const source = 'Late beans. \\\n\n- soil\\\nand water\\\n\n| a\\ | \\ |\n|-|-|\n\n`C:\\`\n\nC:\\\\';
    assert.equal(textOf(source), 'Late beans.\nsoil and water\na\n\\\nC:\\\nC:\\');
  });

  it('leaves the language of code within a line out', () => {
    const text = 'Say `sow(1){:js}` or `"sow" {:c++}`, `{:js}`, `{:.a}`, `a{:.b}`, `#!py sow`';
    const heading = readBody('## The `sow{:ts}` call').sections[0]!.heading;
    assert.equal(heading, 'The sow call');
    assert.equal(
      readBody(text).sections[0]!.text,
      'Say sow(1) or "sow" {:c++}, {:js}, {:.a}, a{:.b}, #!py sow',
    );
    const mkdocs = readBody('`#!py sow(1)` and `#!py`, `a{:js}`', false, 'multimarkdown');
    assert.equal(mkdocs.sections[0]!.text, 'sow(1) and #!py, a{:js}');
    const colons = 'a\n\n    :::python hl_lines="2"\n    sow(1)\n';
    assert.equal(readBody(colons, false, 'multimarkdown').sections[0]!.code, 'sow(1)');
    assert.match(readBody(colons).sections[0]!.code!, /:::python/u);
  });
});
