import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBody, textOf } from '../../support/read-source.js';

describe('readMarkdown', () => {
  it("shows the label of a picture, without its size, but none that is only a file's name", () => {
    const file = fc.constantFrom(
      'b.png',
      '../img/b c.JPEG',
      'https://x.test/b.svg',
      'Pasted image 20260611.webp',
    );
    const size = fc.constantFrom('', '|640', '|640x480');
    fc.assert(
      fc.property(file, size, (name, size) => {
        const sources = [
          `![${name}${size}](<${name}>)`,
          `![[${name}${size}]]`,
          `<img src="x" alt="${name}">`,
        ];
        for (const source of sources) assert.equal(textOf(`a ${source} c`), 'a c', source);
        assert.equal(textOf(`a ![Late beans${size}](${encodeURI(name)}) c`), 'a Late beans c');
      }),
    );
    assert.equal(textOf('<p>a <img src="x" alt="7"></p>'), 'a 7');
  });

  it('never throws, and gives anchors that are unique', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '# a',
        '## a',
        '[[',
        '```',
        '> [!note] x',
        '|a|',
        '|-|',
        '<div',
        '%%',
        '[^1]:',
        '$$',
        '- [ ] ',
      ),
    );
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, mdx) => {
        const { sections } = readBody(lines.join('\n'), mdx);
        const anchors = sections.map(({ anchor }) => anchor).filter(Boolean);
        assert.equal(new Set(anchors).size, anchors.length);
      }),
    );
  });

  it('gives the text of what Markdown and Obsidian mark', () => {
    const cases = {
      '[[a|label]] and [[b#c]]': 'label and b: c',
      '[[1]](https://x.test/#a) [[b c]](/b) [[2]](#a) ![[3]](./a.png)': '[1] [b c] [2] [3]',
      '[[a]](b) [[c]](as said)': 'a(b) c(as said)',
      '![[x.png]]![[note]]': 'note',
      'Soil\n\n](https://x.test/a_(b) "c") [\nbed\n](/d) [\n': 'Soil\nbed [',
      'a](b) [c](d e) [0](1)': 'a](b) [c](d e) 0',
      'a ==marked *text*== b': 'a marked text b',
      'a ^^inserted^^ b': 'a inserted b',
      'a == b == c and x==y': 'a == b == c and x==y',
      'a line ^block-id': 'a line',
      'x^2 stays': 'x^2 stays',
      '> [!note]- Title\n> text': 'Title\ntext',
      '[![moon *light*](moon.jpg)](/canary)': 'moon light',
      'a $x_1 * y_2$, $5 or $6 *b* {{c}}': 'a x_1 * y_2, $5 or $6 b',
      'in $\\{ a, b \\}$ and $\\{c\\}$, $d\\$ or $ e$': 'in { a, b } and {c}, $d$ or $ e$',
      '$$\na_{n=1} \\* {{b}}\n$$': 'a_(n=1) * b',
      'a^[in *line*] b': 'a[in line] b',
      'a[^1] b\n\n[^1]: note': 'a b\nnote',
      '- [ ] one\n- [x] two': 'one\ntwo',
      '$$\nx + y\n$$': 'x + y',
      'a\n$$x\n\n- y$$\nb $$z$$ c': 'a\nx\n- y\nb z c',
      '|a|b|\n|-|-|\n|c [[d\\|e]]|f|': 'a\nb\nc e\nf',
      '|a|b|\n|-|-|\n|c [[d|e]]|f|\n|`[[g|h]]`|i|': 'a\nb\nc e\nf\n[[g|h]]\ni',
      '![alt *text*](data:image/png;base64,AAAA)': 'alt text',
      '[text](http://x.test/canary "t") [a](javascript:canary)': 'text a',
      'a<br>b &amp; c <kbd>d</kbd>': 'a b & c d',
      '<div>\n<p>one</p>two\n</div>': 'one\ntwo',
      'soft\nbreak  \nhard': 'soft break hard',
      '~~struck~~ **bold** _it_ `co_de`': 'struck bold it co_de',
    };
    for (const [source, text] of Object.entries(cases)) assert.equal(textOf(source), text, source);
  });

  it('parts sections at headings, with the anchors of the site', () => {
    const { sections } = readBody(
      'intro\n\n## A & *B*\n\ntext\n\n```js\ncode()\n```\n\n## A & B\n\nSetext\n---\nend',
    );
    assert.deepEqual(
      sections.map(({ heading, anchor, text, code }) => [heading, anchor, text, code]),
      [
        ['', '', 'intro', ''],
        ['A & B', 'a--b', 'text', 'code()'],
        ['A & B', 'a--b-1', '', ''],
        ['Setext', 'setext', 'end', ''],
      ],
    );
  });

  it('takes a first heading of the first rank for the title only before any other text, and only where asked', () => {
    assert.deepEqual(readBody('# T\n\ntext\n\n# U').title, 'T');
    assert.deepEqual(readBody('# T\n\ntext').sections, [{ heading: '', anchor: '', text: 'text', code: '' }]);
    for (const source of ['text\n\n# T', '## S\n\n# T', '```\nx\n```\n# T', '%% # T %%'])
      assert.equal(readBody(source).title, '', source);
    const { title, sections } = readBody('---\ntitle: U\n---\n# T\n\ntext');
    assert.deepEqual([title, sections[0]?.heading], ['', 'T']);
  });

  it("finds tags by Obsidian's rules", () => {
    assert.deepEqual(readBody('#one text #two/three, **#four** #日本 #🌱 #y1984 #a_b-c').tags, [
      '#one',
      '#two/three',
      '#four',
      '#日本',
      '#🌱',
      '#y1984',
      '#a_b-c',
    ]);
    const { tags, sections } = readBody('_see #one_ and __see #two__, #three_, _#four_ #_five_, _see #12_');
    assert.deepEqual(tags, ['#one', '#two', '#three_', '#four', '#_five_']);
    assert.equal(sections[0]!.text, 'see #one and see #two, #three_, #four #_five_, see #12');
    const none = [
      '#1984',
      '`#code`',
      '```\n#code\n```',
      'a#b',
      '[#a](x)',
      '[[#a]]',
      'http://x.test/#a',
      '\\#a',
      '#',
      '##',
      '#️⃣ hash',
      '#1️⃣ and #_ and #-----',
      'blue #0057b8, *#FF6F00* and #ffffff',
      '<a href="#x">y</a>',
      '%% #a %%',
    ];
    for (const source of none) assert.deepEqual(readBody(source).tags, [], source);
    assert.deepEqual(readBody('#2026-06 #1_a #❤️ #decade').tags, ['#2026-06', '#1_a', '#❤️', '#decade']);
    const headed = readBody('## Wetlands #water\n\ntext\n\n# #fen #\n\n##');
    assert.deepEqual(
      [headed.tags, headed.sections.map(({ heading }) => heading)],
      [
        ['#water', '#fen'],
        ['Wetlands #water', '#fen'],
      ],
    );
  });

  it('leaves out data and endless words, in text and in code', () => {
    const blob = 'A1b'.repeat(100);
    const all = JSON.stringify(
      readBody(`a ${blob} b\n\n\`\`\`\n${blob}\n\`\`\`\n\n<img src="data:image/png;base64,${blob}">`),
    );
    assert.doesNotMatch(all, /A1bA1b/);
  });
});
