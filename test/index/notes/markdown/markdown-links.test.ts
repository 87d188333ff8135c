import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linkTo, wikilinksIn } from '../../../../index/notes/markdown/markdown-links.js';
import { readBody } from '../../support/read-source.js';

const linksOf = (source: string) =>
  readBody(source).links.map(({ target, fragment, wiki }) => [target, fragment, wiki]);

describe('linksIn', () => {
  it('finds wikilinks and embeds, with heading and block', () => {
    const cases = {
      '[[Note]]': ['Note', ''],
      '[[ Folder/Note.md |label]]': ['Folder/Note.md', ''],
      '[[Note#A#B|label]]': ['Note', 'A#B'],
      '[[#Heading]]': ['', 'Heading'],
      '[[Note#^id]]': ['Note', '^id'],
      '![[Note]]': ['Note', ''],
      '![[Map.canvas]]': ['Map.canvas', ''],
      '[[50% off]]': ['50% off', ''],
      '# In a [[heading]]': ['heading', ''],
      '|a|\n|-|\n|[[Note\\|label]]|': ['Note', ''],
      '|a|b|\n|-|-|\n|![[x.png|100]]|[[Note#A|label]]|': ['Note', 'A'],
      'In no table [[Note\\|label]]': ['Note', ''],
    };
    for (const [source, [target, fragment]] of Object.entries(cases))
      assert.deepEqual(linksOf(source), [[target, fragment, true]], source);
  });

  it('finds the links of Markdown, decoded once', () => {
    const cases = {
      '[a](Three%20laws.md)': ['Three laws.md', ''],
      '[a](<Three laws.md#Sec x>)': ['Three laws.md', 'Sec x'],
      '[a](../b/c.md?x=1#d%20e)': ['../b/c.md', 'd e'],
      '[a](#b)': ['', 'b'],
      '[a](/b/c/ "title")': ['/b/c/', ''],
      '[a][r]\n\n[r]: b.md': ['b.md', ''],
      '[a](100%25.md)': ['100%.md', ''],
      '[a](100%.md)': ['100%.md', ''],
      '[a]({filename}../b/c.md#d)': ['../b/c.md', 'd'],
      '[a](|filename|c.md)': ['c.md', ''],
    };
    for (const [source, [target, fragment]] of Object.entries(cases))
      assert.deepEqual(linksOf(source), [[target, fragment, false]], source);
  });

  it('passes over other sites, pictures, code and comments', () => {
    for (const source of [
      ...[
        '[a](https://x.test)',
        '[a](//x.test/b)',
        '[a](mailto:b@x.test)',
        '<https://x.test>',
        '[[https://x.test]]',
      ],
      ...['![a](b.png)', '![[b.PNG|100]]', '[[b.pdf]]', '[a](b.jpg)', '[a]()', '[a](#)', '[[]]', '[[#]]'],
      ...['`[[a]]`', '```\n[a](b.md)\n```', '%% [[a]] %%', '<!-- [a](b) -->', '[[toc]]\n'],
    ].map((source) => source.replace('[[toc]]\n', '')))
      assert.deepEqual(linksOf(source), [], source);
  });

  it('finds those between formulas that have an empty line, or lines like those of lists and headings', () => {
    const formulas = ['a\n\nb', '\\begin{x}\n- & 1\n\\end{x}', 'a\n=\nb', 'a\n  + b\n> c', '\na\n\n1. b\n'];
    for (const formula of formulas)
      for (const indent of ['', '> ', '  ']) {
        const source = `x\n$$${formula}$$\nby [[Note]]:\n$$${formula}$$\nand [[Other]]`;
        const indented = (indent === '  ' ? `- ${source}` : indent + source).replaceAll('\n', `\n${indent}`);
        assert.deepEqual(
          linksOf(indented).map(([target]) => target),
          ['Note', 'Other'],
          indented,
        );
      }
    const whole = '$$\nx\n$$\n[[Note]]\n\n[[Other]]\n\nThe $$y\n$$\n[[Third]]\n\n[[Fourth]]\n$$z$$';
    assert.equal(linksOf(whole).length, 4);
    const long = '$$\na\n$$\nby [[Note]]:\n'.repeat(40);
    assert.equal(linksOf(`${long}\n\n$$\nb\n\nc\n$$\n${long}`).length, 80);
    for (const source of ['$$ [[Note]]\n\ntext', '$$a\n\nb$$ and [[Note]]', '> $$a\n\n[[Note]]\n\nb$$'])
      assert.equal(linksOf(source).length, 1, source);
  });

  it('tells the line of the file that each stands on', () => {
    const source =
      '---\ntitle: a\n---\n[[a]]\ntext\n[[b]]  \n[[c]]\n\n- x\n- [d](d.md)\n\n|h|\n|-|\n|[[e]]|\n|[[f]]|\n\n> q\n> [[g]]\n\n%%\nx\n%%\n[[h]]';
    assert.deepEqual(
      readBody(source).links.map(({ line }) => line),
      [4, 6, 7, 10, 14, 15, 18, 23],
    );
    assert.deepEqual(
      readBody('$$\na\n$$ [[b]] <i\nx="y">\n[[c]]').links.map(({ line }) => line),
      [3, 5],
    );
    assert.deepEqual(readBody('<A>\n    ```js\n    x\n    ```\n</A>\n\n[b](./b.md)', true).links[0]?.line, 7);
  });
});

describe('linkTo', () => {
  it('looks for a file of Pelican from the root of its content as for that of a wikilink', () => {
    assert.deepEqual(linkTo('{filename}/b/c.md#d'), { target: 'b/c.md', fragment: 'd', wiki: true });
  });

  it('gives any path back that was encoded', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, fragment) => {
        const link = linkTo(`./${encodeURIComponent(path)}#${encodeURIComponent(fragment)}`);
        assert.deepEqual(link, { target: `./${path}`, fragment, wiki: false });
      }),
    );
  });

  it('gives nothing for an address of another site', () => {
    for (const href of ['https://x.test', 'javascript:canary', 'DATA:x', '//x.test'])
      assert.equal(linkTo(href), undefined);
  });
});

describe('wikilinksIn', () => {
  it('finds every wikilink of a text that leads to a note', () => {
    assert.deepEqual(
      wikilinksIn('[[a|b]], [[c#d]] and [[e.png]]', 3).map(({ target, fragment, line }) => [
        target,
        fragment,
        line,
      ]),
      [
        ['a', '', 3],
        ['c', 'd', 3],
      ],
    );
  });
});
