import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitPageProperties } from '../../../../index/notes/markdown/logseq.js';
import { readMarkdown } from '../../../../index/notes/markdown/read-markdown.js';
import { readBody, readWith, textOf } from '../../support/read-source.js';

const UUID = '6628fc2c-9f1d-4d9d-9d4f-2c1f7a4b9c11';
const valuesOf = (source: string): unknown[] =>
  splitPageProperties(source, 1).properties.map(({ key, value }) => [key, value]);

describe('splitPageProperties', () => {
  it('keeps every line of the text where it was', () => {
    const line = fc.constantFrom('a:: b', '- title:: x', '  tags:: y', '', 'text', '- item', 'a::b');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { body } = splitPageProperties(lines.join('\n'), 1);
        const written = body.split('\n');
        assert.equal(written.length, Math.max(1, lines.length));
        written.forEach((text, i) => assert.ok(text === '' || text === lines[i]));
      }),
    );
  });

  it('takes no property from a text that does not begin with one', () => {
    for (const source of [
      'text\ntitle:: x',
      '%%\npublic:: true\n%%',
      'std::string x',
      '::',
      'a ::b',
      '# a:: b',
    ])
      assert.deepEqual(valuesOf(source), [], source);
  });

  it('reads the lines that a page begins with, in a first bullet too', () => {
    assert.deepEqual(valuesOf('title:: Heap\nicon:: x\n\ntext\nrest:: no'), [
      ['title', 'Heap'],
      ['icon', 'x'],
    ]);
    assert.deepEqual(valuesOf('\n- title:: Heap\n  icon:: x\n- item'), [
      ['title', 'Heap'],
      ['icon', 'x'],
    ]);
  });

  it('reads them after blank lines and a title too, and leaves the title where it was', () => {
    for (const source of [
      '\n\npublic:: false',
      '-\n  public:: false',
      '# Heap\n\npublic:: false',
      'public:: false\n\n# Heap\n\ntext',
    ])
      assert.deepEqual(valuesOf(source), [['public', 'false']], source);
    assert.deepEqual(valuesOf('icon:: x\n\n\npublic:: false\n'), [
      ['icon', 'x'],
      ['public', 'false'],
    ]);
    assert.equal(splitPageProperties('# Heap\n\npublic:: false\n\ntext', 1).body, '# Heap\n\n\n\ntext');
  });

  it('parts tags and aliases at commas and between references', () => {
    assert.deepEqual(valuesOf('tags:: a, [[b c]], d e'), [['tags', ['a', '[[b c]]', 'd e']]]);
    assert.deepEqual(valuesOf('tags:: [[b c]] [[d]] #e'), [['tags', ['[[b c]]', '[[d]]', 'e']]]);
    assert.deepEqual(valuesOf('alias:: Pile, Mound'), [['alias', ['Pile', 'Mound']]]);
  });

  it('leaves what it does not know in the text, and what opens a comment', () => {
    const { body } = splitPageProperties('author:: Someone\ntitle:: x %% y\ntags:: z', 1);
    assert.equal(body, 'author:: Someone\ntitle:: x %% y\n');
  });

  it('tells the line of each property', () => {
    assert.deepEqual(
      splitPageProperties('a:: b\nc:: d', 5).properties.map(({ line }) => line),
      [5, 6],
    );
  });
});

describe('logseqSyntax', () => {
  it('hides what the app keeps in blocks, and references to blocks', () => {
    const hidden = [
      'id:: 123',
      'collapsed:: true',
      'logseq.order-list-type:: number',
      'background-color:: red',
    ];
    for (const line of hidden) assert.equal(textOf(`- kept\n  ${line}\n- other`), 'kept\nother', line);
    assert.equal(textOf(`before ((${UUID})) after`), 'before after');
    assert.equal(textOf(`[label](((${UUID})))`), 'label');
    assert.equal(textOf('- kept\n  done:: 1614350275750\n  created_at:: 1609231967174'), 'kept');
    assert.equal(textOf('![kept](a.png){:height 313, :width 264} too'), 'kept too');
    assert.equal(textOf('((not a reference)) author:: x'), '((not a reference)) author:: x');
    assert.equal(textOf('{{query (and [[canary]])}} {{embed [[Page]]}} {{cloze kept}}'), 'Page kept');
    assert.match(JSON.stringify(readBody('```\nid:: kept\n```')), /id:: kept/);
  });

  it('reads a page in the place of an address as a link with a label', () => {
    const { links, sections } = readBody('see [the pile]([[Compost Heap]]) and [loam]([[Loam]])');
    assert.equal(sections[0]!.text, 'see the pile and loam');
    assert.deepEqual(
      links.map(({ target, wiki }) => [target, wiki]),
      [
        ['Compost Heap', true],
        ['Loam', true],
      ],
    );
  });

  it('shows the other properties of a block with one colon, as the app does, only on pages of Logseq', () => {
    assert.equal(
      textOf('- kept\n  id:: 1\n  type:: [[Bean]]\n  sown-on:: May'),
      'kept type: Bean sown-on: May',
    );
    assert.equal(textOf('author:: A B\nyear:: 2026\n- a::b'), 'author: A B year: 2026\na::b');
    assert.equal(textOf('- kept\n  sown-on:: May'), 'kept sown-on:: May');
  });

  it('drops the marks of tasks only from pages of Logseq', () => {
    assert.equal(textOf('- TODO [#A] one\n  id:: 1\n- DONE two\n  SCHEDULED: <2026-06-11 Thu>'), 'one\ntwo');
    assert.equal(textOf('- TODO one'), 'TODO one');
    assert.equal(textOf('tags:: a\n\n- LATER x\n  :LOGBOOK:\n  CLOCK: canary\n  :END:'), 'x');
  });

  it('reads indented blocks of a graph as text, with or without a dash above, and elsewhere as code', () => {
    const above = fc.constantFrom('## H', '- a', 'text\n', '> quote\n', '```\ncode\n```', '\t- a', '');
    const block = fc.constantFrom(
      '<!-- canary -->',
      '#+BEGIN_COMMENT\n\t\t  canary\n\t\t  #+END_COMMENT',
      'kept\n\t\t  background-color:: canary',
      'kept\n\t\t  :LOGBOOK:\n\t\t  CLOCK: canary\n\t\t  :END:',
      '```\n\t\t  code\n\t\t  ```',
    );
    fc.assert(
      fc.property(above, fc.array(block), (before, blocks) => {
        const lines = [...blocks, 'TODO [[link]] #tag'].map((written) => `\t\t- ${written}`);
        const body = readBody(`${before}\n\t- one\n${lines.join('\n')}`, false, 'logseq');
        assert.doesNotMatch(JSON.stringify(body), /canary|TODO/);
        assert.deepEqual([body.links.length, body.tags], [1, ['#tag']]);
      }),
    );
    assert.equal(readBody('a\n\n    code').sections[0]!.code, 'code');
  });

  it('reads a page whole: properties, tags, headings, code', () => {
    const source = readWith(
      readMarkdown,
      'title:: Heap\ntags:: soil\n\n- # Turning\n\t- weekly #[[two words]]\n\t- ```js\n\t  turn()\n\t  ```',
    );
    const { title, tags, sections } = source.body();
    assert.deepEqual([title, tags], ['', ['#two words']]);
    assert.deepEqual(sections, [
      { heading: 'Turning', anchor: 'turning', text: 'weekly #two words', code: 'turn()' },
    ]);
  });
});
