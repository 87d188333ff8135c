import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBody } from '../../support/read-source.js';

const textOf = (source: string): string =>
  readBody(source, true)
    .sections.map(({ text }) => text)
    .join('\n');

describe('mdxSyntax', () => {
  it('shows nothing of an expression, however deep its braces', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 8, depthSize: 'large' },
        fc.constantFrom('canary', '"canary }"', "'{ canary'", '`{\n${canary} }`', '[canary]'),
        fc.tuple(tie('value'), tie('value')).map(([a, b]) => `{ a: ${a},\n b: ${b} }`),
      ),
    }));
    fc.assert(
      fc.property(value, fc.boolean(), (code, tag) => {
        const shown = tag ? `<A b={${code}} />` : `{${code}}`;
        assert.equal(textOf(`first ${shown} last`), 'first last');
      }),
    );
  });

  it('reads what a fence of mdx-code-block hides from translators alone', () => {
    const module = "```mdx-code-block\nimport A from 'canary';\n```\n";
    const tabs = '````mdx-code-block\n<A b="c">{/* canary */}\n\nin *it*\n\n```js\nlet a;\n```\n</A>\n````\n';
    const list = '- item\n  ```mdx-code-block\n  <A>in item</A>\n  ```\n';
    const { sections } = readBody(`${module}first\n\n${tabs}\n${list}\n\`\`\`md\nlast\n\`\`\`\n`, true);
    assert.deepEqual(
      sections.map(({ text, code }) => [text, code]),
      [['first\nin it\nitem\nin item', 'let a;\nlast']],
    );
  });

  it('takes a tag of several lines for no quotation, list or heading', () => {
    for (const tag of ['<A\n  b="c"\n>', '<A\n> ', '<A\n  b={[\n\n- d,\n\n# e]}\n/>', '<A>\n<B\n\tc\n\t>'])
      assert.equal(textOf(`first\n${tag}\nin *it*\n</A>\nlast`), 'first\nin it\nlast', tag);
    assert.equal(textOf('- <A\n    b\n  >\n  one\n- two'), 'one\ntwo');
    assert.equal(textOf('<A\n  title="Beans"\n> in May </A> and\nlater'), 'Beans in May and\nlater');
    assert.equal(textOf('> <A\n>   b="c"\n> /> quoted'), 'quoted');
  });

  it('reads a block alike, however far it is indented', () => {
    const block = fc.constantFrom(
      ...[
        '## A *b*',
        'a\n- b\n\n  c\n  1. d',
        '> a\n> - b',
        '|a|b|\n|-|-|\n|c|*d*|',
        '***',
        'a\n-',
        '```js\na\n\n  b\n```',
      ],
    );
    const read = (source: string) => readBody(source, true).sections;
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.nat(12), (blocks, indent) => {
        const source = blocks.join('\n\n');
        const inTag = `<A>\n${source.replace(/^(?=.)/gm, ' '.repeat(indent))}\n</A>`;
        assert.deepEqual(read(inTag), read(source));
      }),
    );
    assert.deepEqual(textOf('one\n\n    two\n    - three'), 'one\ntwo\nthree');
  });

  it('parts components and cells that meet on one line, but no letters of a word', () => {
    const cases = {
      'in <Tag>Clay</Tag><Tag>Soil</Tag>': 'in Clay Soil',
      '<Cards><Card title="One">First</Card><Card>Second</Card></Cards>': 'One First Second',
      '<Card title="&quot;Q&amp;A&quot; &#123;a&#125;" />': '"Q&A" {a}',
      '<ul><li>Clay</li><li>Soil</li></ul>': 'Clay Soil',
      'un<b>do</b><i>ing</i> <Kbd>Ctrl</Kbd>+<Kbd>K</Kbd> <Link href="/a">Install</Link>s':
        'undoing Ctrl+K Installs',
    };
    for (const [source, shown] of Object.entries(cases)) assert.equal(textOf(source), shown, source);
  });

  it('takes a comment that begins an object for none of a template', () => {
    assert.equal(textOf('<A\n  b={{\n    /** c */\n    d: 1,\n  }}\n/>\n\nkept'), 'kept');
  });

  it('keeps the text after a tag or an expression that never ends', () => {
    for (const open of ['<A\n  b="c"', '<A b={{', '{a {', '<A\n\n>'])
      assert.match(
        textOf(`first\n\n${open}\n\n<B c={{ d }}/> *kept*\n\n> last`),
        /first[^]*kept\nlast$/,
        open,
      );
  });
});
