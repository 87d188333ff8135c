import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../../support/read-source.js';

const read = (source: string): string[] =>
  readBody(source).sections.map(({ heading, text, code }) =>
    [heading, text, code].filter(Boolean).join(' / '),
  );

describe('markdownHtml', () => {
  it('reads the Markdown in an element that asks for it, up to its end', () => {
    const cases = {
      '<div class="a" markdown="1">\nOne *two* `three`.\n</div>\n```md\n*code*\n```': [
        'One two three. / *code*',
      ],
      '<div markdown>\n## Head\n<p markdown="span" id=a>\n[b](c)\n</p>\n</div>': ['Head / b'],
      '<figure markdown = "span">\n*one*\n</figure>': ['one'],
      'text\n<aside MARKDOWN=block>\n*one*\n</aside>\n*two*': ['text\none\ntwo'],
    };
    for (const [source, kept] of Object.entries(cases)) assert.deepEqual(read(source), kept, source);
  });

  it('hides it where the element is hidden', () => {
    assert.deepEqual(read('<div hidden markdown="1">\ncanary\n## canary\n</div>\nafter'), ['after']);
    assert.deepEqual(read('<div markdown>\n<div hidden markdown>\ncanary\n</div>\none\n</div>'), ['one']);
  });

  it('reads the Markdown below the tag of a component, a line break, a picture or an aside, and no code for it', () => {
    const cases = {
      '<Note>\nSee [moss](moss.md).\n</Note>\n\n*two*': ['See moss.\ntwo'],
      '<br/>\n![A leaf](leaf.png) is **green**.': ['A leaf is green.'],
      '<img src="leaf.png" width="9" />  \n**Moss** is [soft](a).\n\n*two*': ['Moss is soft.\ntwo'],
      '<span class="big">\n[Moss](a)\n</span>\n\n*two*': ['Moss\ntwo'],
      '<Card title="Moss">\n## Head\n\ntext\n</Card>': ['Head / text'],
      '<Note>\n    <Tip>\n    one\n    </Tip>\n</Note>': ['one'],
      'one\n<br>\n*two*': ['one two'],
      '<aside>\n💡 **Moss** is [soft](a).\n</aside>\n\n*two*': ['💡 Moss is soft.\ntwo'],
    };
    for (const [source, kept] of Object.entries(cases)) assert.deepEqual(read(source), kept, source);
    for (const tag of ['Note', 'span', 'small'])
      assert.deepEqual(read(`<${tag} hidden>\ncanary\n</${tag}>\n\none`), ['one'], tag);
  });

  it('leaves other elements as Markdown has them', () => {
    for (const tag of ['<div>', '<div markdown="0">', '<div class="markdown">', '<div class="a markdown b">'])
      assert.deepEqual(read(`${tag}\n*one*\n</div>\n*two*`), ['*one*\n*two*'], tag);
  });
});
