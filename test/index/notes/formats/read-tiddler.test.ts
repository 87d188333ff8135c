import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiddler } from '../../../../index/notes/formats/read-tiddler.js';
import { readWith } from '../../support/read-source.js';

const read = (source: string) => readWith(readTiddler, source, 'a.tid');
const tiddler = (text: string, ...fields: string[]) =>
  read(['title: Heap', ...fields].join('\n') + `\n\n${text}`);

describe('readTiddler', () => {
  it('keeps back what TiddlyWiki keeps for itself, drafts, and what is no text', () => {
    for (const fields of [
      'title: $:/core/x',
      "title: Draft of 'a'\ndraft.of: a",
      'title: a\ntype: image/png',
      'title: a\ntype: application/javascript',
      ...['b Private', '[[b c]] [[private]]'].map((tags) => `title: a\ntags: ${tags}`),
    ])
      assert.notEqual(read(`${fields}\n\ntext`).excluded, undefined, fields);
    for (const type of ['', 'text/vnd.tiddlywiki', 'text/markdown', 'text/x-markdown', 'text/plain', 'book'])
      assert.equal(tiddler('x', `type: ${type}`).excluded, undefined, type);
    for (const tags of ['private-keys', '[[my private]]', '[[a private b]]', '[[private b]] public', ''])
      assert.equal(tiddler('x', `tags: ${tags}`).excluded, undefined, tags);
  });

  it('reads its fields: tags with spaces, moments as days, the caption as another name', () => {
    const { properties } = tiddler(
      'x',
      'created: 20260611235959999',
      'modified: 20260612',
      'tags: a [[b c]] $:/tags/Macro d',
      'caption: Pile',
      'draft: true',
    );
    assert.deepEqual(
      properties.map(({ key, value, line }) => [key, value, line]),
      [
        ['title', 'Heap', 1],
        ['created', '2026-06-11', 2],
        ['modified', '2026-06-12', 3],
        ['tags', ['a', 'b c', 'd'], 4],
        ['aliases', 'Pile', 5],
        ['draft', 'true', 6],
      ],
    );
  });

  it('reads a tiddler of fields alone, and a text without fields', () => {
    assert.deepEqual(read('title: a').body().sections, []);
    assert.deepEqual(read('').properties, []);
    assert.match(JSON.stringify(read('no field\n\nkept').body()), /kept/);
  });

  it('reads Markdown and plain text where the type says so', () => {
    assert.deepEqual(tiddler('## A\n\n_b_', 'type: text/markdown').body().sections[0]?.heading, 'A');
    assert.deepEqual(tiddler('!! A', 'type: text/plain').body().sections[0]?.text, '!! A');
  });

  it('parts sections at headings, and gives the text of what TiddlyWiki marks', () => {
    const { sections } = tiddler("before\n! One ''two''\n\ntext\n!! Three\nmore").body();
    assert.deepEqual(
      sections.map(({ heading, text }) => [heading, text]),
      [
        ['', 'before'],
        ['One two', 'text'],
        ['Three', 'more'],
      ],
    );
    const cases = {
      "''bold'' //italic// __under__ ~~struck~~ ,,sub,, ^^sup^^": 'bold italic under struck sub sup',
      "''~TiddlyWiki and'' ~DéjàVu, ~~StruckOut~~ ~10": 'TiddlyWiki and DéjàVu, StruckOut ~10',
      '* one\n** two\n# three\n; four\n: five': 'one\ntwo\nthree\nfour\nfive',
      '|!head|b|\n|c [[l|t]]|d|\n|caption|c': 'head b c l d caption',
      '[img width=32 [A cat|cat.png]] [ext[site|https://x.test]] https://x.test/a':
        'A cat site https://x.test/a',
      'a #b': 'a #b',
      '@@color:red;styled@@ @@.x styled@@': 'styled styled',
      '    indented': 'indented',
      'text\n---\nmore': 'text\nmore',
      '<$button class="x">label</$button> <<macro "a>b">> {{Other||Template}} {{{ [tag[x]] }}}': 'label',
      '<$link to=<<a>>>one</$link> <$set b={{{ [<c>] +[d{e}] }}}>two</$set>': 'one two',
      '<% if [a<b>] %>one<% elseif [c[d]] %>two<% else %>three<% endif %>, 5 <% 6': 'onetwothree, 5 <% 6',
      '`<<a>>` `{{b}}` `{{{ [c[d]] }}}` `<$e>` ``//f` [[g|h]]`` ~`':
        '<<a>> {{b}} {{{ [c[d]] }}} <$e> //f` [[g|h]] ~`',
      "a <<c `d`>> <$e f='`g`'/>": 'a',
    };
    for (const [source, text] of Object.entries(cases))
      assert.equal(
        tiddler(source)
          .body()
          .sections.map((section) => section.text)
          .join('\n'),
        text,
        source,
      );
    assert.deepEqual(tiddler('a #b').body().tags, []);
  });

  it('shows no program, and leaves code as it is', () => {
    const { sections } = tiddler(
      "\\define a(b)\ncanary\n\\end\n\\define c() canary\n\\rules except wikilink\n<$list\n filter='canary'>\nkept\n</$list>\n<!-- canary -->\n```\n''code'' <<kept>>\n```",
    ).body();
    assert.doesNotMatch(JSON.stringify(sections), /canary/);
    assert.deepEqual([sections[0]?.text, sections[0]?.code], ['kept', "''code'' <<kept>>"]);
    const inline = tiddler('```a``` opens no fence\n\n<<canary>>\n\n```\n<<kept>>\n```').body().sections;
    assert.equal(inline[0]?.code, '<<kept>>');
    assert.doesNotMatch(JSON.stringify(inline), /canary/);
  });

  it('finds its links, with their lines', () => {
    const { links } = tiddler('[[a]]\n[[label|b c]] [[d|https://x.test]]', 'tags: x').body();
    assert.deepEqual(
      links.map(({ target, wiki, line }) => [target, wiki, line]),
      [
        ['a', true, 4],
        ['b c', true, 5],
      ],
    );
  });
});
